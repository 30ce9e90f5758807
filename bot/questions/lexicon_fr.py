"""The French of questions, without accents (they are folded away, as people on phones leave them out)."""

from __future__ import annotations

from bot.questions.cues import Cue, Lexicon, TimeWords, phrases

_DEADLINE = (
    r"(?:echeances?|delais?|dates?(?: (?:limites?|butoirs?|d'echeance|prevues?|de remise))?|deadlines?|termes? fixes?)"
)
_ONE = r"(?:une|un|la|le|les|l'|des|de|d'|leur|leurs|sa|son|aucune|aucun)"
_DONE = r"(?:termine|acheve|realise|accompli|complete|execute|fini|conclu|cloture|boucle|regle|rempli|honore|fait|livre|finalise|tenu)(?:e|s|es)?"

_CUES = {
    Cue.COURTESY: phrases(
        r"""
        bonjour(?: (?:a tous|a toutes|tout le monde|chers collegues|madame|monsieur))? | bonsoir | salut(?: tout le monde| a tous)? | coucou | hello | allo | bonne (?:journee|soiree|nuit|semaine|fin de semaine|continuation|chance|annee|fete)(?: (?:a tous|a toutes))? | bon (?:matin|weekend|week-end|appetit|anniversaire|voyage|courage|apres-midi|travail) | joyeux (?:anniversaire|noel|\w+) | joyeuse \w+
        cher(?:e|s|es)?(?: (?:collegues?|tous|toutes|amis?|amies|equipe|madame|monsieur))? | collegues | madame | monsieur | mesdames | messieurs | les amis
        merci(?: (?:beaucoup|bien|d'avance|a tous|infiniment|encore|pour tout|mille fois))? | mille mercis | un grand merci | je vous remercie | en vous remerciant | d'avance
        s'il (?:vous|te) plait | svp | stp | s il vous plait | s il te plait | si possible | si vous (?:pouvez|le pouvez|voulez bien) | quand vous aurez (?:un moment|une minute) | excusez(?:-moi| moi)? | pardon | desolee?(?: de (?:vous )?deranger)? | une (?:petite )?question(?: rapide)? | j'ai une (?:petite )?question | petite question | question rapide
        premiere fois(?: ici)? | je (?:suis|debute)(?: (?:nouveau|nouvelle|ici))* | nouveau(?: ici)? | nouvelle ici | comment (?:allez-vous|vas-tu|ca va|allez vous) | ca va(?: bien)? | enchantee? | j'espere que vous allez bien
        ok | okay | d'accord | entendu | bien recu | recu | tres bien | parfait | super | genial | excellent | formidable | bravo | felicitations | nickel | top | oui | non | bien | bon | voila | compris | c'est note | note | bonne idee | beau travail | bon travail | bien joue | pas de (?:souci|probleme|soucis) | de rien | avec plaisir
        au revoir | a (?:bientot|demain|plus|plus tard|la prochaine|tout a l'heure|lundi|mardi|mercredi|jeudi|vendredi) | cordialement | bien cordialement | salutations | amities | bises | bisous | ciao | adieu
        (?:ha)+h? | haha\w* | (?:hi)+ | hihi\w* | mdr+ | lol | ptdr | oh | ah | eh bien | ben | bah | hein | hmm+ | euh | alors | bref | au fait | d'ailleurs | tiens
        """
    ),
    Cue.ASKING: phrases(
        rf"""
        (?:pourriez|pouvez|peux|pourrais|peut|pourrait|pouvons|puis|voulez|voudriez|veux|auriez|aurais|savez|sais|connaissez|connais)[- ](?:vous|tu|on|nous|je)(?:,)?(?: (?:s'il vous plait|svp|stp))?(?: (?:me|nous|m'|lui|leur))?(?: ?(?:dire|rappeler|montrer|donner|envoyer|indiquer|expliquer|confirmer|lister|preciser|faire|partager|aider|trouver|chercher|resumer|transmettre|passer|avoir|savoir|voir))?(?: (?:a|de|si))? | (?:vous|tu|on|je|nous) (?:pouvez|peux|peut|pourriez|pourrais|pourrait|sais|savez|pouvons)(?: (?:me|m'|nous))?(?: ?(?:dire|rappeler|montrer|donner|envoyer|indiquer|expliquer|confirmer|lister|savoir|voir|avoir|passer))? | est-ce que (?:vous|tu|quelqu'un|je|on|nous) (?:pouvez|peux|peut|pourriez|savez|sait|sais|pourrait|avez|pouvons)(?: (?:me|nous|m'))?(?: ?(?:dire|rappeler|montrer|donner|savoir|voir))? | quelqu'un (?:sait|peut)(?: (?:me|nous))?(?: ?(?:dire|rappeler))?
        (?:dis|dites|donne|donnez|montre|montrez|rappelle|rappelez|envoie|envoyez|indique|indiquez|liste|listez|trouve|trouvez|cherche|cherchez|explique|expliquez|resume|resumez|affiche|affichez|passe|passez|sors|sortez|faites|fais)(?:[- ](?:moi|nous|voir))+ | rappelez | rappelle | afficher | affiche | affichez | lister | listez | montrer | voir | chercher | cherche | rechercher | trouver | savoir
        (?:je|j'|nous|on) ?(?:voudrais?|voudrait|voudrions|aimerais?|aimerait|aimerions|veux|veut|voulons|souhaite|souhaiterais|souhaitons|cherche|cherchons|ai besoin|a besoin|avons besoin|aurais besoin|dois|me demande)(?: (?:de|d'|savoir|voir|connaitre|avoir|retrouver|trouver|consulter|verifier|demander|comprendre|si))* | il (?:me|nous) (?:faut|faudrait|manque)(?: (?:la|le|les))? | j'ai oublie | (?:je ne|je n'|j')(?: )?(?:me )?(?:souviens|rappelle|sais|trouve)(?: plus| pas)? | on ne sait (?:plus|pas)
        c'est quoi(?: (?:ca|deja|l'histoire))? | qu'est-ce que(?: c'est(?: que)?| dit| disent| prevoit| veut dire)? | qu'est-ce qu(?:i|e|'on|'il y a|'il|'elle|e ca)(?: (?:a ete|est|avait ete|dit))? | qu'est ce que | qu'est ce qui | qu'est-ce qu' | que (?:dit|disent|prevoit|signifie|disait|veut dire) | qu'a-t-on (?:decide|convenu|dit) | qu'avons-nous (?:decide|convenu) | qu'(?:avait-on|a ete) (?:decide|convenu) | (?:a|avait|ont|avons|avait) (?:ete )?(?:decide|convenu|arrete|dit|adopte)(?: (?:de|sur|pour|a propos de|quant a|au sujet de))? | (?:ce )?qu'on a (?:decide|convenu|dit)(?: (?:sur|pour|de))? | (?:quel|quelle|quels|quelles)(?: (?:est|sont|etait|etaient|sera|seront))?(?: (?:le|la|les))? | lesquel(?:le)?s | lequel | laquelle | quoi | combien(?= coute) | deja | de quoi (?:parle|s'agit|il s'agit|traite) | ca dit quoi | ca parle de quoi
        (?:ce|celui|celle|ceux|celles|la partie|le passage|le truc|le point|l'element|l'histoire|la chose|quelque chose|le bout)(?: (?:qui|que|qu'|sur|ou|dont|avec|concernant|relatifs? a|des|de|du|a propos de))?(?: (?:parle|parlait|traite|dit|concerne)(?: (?:de|des|du|d'))?)? | ce truc | ce passage | la question (?:de|des|du) | l'affaire (?:de|des|du)
        au sujet (?:de|du|des) | a propos (?:de|du|des) | concernant | relati(?:f|ve|fs|ves) (?:a|au|aux) | quant (?:a|au|aux) | en ce qui concerne | pour ce qui est (?:de|du|des) | s'agissant (?:de|du|des) | sur | du cote (?:de|du|des) | cote
        c'est (?:qui|a qui|pour qui|ou|quand|pour quand|le|la)(?: (?:qui|de|deja))? | qui (?:est|sont|etait|doit|doivent|devait|va|vont|fait|font|s'occupe|se charge|est charge|est chargee|est responsable|est cense|est censee|s'en occupe|s'en charge|a|ont|donne|organise|assure|prend)(?: (?:de|du|des|d'|a|censes?|charges?))? | a qui(?: (?:revient|incombe|de|est-ce de|le tour))? | de qui depend | responsable(?:s)?(?: (?:de|du|des))? | chargee?s?(?: (?:de|du|des))? | qui
        dans quel(?:le)? (?:document|point|paragraphe|section) | ou (?:est|sont|trouve|parle|se trouve|puis-je|peut-on)(?:-t-on|-on)?(?: (?:trouver|la|le|les))? | y a-t-il(?: (?:quelque chose|un|une|des|du|de la))?(?: (?:sur|pour|concernant))? | il y a(?: (?:quoi|quelque chose|un|une|des))?(?: (?:sur|pour|concernant))? | est-ce qu'il y a | est-ce que | est-ce qu' | est-ce | comment (?:est|se|fait|sera|va)(?: (?:passe|deroule))? | pourquoi | si | exactement | au juste | encore | en ce moment | actuellement | pour (?:le moment|l'instant) | a ce jour | jusqu'(?:ici|a present|a maintenant) | a l'heure actuelle | maintenant | aujourd'hui encore | aussi | seulement | uniquement | juste | seul | vraiment | rapidement | vite | vite fait | en detail | precisement | a present | toujours | deja
        question | questions | reponse | plus d'(?:informations?|infos?|details?) (?:sur|de) | infos? (?:sur|de) | details? (?:sur|de) | mon ministre | ma ministre | notre ministre | mon chef | mon ambassadeur | (?:le |la |mon |notre )?vice-ministre
        """
    ),
    Cue.LISTING: phrases(
        r"""
        engagements? | obligations? | taches? | livrables? | actions? | action | activites? | devoirs | missions? | elements? | points? | alineas? | items? | choses? a faire | travail | travaux | responsabilites | affaires | sujets? | tout ce qui est
        tout(?: ce)?(?: (?:qui|que|qu'|qui releve|qui est|qui concerne|sur|du|de))* | tous(?: (?:les|ces))?(?: (?:points|engagements|elements))? | toutes(?: (?:les|ces))?(?: (?:actions|taches|mesures))? | l'ensemble(?: (?:des|de|du))? | l'integralite(?: (?:des|de|du))? | la totalite(?: (?:des|de|du))? | le reste | la liste complete | liste complete | ceux (?:qui|du|de|des) | celles (?:qui|du|de|des) | lesquel(?:le)?s(?: sont)?
        ce que (?:doit|doivent|devons|nous devons|je dois|vous devez) | ce qui (?:est|reste|doit|incombe|revient|releve) | ce qu'(?:il|on|elle) (?:doit|reste|nous reste) | que (?:doit|doivent|devons|dois|devait|devaient|faut-il|reste-t-il) | qu'(?:est-ce qu'on|est-ce que (?:nous|je)) (?:doit|devons|dois) | quoi faire | a faire | a accomplir | a realiser | a rendre | a remettre | a livrer | sur (?:notre|le|mon) (?:liste|bureau) | du ressort (?:de|du|des) | incombe(?:nt)?(?: (?:a|au|aux))? | revient(?: (?:a|au|aux))? | il faut | il y a quoi | charge de
        """
    ),
    Cue.LIST: phrases("liste | listes | la liste (?:de|des|du) | une liste (?:de|des) | le releve (?:de|des)"),
    Cue.GENERIC: phrases(
        r"""
        plan d'action | le plan | plan | plan de travail | conclusions | conclusion | documents? | communique | declaration | la conference | conference | la crm | crm | rcm | le processus | processus(?: de puebla)? | region | la region | theme | themes | chapitre | section | volet | axe | rubrique | titre | intitule | accords? | decisions?
        pays | membres? | delegations? | parties? | gouvernements? | organes? | etats? | gens | autres | les autres | personne | vice-ministres? | ministres?
        """
    ),
    Cue.ACT: phrases(
        r"""
        faire | fait | fasse | font | rendre | rend | rendu | remettre | remet(?:tent|tre|te)? | livrer | envoyer | envoie(?:nt)? | transmettre | transmet | soumettre | soumet | fournir | fournit | presenter | presente | realiser | realise | accomplir | executer | terminer | achever | mener a bien | mettre en oeuvre | preparer | completer | suivre | traiter | s'occuper de | honorer | remplir | tenir
        engagee?s?(?: a)? | (?:s'est|se sont|nous sommes|nous nous sommes|on s'est) engagee?s?(?: a)? | promis | confiee?s?(?: (?:a|au|aux))? | attribuee?s?(?: (?:a|au|aux))? | assignee?s?(?: (?:a|au|aux))? | demandee?s?(?: (?:a|au|aux))? | attendue?s?(?: (?:de|du|des))? | implique(?:nt)? | concerne(?:nt)? | touche(?:nt)? | regarde(?:nt)? | releve(?:nt)? (?:de|du|des) | figure(?:nt)? | inclu[st]e?s? | prevue?s?
        """
    ),
    Cue.TRANSFER: phrases(
        r"""
        envoy(?:er|e|es|ee|ees|ons|ez) | envoie(?:nt)? | transm(?:ettre|et|ettent|is|ise|ises|ettons) | rem(?:ettre|et|ettent|is|ise|ises|ettons) | soum(?:ettre|et|ettent|is|ise|ises|ettons) | fourn(?:ir|it|issent|i|ie|is|ies|issons) | livr(?:er|e|es|ee|ees|ent) | adress(?:er|e|es|ee|ees|ent) | communiqu(?:er|e|es|ee|ees|ent) | donn(?:er|e|es|ee|ees|ent|ons) | (?:va|vont|aller|part|partent)(?= (?:a|au|aux|vers|chez)) | destinee?s? | faire parvenir | present(?:er|e|es|ee|ees)(?= (?:a|au|aux)) | rend(?:re|ons)?(?: compte)?(?= (?:a|au|aux)) | (?:doit|doivent|devons)(?:-on|-nous|-ils|-elles)?(?= (?:a|au|aux) )
        """
    ),
    Cue.RECEIVE: phrases(
        r"recoi(?:t|vent) | recevoir | recevra | recevront | destinataires? | attend(?:ent)?(?= (?:l|le|la|de)?) "
    ),
    Cue.OWE: phrases(
        r"""
        doit | doivent | devons | devez | dois | doit-on | devons-nous | doivent-ils | devait | devaient | devions | devrait | devraient | devrons | devra | devront | due?s? par | redevable(?:s)? | (?:est|sont|sommes|suis) (?:censee?s?|tenue?s?|supposee?s?|chargee?s?)(?: (?:de|a|d'))? | il (?:nous |leur |lui |vous |me )?(?:reste|faut|incombe)(?: (?:a|de))? | reste(?:nt)? a(?: (?:faire|rendre|remettre|livrer|accomplir|fournir))? | a (?:notre|sa|leur|ma|la) charge | nous (?:incombe|revient|reste)(?:nt)?(?: a)? | incombe(?:nt)?(?: (?:a|au|aux))? | revient(?: (?:a|au|aux))?
        """
    ),
    Cue.DUE: phrases(
        rf"""
        {_DEADLINE} | (?:arrive(?:nt)?|vien(?:t|nent)|parvien(?:t|nent)|arrivant|venant) a (?:echeance|terme|expiration) | a echeance | echoi(?:t|ent) | echu | expire(?:nt)? | tombe(?:nt)?(?: a echeance)? | calendrier | agenda | echeancier | a rendre | a remettre | a livrer | (?:est|sont) due?s? | due?s? (?=(?:pour|avant|d'ici|en|cette|ce|dans|le|la|au)\b) | pour quand
        """
    ),
    Cue.OPEN: phrases(
        rf"""
        ouverte?s? | en souffrance | inacheve(?:e|s|es)? | incomplet(?:s|e|es)? | restante?s? | (?:qui )?reste(?:nt)?(?: (?:a faire|ouverts?|a accomplir|a realiser|a terminer|encore))* | non (?:{_DONE}|resolue?s?) | pas (?:encore )?(?:ete )?(?:{_DONE}) | (?:n'est|n'a|n'ont|ne sont|n'etait|n'avons)(?: pas| toujours pas)(?: encore)?(?: ete)? {_DONE} | manque(?:nt)? | (?:encore|toujours) (?:ouverte?s?|a faire|du|dus|due|dues) | a terminer | a boucler | a finir | pas fini(?:e|s|es)?
        """
    ),
    Cue.PAST: phrases(
        rf"""
        en retard | retards? | retardataires? | tardi(?:f|fs|ve|ves) | echue?s? | (?:est|sont) echue?s? | hors delais? | hors-delais? | arriere(?:e|s|es)? | perimee?s? | expiree?s? | a la traine | depasse(?:e|s|es)?
        {_DEADLINE}(?: (?:est|sont|a|ont|qui|deja|ete|etait|etaient))* (?:passe|depasse|echu|expire|ecoule|franchi|manque|revolu)(?:e|s|es)? | (?:ont|a|avons|ayant|avez)(?: deja)? (?:depasse|manque|rate|laisse passer|franchi)(?: {_ONE})* ?{_DEADLINE} | (?:passe|depasse)(?:e|s|es)? (?:de date|leur date|leurs dates|la date|l'echeance) | au-?dela (?:de la|de leur|du|de l') ?{_DEADLINE} | (?:aurait|auraient|aurions|devrait|devraient) (?:deja )?(?:du |dej[a] )?(?:etre |avoir ete )?(?:deja )?{_DONE} | aurai(?:t|ent) (?:deja )?du | dont (?:la|l'|le|les) ?{_DEADLINE} (?:est|sont|a|ont) (?:deja )?(?:passe|depasse|echu|expire)(?:e|s|es)? | non respectee?s? | apres la date
        """
    ),
    Cue.DATED: phrases(
        rf"""
        (?:avec|ont|a|ayant|qui ont|qui a|comport(?:e|ent|ant)|portant|dotee?s? d')(?: {_ONE})* ?{_DEADLINE}(?: (?:fixee?s?|precise?s?|fixes?|definie?s?|etablie?s?|ferme?s?))? | datee?s? | {_DEADLINE} (?:fixee?s?|fixes?|precise?s?|definie?s?)
        """
    ),
    Cue.UNDATED: phrases(
        rf"""
        sans(?: {_ONE})* ?{_DEADLINE}(?: (?:fixee?s?|precise?s?|fixes?|definie?s?|etablie?s?|aucune?))? | (?:n'a|n'ont|n'ayant|n'avons|n'avait|n'avaient|n'y a|a|ont|y a|ne comport(?:e|ent)|ne port(?:e|ent)|n'est|ne sont)(?: pas| aucune?| point| jamais)+(?: {_ONE})* ?{_DEADLINE}(?: (?:fixee?s?|precise?s?))? | pas (?:de|d') ?{_DEADLINE} | aucune? {_DEADLINE} | non datee?s? | depourvue?s? (?:de|d') ?{_DEADLINE} | pas datee?s? | sans calendrier | indetermine(?:e|s|es)?
        """
    ),
    Cue.UPCOMING: phrases(
        rf"""
        (?:les |la |le |l')?prochain(?:e|s|es)? (?:{_DEADLINE}|engagements?|livrables?|remises?|taches?|etapes?) | {_DEADLINE} (?:a venir|prochaines?|prochains?|imminente?s?|qui (?:arrive|arrivent|vient|viennent|approche|approchent)|futures?|les plus proches?) | a venir | qui (?:vient|viennent|arrive|arrivent|approche|approchent|s'en vient)(?: bientot)?(?! a (?:echeance|terme)) | la suite | imminente?s? | ensuite | (?:qu'est-ce qui|quoi) (?:vient|suit|arrive) | a l'horizon | futurs?
        """
    ),
    Cue.REST: phrases(
        r"(?:le |la )?(?:reste|fin)(?= d[eu]) | encore(?= (?:ce|cette)) | plus tard(?= (?:ce|cette|en|dans)) | d'ici la fin d[eu] | jusqu'a la fin d[eu]"
    ),
    Cue.COMPLETED: phrases(
        rf"""
        {_DONE} | (?:a|ont|avons|est|sont|etait)(?: (?:deja|bien|ete))* {_DONE} | acquittee?s? | pretes? | pret | satisfaits? | atteinte?s? | a 100 ?% | aboutie?s? | mene(?:e|s|es)? a bien | mise?s? en oeuvre | deja faits? | remplie?s? | respectee?s?
        """
    ),
    Cue.IN_PROGRESS: phrases(
        r"""
        en cours(?: (?:de (?:realisation|mise en oeuvre|preparation|traitement|route|redaction|execution)|d'execution|d'elaboration))? | en (?:marche|train|chantier|preparation|voie de(?: \w+)?|progression|route|developpement|elaboration|execution|traitement) | entame(?:e|s|es)? | commence(?:e|s|es)? | demarre(?:e|s|es)? | lance(?:e|s|es)? | engage(?:e|s|es)? mais(?: \w+){0,3} | (?:a|ont|avons) (?:commence|demarre|debute) | debute(?:e|s|es)? | avance(?:e|s|es|nt)? | partiellement (?:fait|realise|termine|accompli|complete)(?:e|s|es)? | a moitie (?:fait|termine)(?:e|s|es)? | sur les rails | sur lesquels? on travaille | actifs? | active(?:s)?
        """
    ),
    Cue.PENDING: phrases(
        r"""
        en attente | en instance | a l'etat d'attente | (?:n'est|n'a|n'ont|ne sont|n'avons)(?: pas| toujours pas)(?: encore)?(?: ete)? (?:commence|demarre|entame|debute|lance|initie)(?:e|s|es)? | pas (?:encore )?(?:ete )?(?:commence|demarre|entame|debute|lance|initie)(?:e|s|es)? | non (?:commence|demarre|entame|debute|lance|initie)(?:e|s|es)? | sans (?:debut|avancement|suite) | a (?:commencer|demarrer|entamer|lancer) | rien (?:n'a ete )?(?:fait|entame|commence|demarre)(?: encore)? | pendante?s? | qui n'avance(?:nt)? pas encore | au point mort de depart
        """
    ),
    Cue.ON_HOLD: phrases(
        r"""
        en (?:pause|suspens|suspension|stand-?by|stand by|panne|rade|veilleuse) | suspendu(?:e|s|es)? | bloque(?:e|s|es)? | gele(?:e|s|es)? | arrete(?:e|s|es)? | a l'arret | interrompu(?:e|s|es)? | reporte(?:e|s|es)?(?= (?:a |sine|pour|$)) | ajourne(?:e|s|es)? | differe(?:e|s|es)? | paralyse(?:e|s|es)? | au point mort | mise?s? (?:de cote|en pause|en attente|en veille) | stoppe(?:e|s|es)? | enlise(?:e|s|es)? | coince(?:e|s|es)? | dans l'impasse | n'avance(?:nt)? (?:pas|plus) | stagne(?:nt)? | freine(?:e|s|es)?
        """
    ),
    Cue.REPORTED: phrases(
        r"""
        (?:a|ont|avons|ait|aient)(?: (?:deja|bien))* (?:fait rapport|rendu compte|signale|rapporte|communique|informe|donne des nouvelles|fait le point|mis a jour|reporte)(?: (?:sur|de|des|du))? | avec (?:un |des )?(?:rapports?|nouvelles?|comptes? rendus?|mises? a jour) | (?:ont|a) (?:fait l'objet d'un rapport|ete (?:rapporte|signale|mis a jour)(?:e|s|es)?) | rapportee?s? | signalee?s? | des nouvelles (?:de|du|des|sur)
        """
    ),
    Cue.UNREPORTED: phrases(
        r"""
        (?:n'a|n'ont|n'avons|n'ait|n'aient|a|ont|avons)(?: pas| toujours pas| jamais| rien)(?: encore)?(?: ete)? (?:fait rapport|fait de rapport|rendu compte|signale(?:e|s|es)?|rapporte(?:e|s|es)?|communique(?:e|s|es)?|informe(?:e|s|es)?|donne (?:de|des) nouvelles|donne signe|fait le point|mis(?:e|es)? a jour|repondu|dit|transmis de rapport)(?: (?:sur|de|des|du))? | pas (?:encore )?(?:fait rapport|fait de rapport|rendu compte|rapporte(?:e|s|es)?|signale(?:e|s|es)?|donne (?:de|des) nouvelles|mis(?:e|es)? a jour) | sans (?:nouvelles?|rapports?|comptes? rendus?|mises? a jour|reponses?|retour|aucune nouvelle)(?: (?:de|du|des|sur))? | aucune? (?:nouvelle|rapport|compte rendu|mise a jour|reponse|retour)(?: (?:de|du|des|sur))? | pas de (?:nouvelles?|rapports?|reponses?|retours?)(?: (?:de|du|des|sur))? | en silence | silencieu(?:x|se|ses) | muets? | doi(?:t|vent) (?:encore|toujours) (?:faire rapport|rendre compte)
        """
    ),
    Cue.WE: phrases("nous | on | je | j'ai | j' | moi | devons | avons | sommes | dois | me"),
    Cue.OURS: phrases(
        r"""
        notre | nos | mon | ma | mes | le notre | les notres | les miens | (?:mon|notre|ma) (?:pays|delegation|gouvernement|equipe|ministere|bureau|ambassade|direction|cote|part) | (?:pour|chez|a|de|par|contre) (?:nous|moi) | (?:devons|dois|avons)-(?:nous|je) | (?:nous|on|je) (?:devons|doit|dois|sommes en retard|avons a|a a|ai a) | doit-on | nous (?:incombe|revient|reste|concerne)(?:nt)? | il nous reste | qu'on doit | (?:nous|on) (?:n'avons|n'a|avons|a)(?: pas)?(?: encore)? (?:termine|acheve|fait|fini|rendu|remis)
        """
    ),
    Cue.PROGRESS: phrases(
        r"""
        avancements?(?: (?:de|du|des))? | progres | progression | ou en (?:est|sont|sommes)(?:-on|-nous|-ils|-elles)?(?: (?:on|nous|ils|elles))?(?: (?:avec|de|du|dans|sur|pour))? | on en est ou | nous en sommes ou | on est ou | ou on en est | ou nous en sommes | ou en est | comment (?:avan(?:ce|cent|cons)|progress(?:e|ent|ons)|evolu(?:e|ent)|ca avance|ca va|ca se passe|va|vont|allons-nous|se porte|se portent)(?:-t-on|-t-il|-nous)?(?: (?:le|la|les|nous|on|ca))? | ca avance(?: (?:comment|bien))? | (?:a|en) (?:quel|quelle) (?:stade|point|niveau|etape)(?: (?:en )?(?:est|sommes)(?:-on|-nous)?)? | quel est (?:l'etat|le statut|le bilan|l'avancement)(?: (?:de|du|des))? | statuts?(?: (?:de|du|des))? | etat(?: (?:actuel|d'avancement|des lieux|d'execution|de mise en oeuvre|de la situation))?(?: (?:de|du|des))? | situation(?: actuelle)? | bilan(?: (?:de|du|des|provisoire))? | nouvelles(?: (?:de|du|des|sur))? | faire le point | le point sur | point d'etape | tableau de bord | suivi(?: (?:de|du|des))? | quoi de neuf | quelles? avancees? | avancees? | rythme | performance | mise a jour(?: (?:sur|de|du))? | ca en est ou | combien (?:avons-nous|a-t-on|ont-ils|a ete) (?:fait|accompli|termine|realise|avance)
        """
    ),
    Cue.OVERALL: phrases(
        r"""
        globalement | en general | dans l'ensemble | dans son ensemble | au total | en gros | d'ensemble | au global | pourcentages?(?: (?:de|du|d'))? | % | pour cent | taux (?:de|d') ?(?:realisation|execution|completion|avancement|mise en oeuvre|progression|respect) | degre (?:de|d') ?(?:realisation|execution|avancement) | niveau (?:de|d') ?(?:realisation|execution|avancement) | vue d'ensemble | vision globale | apercu(?: (?:general|global))? | resume(?: (?:general|global|de la situation|de l'avancement))? | synthese | recapitulatif | recap | bilan (?:global|general|d'ensemble|d'etape|du plan) | rapport d'avancement | rapport d'etape | chiffres | statistiques (?:de|du|d') ?(?:avancement|plan|suivi) | etat d'avancement(?: (?:du plan|general|global))? | etat des lieux | combien(?: (?:de|d'))?(?: \w+){0,4} | l'ensemble du plan | avancement (?:general|global|du plan) | mise en oeuvre du plan | execution du plan | tout le plan | elements de langage | le plan avance
        """
    ),
    Cue.ROSTER: phrases(
        r"""
        points? foca(?:l|ux) | points? de contact | personnes? (?:de contact|contacts?|ressources?|a contacter|referentes?|responsables?) | contacts? | correspondants? | interlocuteurs? | interlocutrices? | referents? | referentes? | homologues? | annuaire(?: des (?:contacts|points focaux))? | coordonnees(?: (?:de|du|des))? | representants?(?: (?:de|du|des))? | qui (?:contacter|appeler|joindre|puis-je contacter|dois-je contacter|peut-on contacter|faut-il contacter|represente|parle au nom|repond)(?: (?:pour|au|a|en|de|du|chez))? | a qui (?:m'adresser|s'adresser|nous adresser|ecrire|parler|demander|dois-je (?:m'adresser|ecrire|parler)|puis-je (?:m'adresser|ecrire|parler)|faut-il (?:s'adresser|ecrire))(?: (?:pour|au|a|en|chez))? | aupres de qui | avec qui (?:parler|dois-je parler|puis-je parler|faut-il parler|prendre contact)(?: (?:pour|au|en|chez))? | qui est (?:le|la|notre|votre) (?:contact|representant|representante|interlocuteur|interlocutrice|personne|referent)(?: (?:pour|de|du|au))?
        noms? des (?:points focaux|contacts|correspondants)
        """
    ),
    Cue.PERSON: phrases(
        "qui (?:est|sont|etait) | c'est qui | qui | noms? | nom de | noms des | noms de | inscrits? | designee?s? | nommee?s? | personnes?"
    ),
    Cue.HELP: phrases(
        r"""
        aide | aidez-moi | aide-moi | aidez moi | aidez-nous | au secours | a l'aide | besoin d'aide | j'ai besoin d'aide | comment (?:ca marche|ca fonctionne|marche|fonctionne|utiliser|utilise-t-on|on utilise|s'utilise|se servir|s'en servir|faire|l'utiliser|te parler|vous parler|vous utiliser|t'utiliser|je fais|fait-on|on fait|dois-je faire|poser|vous poser|commencer|est-ce que ca marche|est-ce que ca fonctionne|est-ce que j'utilise|marches-tu|fonctionnes-tu|fonctionnez-vous)(?: (?:ce|cet|cette|ceci|ca|le|l'|du|de|une|des|questions?|bot|robot|outil|machin|truc))* | que (?:peux-tu|pouvez-vous|puis-je|peut-on|sais-tu|savez-vous|fais-tu|faites-vous)(?: (?:faire|demander|dire|repondre|te|vous|poser|me|m'apprendre))*(?: (?:pour moi|pour nous|ici|a ce bot))? | qu'est-ce que (?:tu peux|vous pouvez|je peux|tu sais|vous savez|tu fais|vous faites)(?: (?:faire|demander|te|vous|dire|me|poser|pour moi|pour nous|ici|comme questions?))* | qu'est-ce qu'on peut (?:te|vous)? ?(?:demander|faire|poser)(?: (?:ici|comme questions?))? | (?:tu|vous) (?:sers|servez) a quoi | a quoi (?:ca sert|sers-tu|servez-vous|tu sers|sert ce bot|sert ce truc) | ca sert a quoi | qui es-tu | qui etes-vous | t'es qui | (?:tu es|vous etes|es-tu|etes-vous) (?:un )?(?:bot|robot|humain|machine|reel) | c'est quoi ce (?:bot|truc|machin|robot) | c'est quoi ca | mode d'emploi | instructions | commandes?(?: disponibles)? | liste des commandes | quelles commandes | manuel | guide d'utilisation | tutoriel | menu | options | exemples?(?: de questions?)? | quelles questions (?:puis-je|peut-on|pouvons-nous|je peux)(?: (?:te|vous))?(?: poser)? | je (?:ne )?(?:comprends|sais) (?:pas|rien)(?: (?:comment|ce que))?(?: (?:ca marche|faire|utiliser|ca fonctionne|m'en servir))?(?: (?:ca|ce bot|cet outil))? | je suis perdue? | presente-toi | presentez-vous | fonctionnalites | tes fonctions | vos fonctions
        """
    ),
    Cue.WHO: phrases("qui | c'est qui | a qui | quels pays | quel pays | quelles? delegations?"),
    Cue.WHEN: phrases(
        r"quand | pour quand | jusqu'a quand | d'ici quand | avant quand | quel jour | quelle date | a quelle date | pour quelle date | quel est (?:le delai|l'echeance|la date(?: limite)?)|quelle est (?:l'echeance|la date(?: limite)?) | quel mois | quelle semaine"
    ),
    Cue.THIS: phrases(
        "ceci | cela | ca | ce (?:point|truc|dossier) | cet? (?:engagement|element|point) | cette (?:action|tache|question) | celui-ci | celle-ci | celui-la | ici"
    ),
    Cue.CHATTER: phrases(
        r"""
        pleu\w+ | pluie | meteo | temps (?:fait-il|qu'il fait|fera-t-il|demain|aujourd'hui|pour demain) | neige | neiger | orage | parapluie | il fait (?:chaud|froid|beau) | chaleur | froid | soleil | temperature
        foot | football | match(?:s|es)? | buts? (?:de|du|marque)|un but|des buts | gagne | gagner | ont gagne | perdu | coupe(?: (?:du monde|d'or|d'afrique))? | mondial | stade | joueurs? | arbitre | penalty | champions? | tournoi | hockey | tennis | jeux olympiques | ligue
        dejeun\w+ | diner | dinons | petit-dejeuner | repas | manger | mange | bouffe | cafe | the chaud | faim | restaurants? | resto | pizza | bieres? | vin | apero | cantine | gateau | recette | croissants?
        anniversaire | weekend | week-end | fin de semaine prochaine|vacances | conges | ferie | noel | nouvel an | fete | film | cinema | serie | netflix | musique | chansons? | danser | blagues? | rigolo | meme drole|poeme | concert | loterie | horoscope | chien | chat
        hotel | vols? (?:pour|de|vers)|vol | aeroport | taxi | uber | parking | navette | bagages? | valise | wi-?fi | mot de passe | imprimante | projecteur | micro | ecran | ascenseur | toilettes | ordinateur | chargeur | batterie | climatisation | chambre
        je t'aime | epouse-moi | quel age | quelle heure est-il | il est quelle heure | quel jour sommes-nous | capitale (?:de|du) | bourse | dollar | taux de change | president (?:de|du) | elections? | docteur | mal de tete | malade aujourd'hui | fatiguee? | sommeil | embouteillages?
        """
    ),
}

_TIMES = {
    "this": phrases(
        r"(?:ce|cet|cette) {unit}(?:-ci| ci| courante?| en cours)? | (?:le|la|l')? ?{unit} (?:en cours|courante?|actuel(?:le)?) | dans (?:le|la|l') ?{unit}"
    ),
    "next": phrases(
        r"(?:le |la |l')?prochaine? {unit} | (?:le |la |l')?{unit} (?:prochaine?|suivante?|qui (?:vient|suit)|d'apres|a venir)"
    ),
    "last": phrases(
        r"(?:le |la |l')?(?:derniere?|precedente?) {unit} | (?:le |la |l')?{unit} (?:derniere?|dernier|passee?|precedente?|ecoulee?)"
    ),
    "ahead": phrases(
        r"""
        (?:dans |d'ici |sous |pendant |au cours des |durant )?(?:les |ces )?{n} (?:prochaine?s|jours suivants) {unit} | (?:dans |d'ici |sous |au cours des |durant )?(?:les |ces )?prochaine?s {n} {unit} | (?:dans |d'ici |sous |au cours des )?(?:les |ces )?{n} {unit} (?:a venir|qui (?:viennent|suivent)|prochaine?s|suivante?s) | (?:dans|d'ici|sous|en moins de|dans un delai de) (?:moins de |les )?(?:{n}|une?|quelques|les) {unit} | (?:dans |d'ici |au cours des |durant )?(?:les |ces )?prochaine?s {units} | sous (?:une )?{unit} | (?:dans |d'ici )?(?:les |ces )?{units} (?:a venir|qui viennent|prochaine?s)
        """
    ),
    "behind": phrases(
        r"(?:dans |durant )?(?:les |ces )?(?:{n} )?(?:dernieres|derniers) {unit} | (?:dans |durant )?(?:les |ces )?(?:dernieres|derniers) {n} {unit} | il y a {n} {unit}"
    ),
    "rest": phrases(r"(?:le )?reste (?:du|de la|de l'|de ce|de cette) ?{unit}"),
    "today": phrases("aujourd'hui | ce jour | ce soir | ce matin | cet apres-midi | aujourd hui"),
    "tomorrow": phrases("demain"),
    "after_tomorrow": phrases("apres-demain | apres demain"),
    "yesterday": phrases("hier"),
    "weekend": phrases("(?:ce |le )?(?:week-?end)"),
    "soon": phrases(
        "bientot | prochainement | sous peu | dans un avenir proche | incessamment | a court terme | tres vite"
    ),
    "date": phrases(
        r"(?:{weekday},? )?(?:le )?{day} {month}(?: (?:de l'annee )?{year})? | (?:{weekday} )?{month} {day}(?: {year})?"
    ),
    "day": phrases(r"{nthday}"),
    "days": phrases(
        r"(?:du |le |entre le |depuis le )?{day} (?:et|au|a|jusqu'au|-) (?:le )?{day2} {month}(?: {year})?"
    ),
    "month": phrases(
        r"(?:mois (?:de |d'))?{month}(?: (?:de l'annee )?{year})? | {month} prochain | ce mois d'{month} | ce mois de {month}"
    ),
    "weekday": phrases(r"(?:ce )?{weekday}(?: prochain)?"),
    "week_of": phrases(r"(?:la )?semaine du "),
    "early": phrases(r"(?:le |au )?debut(?: (?:de|d'|du mois de|du mois d'))? ?"),
    "mid": phrases(r"(?:a la )?mi-? ?| (?:au )?milieu (?:de|d'|du mois de|du mois d') ?"),
    "late": phrases(r"(?:la |a la )?fin(?: (?:de|d'|du mois de|du mois d'))? ?"),
    "half_of": phrases(r"(?:la )?{nth} (?:quinzaine|moitie) (?:de|d'|du mois de|du mois d') ?"),
    "month_end": phrases(r"(?:la )?fin (?:du|de ce|de) mois"),
    "year_end": phrases(r"(?:la )?fin (?:de l'|d'|de cette )annee"),
    "week_end": phrases(r"(?:la )?fin de (?:la|cette) semaine(?! prochaine)"),
    "quarter": phrases(r"(?:{nth} trimestre|[qt](?P<q>[1-4]))(?:(?: de)? (?:{year}|cette annee|l'annee))?"),
    "half": phrases(r"(?:{nth} semestre|s(?P<h>[12]))(?:(?: de)? (?:{year}|cette annee|l'annee))?"),
    "year": phrases(
        r"(?:en|pour|durant|pendant|de|avant|apres|depuis|jusqu'en|d'ici) (?:l'annee )?{year} | toute l'annee {year}"
    ),
    "before": phrases(r"avant(?: le| la| l'| la fin)? | anterieure?s? (?:a|au) | precedant(?: le| la)?"),
    "by": phrases(r"d'ici(?: le| la| au| a| a la)? | jusqu'(?:au|a|en|a la) | au plus tard(?: le| en| a)? | d'ici a"),
    "after": phrases(r"apres(?: le| la| l')? | posterieure?s? (?:a|au) | passe(?: le| la)? | au-dela (?:du|de la|de)"),
    "since": phrases(r"depuis(?: le| la)? | a (?:partir|compter) (?:de la|du|de|d') | des(?: le| la)?"),
    "for": phrases("pour(?: le| la)?"),
    "between": phrases(r"entre(?: le| la)? | du | de | depuis le | d'"),
    "and": phrases(r"et(?: le| la)? | au | a | jusqu'(?:au|a|en) | -"),
    "in": phrases(
        r"en | le | la | les | au | dans | pendant | durant | ce | cette | de | du | des | courant | au cours de | au cours du | au mois de | dans le | dans la | l' | d' | a"
    ),
    "onward": phrases(r"et apres | ou apres"),
    "ordinal_suffix": phrases("er|e|eme|nd"),
}

FRENCH = Lexicon(
    language="fr",
    cues=_CUES,
    times=TimeWords(
        patterns=_TIMES,
        units={
            "day": "jours?",
            "week": "semaines?",
            "fortnight": "quinzaines?",
            "month": "mois",
            "quarter": "trimestres?",
            "half": "semestres?",
            "year": "ans?|annees?",
        },
    ),
    to=r"(?:a|au|aux|vers|chez|pour)(?: (?:la|le|les|l'))?",
)
