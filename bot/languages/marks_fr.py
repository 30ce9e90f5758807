"""The marks of French."""

from __future__ import annotations

from bot.languages.marks import Marks

_FUNCTION = """
le la les un une des du de au aux et ou où en à dans par pour sur sous avec sans chez vers entre depuis pendant avant
après jusque contre selon dès que qui quoi dont quel quelle quels quelles lequel laquelle quand comment combien
pourquoi si non oui ne pas plus moins rien personne jamais encore déjà toujours aussi très trop peu beaucoup assez
presque bientôt tout tous toute toutes chaque quelque quelques autre autres même mêmes aucun aucune ce cet cette ces
ceci cela ça celui celle ceux celles je tu il elle on nous vous ils elles me te se lui leur leurs mon ma mes ton ta tes
son sa ses notre nos votre vos est sont était étaient être été étant sera seront suis sommes êtes avoir avons avez ont
ai as avait aura aurons fait faire fais faisons font fera peut peuvent pouvons pourrait doit doivent devons devait va
vont allons aller vient venons mais donc or ni car comme parce puisque lorsque tandis alors ainsi puis ensuite enfin
voici voilà ici là hier demain maintenant merci bonjour bonsoir salut cher chère chers chères cordialement veuillez
salutations désolé désolée cest jai nest quon deux trois quatre cinq sept huit neuf dix premier première deuxième
dernier dernière prochain prochaine moitié bien
"""

_FIELD = """
envoyé envoyée envoyés envoyées envoyer envoyons transmis transmise transmises transmettre remis remise terminé
terminée achevé achevée accompli complété complétée fini finie finalisé livré livrée déposé soumis soumise réalisé
effectué commencé commencée commencer débuté entamé cours travail travaillons travaille train avance avançons
avancement suspendu suspendue reporté reportée bloqué bloquée attente attendons attendant gelé pause retard échéance
échéances délai délais date semaine semaines mois année années jour jours lundi mardi mercredi jeudi vendredi samedi
dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre engagement engagements
plan progrès état rapport rapports réunion réunions pays membres gouvernement gouvernements secrétariat technique
présidence point points focal focaux contact migration migrants migratoire mineurs enfants droits humains traite trafic
consulaire protection transport transports frontière frontières coopération atelier formation réseau groupe travail
conférence régionale ministère noms nom liste listes courriel page dossier matrice joint jointe annexe annexes reçu
responsable responsables aide rappel montre montrez liste quels faut reste restent presque prêt prête cent
"""

FRENCH = Marks(
    words=frozenset((_FUNCTION + _FIELD).split()),
    endings=(
        *(
            "é",
            "ée",
            "és",
            "ées",
            "ez",
            "ons",
            "eux",
            "euse",
            "euses",
            "aux",
            "ment",
            "ments",
            "ité",
            "ités",
            "ais",
            "ait",
        ),
        *("aient", "eur", "eurs", "elle", "elles", "ique", "iques", "ure", "ière", "iers", "tion", "tions"),
    ),
    letters="çœèêëàâîïôûùæ",
    before=frozenset({"l", "d", "c", "j", "n", "s", "m", "t", "qu", "jusqu", "lorsqu", "puisqu", "aujourd", "quelqu"}),
)
