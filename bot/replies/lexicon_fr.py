"""The French lexicon of replies: what words say of the work. Folded: without accents."""

from __future__ import annotations

from bot.replies.grammar_fr import GRAMMAR
from bot.replies.lexicon import Kind, Lexicon, cues, phrases
from bot.replies.verbs_fr import french

SEND = french(
    """envoyer communiquer livrer déposer partager adresser expédier acheminer présenter publier diffuser distribuer poster
    téléverser verser charger renvoyer""",
    """transmettre/transmis/transmettons remettre/remis/remettons soumettre/soumis/soumettons fournir/fourni/fournissons
    rendre/rendu/rendons mettre_en_ligne/mis_en_ligne/mettons_en_ligne faire_parvenir/fait_parvenir/faisons_parvenir""",
)
FINISH = french(
    "terminer achever finaliser compléter boucler clôturer",
    "finir/fini/finissons conclure/conclu/concluons accomplir/accompli/accomplissons clore/clos/",
)
ACT = french(
    """créer réaliser effectuer exécuter désigner nommer organiser signer adopter lancer former intégrer ajouter installer
    régler actualiser respecter honorer inviter notifier informer instaurer déployer donner dispenser répertorier enregistrer ratifier""",
    """établir/établi/établissons tenir/tenu/tenons inclure/inclus/incluons ouvrir/ouvert/ouvrons inscrire/inscrit/inscrivons
    remplir/rempli/remplissons mettre_à_jour/mis_a_jour/mettons_à_jour mettre_en_place/mis_en_place/mettons_en_place
    mettre_en_oeuvre/mis_en_oeuvre/mettons_en_oeuvre mener_à_bien/mene_a_bien/menons_à_bien émettre/émis/émettons
    répondre/répondu/répondons produire/produit/produisons""",
)
PREPARE = french(
    """rédiger préparer élaborer compiler rassembler collecter réviser identifier valider coordonner vérifier consolider
    recenser avancer peaufiner regrouper dresser""",
    "recueillir/recueilli/recueillons relire/relu/relisons traduire/traduit/traduisons réunir/réuni/réunissons",
)
APPROACH = french("contacter consulter demander solliciter approuver discuter relancer", "écrire/écrit/écrivons")
START = french("commencer débuter entamer démarrer amorcer initier engager")
RESUME = french("débloquer réactiver dégeler redémarrer", "reprendre/repris/reprenons")
HOLD = french(
    "bloquer geler reporter repousser différer ajourner arrêter décaler stopper paralyser figer retarder immobiliser",
    "suspendre/suspendu/suspendons interrompre/interrompu/interrompons",
)
_STEP = PREPARE | APPROACH
_ALL = SEND | FINISH | ACT | _STEP
_MONTH = r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
_CLEARANCE = (
    r"(?:approbation|accord|signature|validation|decision|confirmation|autorisation|feu vert|avis|reponses?|retours?|relecture|"
    r"aval|donnees|budget|fonds|financement|credits|instructions|commentaires|informations?|traduction|visa|arbitrage|"
    r"consentement|elements|contributions?|precisions)"
)
_DET = r"(?:l'|la |le |les |un |une |d'un |d'une |de l'|de la |du |des |de |d'|leurs? |ses |son |sa |notre |nos )"
_THINGS = (
    r"(?:listes?|noms?|informations?|donnees|rapports?|fichiers?|documents?|reponses?|formulaires?|tableau|matrice)"
)
_PROCEED = r"(?:avancer|continuer|poursuivre|proceder|progresser|aller plus loin|commencer avant)"
_CLITIC = r"(?:(?:l'|le |la |les |vous |leur |lui |y |en |s'|se |te |t')*)"
_NOW = r"(?:(?:deja|encore|toujours|actuellement|maintenant|aussi|bien|activement|presentement|juste) )*"

_CUES = (
    cues(
        Kind.DONE,
        0.9,
        rf"""
        {SEND.done} | c'est (?:deja |bien |enfin )?fait | cest fait | chose faite | deja faite?s? | ^faite?s? | (?:est|sont|ete|avons|ont|ai|a) (?:tout |bien |deja |tous |enfin )?faite?s?
        pas (?:encore |tout )?faite?s? | rien (?:de )?fait | non faite?s? | tout est fait | mission accomplie | fait$ | c'est parti$
        (?:vient|venons|viens|viennent) (?:juste )?d(?:e |'){_CLITIC}(?:{_ALL.base})
        (?:considere[rz]?|considerons|noter|notez|marquer|marquez|cocher|cochez|cloturer|clore)(?: \w+){{0,4}} (?:comme )?(?:faite?|terminee?|close?|achevee?|completee?|realisee?)
        (?:avons|ai|a|ont) (?:enfin |finalement |bien )?(?:pu|reussi a) {_CLITIC}(?:{SEND.base}|{FINISH.base}|{ACT.base}|faire)
        rien (?:d'autre )?a (?:faire|envoyer|ajouter)
        """,
    ),
    cues(Kind.DONE, 0.9, SEND.marked, accented=True),
    cues(
        Kind.DONE,
        0.75,
        rf"""
        {ACT.done} | a eu lieu | ont eu lieu | s'est tenue? | est en ligne | (?:est|sont) (?:deja |maintenant |desormais )?(?:en place|disponibles?|en ligne|la)$ | y est$ | y sont$
        (?:maintenant|desormais|deja) (?:en ligne|disponibles?|en place) | ci-jointe?s? | ci jointe?s? | en piece jointe | en pj | en annexe
        (?:vous trouverez|veuillez trouver|trouvez)(?: \w+){{0,3}} (?:ci-jointe?s?|joint|jointe|ici|en piece jointe)? | {_THINGS} (?:est |sont )?(?:jointe?s?|ci-jointe?s?)
        (?:voici|voila) (?:la |le |les |notre |nos |l'|mes |ma )(?:\w+ )?{_THINGS} | (?:je|nous) (?:vous|te|leur|lui) (?:envoie|envoyons|transmets|transmettons|fais parvenir|faisons parvenir|adresse|adressons|partage|partageons|remets|remettons|communique|joins|joignons)
        """,
    ),
    cues(Kind.DONE, 0.75, ACT.marked, accented=True),
    cues(
        Kind.FINISHED,
        0.9,
        rf"""
        {FINISH.done} | (?:est|sont|tout|toute|c'est|deja|bien|presque|pas|pas encore|desormais|maintenant|non) (?:tout |toute |enfin |deja )?(?:prete?s?|complete?s?|ok|bon|regle|regles)
        ^prete?s? | tout est (?:bon|ok|regle|en ordre) | c'est (?:bon|boucle|regle|ok|plie|dans la boite)(?: pour (?:nous|moi|ce point|cela|ca))? | fin pret | au complet | ok (?:pour|de) (?:nous|notre cote)
        en avons (?:fini|termine) | a jour
        """,
    ),
    cues(Kind.FINISHED, 0.9, FINISH.marked, accented=True),
    cues(
        Kind.STEP,
        0.65,
        rf"{_STEP.done} | (?:premiers? pas|premieres? etapes?|premieres demarches) | avons rencontre | avons parle | pris contact | lettre partie",
    ),
    cues(Kind.STEP, 0.65, _STEP.marked, accented=True),
    cues(
        Kind.WORK,
        0.9,
        r"""
        en cours | en chantier | en preparation | en traitement | en voie d(?:e|'\w+) | en bonne voie | en elaboration | en redaction | en revision
        en relecture | en finalisation | en traduction | en route | en marche | en execution | en developpement | en discussion | en examen | en collecte
        travaillons | (?:y |on |je |nous )travaille | travaillent | travaille (?:dessus|la-dessus|a|sur|encore|avec|toujours) | y travaille | bossons | bosse (?:dessus|la-dessus)
        (?:nous nous |nous )?(?:en )?occupons | on s'en occupe | je m'en occupe | s'en charge | nous en chargeons | on est dessus | nous sommes dessus | suis dessus | on y est presque
        avancons | (?:on|ca|tout|projet|travail|dossier) avance | avance (?:bien|lentement|peu a peu|doucement|normalement) | progresse | progressons | a mi-chemin | a mi-parcours | a mi chemin | a moitie
        (?:des |bons |quelques |certains )?progres | bien avancee?s? | tres avancee?s? | (?:derniere|phase|etape|dernieres|derniers) (?:ligne droite|phase|finale|etape|touches?|retouches?|ajustements?|details)
        partiellement | en partie | la moitie | presque$ | quasiment$ | bon train | suit son cours | pied d'oeuvre | au stade | projet de texte
        """,
    ),
    cues(
        Kind.WORK,
        0.8,
        rf"""
        en train d(?:e |')\w+ | (?:nous |on |je ){_NOW}{_CLITIC}{_NOW}(?:{FINISH.we}|{PREPARE.we}) | sur le point d(?:e |'){_CLITIC}(?:{SEND.base}|{FINISH.base})
        (?:on|je|il|elle|ministere|equipe) {_NOW}{_CLITIC}(?:prepare|redige|compile|finalise|rassemble|collecte|recueille|termine|acheve|complete|elabore|traduit|releve|relit|finit|verifie|coordonne|recense)
        ^(?:encore |toujours )?(?:preparation|redaction|compilation|collecte|finalisation|elaboration|relecture|traduction) (?:en|de|du|des|par)
        pretes? (?:a|pour) (?:etre )?\w+ | reste a peaufiner | (?:nous|on) (?:y|en) (?:est|sommes) (?:a|aux) \w+
        """,
    ),
    cues(Kind.WORK, 0.7, rf"(?:nous|on) {_NOW}{_CLITIC}{_NOW}(?:{APPROACH.we})"),
    cues(
        Kind.BEGUN,
        0.85,
        rf"{START.done} | (?:a peine|tout juste) (?:commence|entame|demarre|debute)e?s? | mis en route | (?:on|nous) (?:commence|commencons|demarre|demarrons|debutons|entamons)",
    ),
    cues(Kind.BEGUN, 0.85, START.marked, accented=True),
    cues(
        Kind.CONTINUED,
        0.75,
        r"""
        (?:poursuivons|continuons|continue|poursuit|poursuivent|poursuivrons|continuerons)(?: a| de| le| la| les| nos| notre| d'| sur| avec)? | se poursuit | se poursuivent | suit son cours
        """,
    ),
    cues(
        Kind.RESUMED,
        0.9,
        rf"""
        {RESUME.done} | {RESUME.we} | (?:travail|travaux|collecte|projet|compilation) reprend | reprise | est relancee?s? | sont relancee?s? | de nouveau en (?:cours|marche) | a nouveau en (?:cours|marche) | c'est reparti | reprenons
        """,
    ),
    cues(Kind.RESUMED, 0.9, RESUME.marked, accented=True),
    cues(
        Kind.HELD,
        0.9,
        rf"""
        {HOLD.done} | en pause | en suspens | en attente$ | a l'arret | au point mort | en stand-?by | stand-?by | jusqu'a nouvel ordre | sine die | en veilleuse | en sommeil | dans l'impasse
        (?:ne (?:pouvons|peut|peux|peuvent)|impossible d(?:e |')|sans pouvoir|incapables? d(?:e |')|ne pouvons|peut|pouvons|pu) ?(?:pas |plus )?{_PROCEED}
        (?:(?:avons|a|ont) (?:ete contraints? de|ete obliges? de|decide d(?:e |')|du)|il a fallu) ?(?:{HOLD.base}|mettre en pause)
        remis(?:e|es)? (?:a|au|aux) (?:plus tard|une date|la|l'an\w*|l'automne|l'ete|l'hiver|{_MONTH}|lundi|mardi|mercredi|jeudi|vendredi|printemps|mois|semaine|trimestre)(?: \w+)?
        (?:mis|mise|mises) (?:en|de) (?:pause|attente|suspens|cote|veilleuse|sommeil) | blocage | coince[es]* | cale[es]* | ça coince | ca coince | en panne | en rade
        """,
    ),
    cues(Kind.HELD, 0.9, HOLD.marked, accented=True),
    cues(
        Kind.HELD,
        0.6,
        r"annulee? | annulees? | abandonnee? | (?:pas|plus|sans|aucun) (?:de |d'|le |les )?(?:budget|fonds|moyens|ressources|financement|credits)",
    ),
    cues(
        Kind.WAITING,
        0.8,
        rf"""
        en attente | dans l'attente d(?:e |u |'|es ) ?(?:l'|la |le |les )?\w+ | attendons | attend | attends | attendent | attendant | dans l'attente
        depend d(?:e|u|es|')\w* | dependons d | tributaires? d | sous reserve d | suspendue?s? a (?:la|l'|une) \w+ | soumise?s? a (?:l'|la )(?:approbation|accord|validation|decision)\w*
        (?:manque|faut)(?: encore| toujours| plus que| que)? {_DET}?(?:\w+ )?{_CLEARANCE} | faut (?:encore )?que | (?:est|sont) (?:chez|aupres d|entre les mains d)
        avons besoin {_DET}?{_CLEARANCE} | necessite {_DET}?{_CLEARANCE} | faute d(?:e |'){_CLEARANCE}(?= d) | a la signature | en validation | en cours de validation
        """,
    ),
    cues(
        Kind.LEFT,
        0.7,
        r"""
        (?:manque|manquent)(?: plus que| encore| que| toujours)? | manquante?s? | (?:reste|restent)(?: a| plus que| encore| que| toujours)?
        restante?s? | le reste | la suite | les autres | l'autre | suivra | suivront | suit plus tard | a venir | nous doit | nous doivent | encore a | a completer
        la deuxieme (?:partie|liste|moitie) (?:suit|suivra) | (?:un|une|deux|trois|quelques|\d+) (?:\w+ )?(?:de plus|en moins|a venir|en attente|manquante?s?)
        """,
    ),
    cues(
        Kind.UNBEGUN,
        0.9,
        rf"""
        (?:toujours |encore )rien | rien (?:encore|pour l'instant|pour le moment|a ce jour|a ce stade|de fait|de commence|n'a (?:ete |encore ete )?(?:fait|commence|entame|entrepris))
        aucune? (?:mesure|action|demarche|activite) | aucune? (?:avancee?s?|avancement|progres|progression|mouvement) | (?:pas|rien) de (?:nouveau|progres|neuf) | pas d'avance\w* | n'avance pas | ^rien$
        a (?:commencer|demarrer|debuter) | (?:pas|jamais)(?: encore| toujours)? (?:pu|reussi a|eu le temps|trouve le temps|eu l'occasion)(?: d(?:e |')\w+)?(?: (?:{START.base}))?
        sans (?:avancee?|progres) | pas touche | (?:rien|pas) (?:de )?(?:commence|entame|demarre|debute|entrepris) | n'(?:a|avons|ont|ai) (?:encore |toujours )?rien (?:pu )?(?:fait|faire|entame|commence|entrepris)
        sur le point d(?:e |')(?:{START.base})
        """,
    ),
    cues(
        Kind.UNDONE,
        0.75,
        rf"""
        a faire | a (?:envoyer|transmettre|remettre|soumettre|communiquer|livrer|publier|creer|realiser|designer) | en souffrance
        (?:pas|jamais)(?: encore| toujours)? (?:pu|reussi a|parvenus? a) (?:\w+ )?(?:{SEND.base}|{ACT.base}|faire)
        (?:devons|doit|faut|dois|doivent) (?:encore|toujours) (?:{SEND.base}|{ACT.base}|faire) | reste a (?:{SEND.base}|{ACT.base}|faire)
        """,
    ),
    cues(
        Kind.UNFINISHED,
        0.75,
        rf"""
        inachevee?s? | incomplete?s? | pas complete?s? | (?:pas|jamais)(?: encore| toujours)? (?:pu|reussi a|parvenus? a) (?:\w+ )?(?:{FINISH.base})
        (?:devons|doit|faut|dois|doivent) (?:encore|toujours) (?:{FINISH.base}|{PREPARE.base}) | reste a (?:{FINISH.base}|{PREPARE.base})
        """,
    ),
)

FRENCH = Lexicon(
    language="fr",
    grammar=GRAMMAR,
    cues=_CUES,
    idle=phrases(
        r"""
        en fait | de fait | du fait | au fait | tout a fait d'accord | le fait de | le fait que | ca fait | il fait | fait suite | fait partie | fait que | fait savoir
        bien joue | bon travail | beau travail | bravo | excellent travail | (?:groupes?|plans?|programme|seances?|reunions?|jours?|equipes?|documents?|langues?|ateliers?) de travail
        liste d'attente | pas de (?:souci|probleme|soucis|problemes|quoi) | sans (?:faute|doute|souci|probleme|delai|tarder) | pas seulement | non seulement | de plus | en plus | non plus
        dans l'attente de (?:votre|vos|ta|tes|ton) (?:prompte |aimable )?(?:reponse|retour|retours|confirmation|commentaires|nouvelles) | en attente de (?:votre|vos) (?:reponse|retour|retours|nouvelles)
        n'hesite[zr]? pas | pas vrai | a ce jour | points? focal | points? focaux | (?:comme|tel que) (?:convenu|demande|prevu|indique|annonce|discute|mentionne)e?
        (?:la|l'|les|une) (?:demande|adresse|offre|presente|forme|reserve|suite)s? | prochaines? etapes? | (?:je|nous) (?:vous )?(?:confirme|confirmons|informe|informons|signale|signalons|annonce|annoncons|indique|indiquons)(?: que| qu)?
        tout de suite | ainsi de suite | par la suite | a la suite de | pret-a-porter | mises? en garde | j'ai le plaisir de vous informer | bien entendu | remis en question | en tenu compte | tenu compte
        """
    ),
    partial=phrases(
        r"""
        presque | quasi | quasiment | en partie | partiellement | a moitie | la moitie | moitie | une partie | partie d(?:e|u|es) | certains | certaines | quelques | quelques-uns | quelques-unes
        (?:la |le |les )?(?:premier|premiere|premiers|premieres|seconde|deuxieme) (?:partie|liste|lot|moitie|version|serie|tranche|annexe|chapitre|envoi|jet|volet|noms?|ebauche|phase|etape)
        la plupart | l'essentiel | jusqu'ici | jusqu'a present | brouillon | projet d(?:e|u|'\w+) | ebauche | version (?:preliminaire|provisoire) | preliminaire | provisoire | sauf | excepte | hormis
        a l'exception | pratiquement | un des | une des | l'un des | l'une des | pas tous | pas tout | en grande partie | pour l'instant | a peu pres
        """
    ),
    sending=phrases(f"{SEND.done} | {SEND.marked}"),
    approval=phrases(
        r"""
        approbation | accord | signature | validation | decision | autorisation | feu vert | avis | aval | visa | arbitrage | ministre | vice-ministre
        signe | valide | approuve | autorise | decide | tranche | juridique | consentement
        """
    ),
    mendable=frozenset(
        """envoye envoyee envoyes envoyees transmis transmise transmises termine terminee acheve achevee complete completee
        finalise finalisee soumis soumise commence commencee debute travaillons preparons compilons attendons suspendu
        suspendue reporte reportee bloque bloquee attente encore ajourne interrompu""".split()
    ),
    spelling=frozenset(
        """envoie envoient envoyer envoyez envoyons terminer terminal completer complet commerce commencer reporter rapporte
        attentes entente attentat bloquer suspendre soumission transmission transmet acheter achete achever finaliser ajourner""".split()
    ),
)
