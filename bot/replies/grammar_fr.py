"""French grammar of replies: denial, plans, questions, thanks, subjects and the furniture of letters. Folded."""

from __future__ import annotations

import re

from bot.replies.lexicon import (
    Denial,
    Grammar,
    Joints,
    Letters,
    Reality,
    Shares,
    Subjects,
    Talk,
    number_words,
    opening,
    phrases,
)

_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_CHAT = r"(?:questions?|message|messages|ordre du jour|agenda|rappel|doodle|sondage|invitation|invitations|lien|mail|courriel)"
_MEETING = r"(?:reunion|appel|visioconference|visio|seance|rencontre|zoom|teams|coordination|session)"
_TELL = r"(?:inform|confirm|signal|indiqu|annonc|precis)"
_SUBJECT = r"(?:nous|vous|on|il|elle|ils|elles|tu|je|ce|t-il|t-elle|t-on)"

GRAMMAR = Grammar(
    denial=Denial(
        negators=phrases(r"pas | jamais | rien | aucun | aucune | ni | sans | non | personne | guere"),
        ceased=phrases(
            r"(?:ne |n')(?:\w+ ){1,3}plus(?! que) | (?:ne |n')\w+'?\w* plus(?! que) | plus (?=rien\b|aucun|bloque|suspendu|en pause|en attente|en suspens|gele|d'obstacle)"
        ),
        not_yet=phrases(
            r"pas encore | toujours pas | encore pas | pas pour l'instant | pas pour le moment | pas a ce jour | pas a ce stade"
        ),
        not_all=phrases(
            r"pas (?:tout|toute|tous|toutes|tout a fait|entierement|completement|totalement|vraiment|completement) | pas encore (?:tout|tous|toutes|tout a fait|entierement|completement|totalement)"
        ),
        unheard=phrases(
            r"recue?s? | entendu | su | sais | savons | vue?s? | compris | clair | claire | connaissons | eu de (?:reponse|nouvelles|retour) | arrivee?s?"
        ),
    ),
    reality=Reality(
        unreal=phrases(
            rf"""
            sera | seront | serait | seraient | serons | aura | auront | aurons | aurait | aurai | va | vont | vais | allons | irons
            doit | doivent | devons | dois | devra | devront | devrait | devraient | devrons | (?:peut|peuvent|pourra|pourrait|pourraient|pourrons)(?! (?:considerer|noter|marquer|cocher)) (?:etre|avoir)?
            prevu | prevue | prevus | prevoyons | prevoit | comptons | compte(?= \w+er\b) | esperons | espere | esperer | souhaitons | voudrions | voulons | aimerions(?! (?:vous )?{_TELL})
            a etre | pour etre | afin d'etre | soit | soient | ait | aient | ayons | en vue d | avant d(?:e|') | apres (?=avoir\b) | pour (?=\w+(?:er|ir|re)\b) | de (?=faire|finir)
            au lieu d | il faut | faudra | faudrait | faut | programmee? | planifiee? | engageons a | que (?:nous )?(?:fassions|terminions|envoyions)
            """
        ),
        hedges=phrases(
            r"""
            je crois | nous croyons | je pense | nous pensons | on pense | il me semble | il nous semble | semble | semblerait | peut-etre | peut etre (?=que|deja)
            probablement | sans doute | vraisemblablement | apparemment | a priori | si je ne me trompe | sauf erreur | a ma connaissance | a notre connaissance
            devrait (?:deja |bientot )?(?:etre|avoir) | devraient (?:deja )?(?:etre|avoir) | doit (?:deja )?(?:avoir ete|etre deja) | je suppose | nous supposons | plus ou moins
            en principe | normalement | parait-il | il parait | on me dit | d'apres ce que | je ne suis pas (?:sur|sure|certain|certaine) | a confirmer | censee?s?
            """
        ),
        later=phrases(
            r"""
            demain | apres-demain | (?:la |le |les )?prochaine?s? | bientot | plus tard | sous peu | d'ici | dans (?:un|une|deux|trois|quelques|les|\d+) (?:\w+ )?(?:jours?|semaines?|mois|heures?)
            prochainement | ulterieurement | avant (?:le|la|fin|lundi|mardi|mercredi|jeudi|vendredi|vacances) | au plus tard | des que | cet apres-midi | en fin de | fin de (?:semaine|mois) | ensuite
            """
        ),
        someday=phrases(rf"(?:ce )?{_DAY} | aujourd'hui | cette semaine"),
        present=phrases(
            r"""
            (?:nous |on |je )?(?:\w+ )?\w{3,}ons | (?:je|nous|on) (?:vous|te|leur|lui) \w+ | (?:on|je) (?:l'|le |la |les )?(?:envoie|transmets|transmet|termine|finalise|finit|livre|publie|acheve|complete)
            en train d(?:e |')(?:envoyer|terminer|finir|finaliser|transmettre)
            """
        ),
        was=phrases(
            r"etait | etaient | etions | avait ete | avaient ete | avait | avions | la semaine derniere | le mois dernier | auparavant | avant | apres"
        ),
        now=phrases(r"maintenant | desormais | enfin | finalement | depuis | aujourd'hui | ce matin | a present"),
    ),
    joints=Joints(
        condition=phrases(
            r"""
            quand | lorsque | lorsqu | des que | des qu | des (?=reception|l'obtention|l'accord|la|le|validation|signature|que) | une fois | aussitot | si(?!,|\s*,) | s'(?=il|ils)
            jusqu'a ce que | jusqu'a (?!present|ce jour|maintenant|aujourd'hui|nouvel) | jusqu'au | jusqu'en | tant que | avant que | apres que | a moins que | au cas ou | a condition | pourvu que
            afin que | afin d(?:e|') | pour que | si jamais | en cas
            """
        ),
        cause=phrases(
            r"parce que | parce qu | car | puisque | puisqu | faute d | en raison d | a cause d | vu que | etant donne | du fait d | suite a | comme (?=nous|le|la|les|on)"
        ),
        contrast=phrases(
            r"mais | cependant | toutefois | pourtant | neanmoins | bien que | quoique | alors que | tandis que | par contre | en revanche | sauf que | malgre | meme si | or(?= nous| le| la| il)"
        ),
        coordination=phrases(r"et | puis | et puis | ainsi que | donc | ensuite | alors"),
        finite=phrases(
            r"""
            nous | on | je | j'\w+ | c'\w+ | ce | il | elle | ils | elles | est | sont | a | ont | avons | ai | ne | n'\w+ | pas | encore | toujours | reste | restent
            manque | manquent | y | attendons | maintenant | notre | nos | rien | sera | seront | travaillons | \w{3,}ons
            """
        ),
        asides=phrases(
            r"""
            malheureusement | helas | cependant | toutefois | pour l'instant | pour le moment | a ce jour | a ce stade | jusqu'a present | jusqu'ici | en effet
            heureusement | bien sur | evidemment | par ailleurs | donc | en revanche | a date
            """
        ),
    ),
    talk=Talk(
        asking=opening(
            rf"""
            (?:et |mais |bonjour |alors |desolee? |dites |donc |pardon |ou )?(?:qui|quoi|quels?|quelles?|ou|comment|combien|pourquoi|lequel|laquelle|qu'est-ce|qu'en|est-ce|quid)
            (?:et |mais |alors )?(?:quand)(?= (?:est|faut|doit|devons|allons|sera|doi|peut|pouvons|aura|avez|aurez))
            (?:et |mais |alors |donc )?(?:c'est quoi|c'est qui|c'est quand|c'est pour quand|y a-t-il|a-t-on|a-t-il|faut-il|doit-on|peut-on|va-t-on|sommes-nous|devons-nous|faut il)
            (?:[\w'-]+ ){{0,3}}\w+-{_SUBJECT} | (?:pouvez|pourriez|pourrais|peux|peut|pourrait|savez|sais|auriez|avez|voulez)[ -](?:vous|tu|on|nous)
            (?:est ce|est-ce) (?:que|qu) | quelqu'un (?:sait|peut|a) | (?:des |une |du )?(?:nouvelles|nouveau|question|questions|precision)$ | (?:une |petite )?question
            (?:merci|priere|veuillez|svp|s'il vous plait|stp)(?: de| d')? ?(?:bien vouloir )?(?!trouver|noter|prendre|considerer|marquer|cocher|pour|beaucoup|bien|a )(?=\w+er\b|\w+ir\b|\w+re\b|confirm|indiqu|precis|nous|me)
            (?:je|nous) (?:voudrais|voudrions|souhaite|souhaiterais|souhaitons|aimerais|aimerions) (?:savoir|demander|comprendre) | on doit | doit on | nous devons(?! encore) | vous (?:devez|pouvez|avez|etes|pourriez)
            n'oubliez pas | rappel | pour rappel | je me demande
            """
        ),
        tags=re.compile(
            r"\s*(?:n'est-ce pas|non|oui|hein|vrai|pas vrai|c'est ca|c'est bien ca|correct|ou non|ou pas|deja|exact|je me trompe|c'est exact)\s*$"
        ),
        thanks=opening(
            r"""
            (?:un grand |mille |ok |grand |bien recu |bien note |super |parfait |note )?merci | mercis | (?:je|nous) (?:vous )?(?:remerci\w+|felicit\w+|suis|sommes) (?:recon\w+|de|pour|du)
            (?:je|nous) (?:vous )?(?:remerci\w+|felicit\w+) | felicitations | bravo | desolee?s? (?:pour|du|de) | pardon | excuse\w*(?: nous| moi)? (?:pour|du|de) | toutes (?:mes|nos) excuses
            ravie?s? de | heureux de (?:savoir|voir|lire) | bonne nouvelle | super nouvelle | bon(?:ne)? (?:travail|journee|semaine|weekend) | bienvenue | beau travail
            """
        ),
        addressee=phrases(
            r"""
            (?:vous|tu) (?:\w+ ){0,2}(?:avez|as|aviez)(?: \w+){0,2} | que vous (?:m'|nous )?(?:avez|aviez) | avez-vous | as-tu | tu as | (?:envoye|transmis|partage|fourni)e?s? par (?:vous|vos)
            """
        ),
        for_us=phrases(
            r"(?:nous|m'|me) (?:l'|les |le |la )?(?:a|ont|a ete|ont ete|est|etait) (?:\w+ )?(?:envoy|transmis|remis|partag|communiqu|fourni|adress|fait)\w* | (?:nous|m')(?:a|ont) \w+"
        ),
        errand=phrases(
            rf"""
            (?:envoy\w+|transmis\w*|partag\w+|adress\w+|post\w+|transmet\w+|envoie)(?: (?:un|une|le|la|l'|des|mes|nos))? ?(?:{_CHAT})(?! de la liste)
            (?:rappel|message|question|ordre du jour|modele|formulaire) (?:a ete|est|a) \w+
            (?:vous|t'|te|l') ?(?:ai |avons |a )?(?:envoy\w+|transmi\w+|partag\w+|adress\w+) (?:un|une|le|la|l'|des) ?{_CHAT} | (?:vous|t') (?:invit\w+|convi\w+) | invitations? (?:a|pour) (?:la|une|l'|notre) ?{_MEETING}
            (?:etes|es|sommes) (?:\w+ )?(?:invit|convi|convoqu)\w+ | en conge | en vacances | (?:lien|invitation) (?:de|pour|vers) (?:la|l'|notre) ?{_MEETING}
            """
        ),
    ),
    subjects=Subjects(
        first_person=phrases(
            r"nous | notre | nos | on | je | j' | j'\w+ | mon | ma | mes | moi | de (?:notre|mon) cote | \w{3,}ons"
        ),
        agent=phrases(r"par | par (?:le|la|les|l')"),
        speaker=phrases(
            r"""
            de la part d(?:e|u|es)(?: la| l')? | au nom d(?:e|u|es)(?: la| l')? | pour(?: le| la| les| l')? | du cote d(?:e|u)(?: la)? | nouvelles d(?:e|u|es)(?: la)?
            (?:mise a jour|etat|statut|reponse|avancement|situation|point) (?:d(?:e|u|es)|pour|sur)(?: le| la| l')? | quant (?:a|au|aux)(?: la| l')? | concernant(?: le| la| les| l')? | s'agissant d(?:e|u)(?: la)?
            en ce qui concerne(?: le| la| les| l')? | idem pour(?: le| la| les| l')? | pareil pour(?: le| la| les| l')? | ici(?: le| la| les)? | cote
            """
        ),
        part_of=phrases(
            r"""
            (?:gouvernement|delegation|ministere|ambassade|bureau|autorites|equipe|points? focal|points? focaux|representants?|collegues|republique|contributions?|liste|noms?|part|reponses?|informations?|donnees|rapport|partie|situation)(?: \w+)? (?:d(?:e|u|es)|au|en|a)(?: la| l'| les)?
            """
        ),
        that=phrases(r"que | qu | qu' | confirm\w+ | inform\w+ | signal\w+ | annonc\w+ | indiqu\w+"),
        filler=phrases(
            r"""
            le | la | les | l | l' | et | mais | aussi | maintenant | donc | bon | oui | non | ok | bonjour | salut | statut | mise a jour | bonne nouvelle | nouvelles | aujourd'hui | hier
            ce matin | entre-temps | cependant | toutefois | puis | alors | seul | seule | apparemment | il semble que | je crois que | nos collegues (?:du|de|des|de la|au) | les collegues (?:du|de|des|de la)
            deja | encore | toujours | enfin | finalement | pour info | info | pour sa part | de son cote | confirme | ici | ni | car | parce que | sauf | bonsoir | la semaine derniere | a ce jour
            """
        ),
    ),
    shares=Shares(
        numbers=number_words(
            "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
            "vingt trente quarante cinquante soixante",
            "-",
        )
        | {"une": 1, "cent": 100, "soixante-dix": 70, "soixante-quinze": 75, "septante": 70, "quatre-vingts": 80}
        | {
            "quatre-vingt": 80,
            "quatre-vingt-cinq": 85,
            "quatre-vingt-dix": 90,
            "quatre-vingt-quinze": 95,
            "nonante": 90,
        },
        percent=phrases("pour ?cent | pct | p\\.c\\."),
        out_of=r"sur|des|de|parmi|/",
        no_share=phrases(
            r"sure?s? | d'accord | engagee?s? | convaincue?s? | certaine?s? | favorables? | du (?:budget|cout|montant|temps)"
        ),
    ),
    letters=Letters(
        greeting=re.compile(
            r"(?:cher|chere|chers|cheres|bonjour|bonsoir|salut|coucou|madame|monsieur|mesdames|messieurs|excellence)\b"
            r"(?![^,:!.\n]{0,80}\b(?:est|a|ont|avons|c'est|envoye\w*|transmis|fait|pas|nous|on)\b)[^,:!.?;\n–]{0,80}(?:[,:!.;–]+|$)"
        ),
        closing=re.compile(
            r"(?:cordialement|bien cordialement|tres cordialement|sinceres salutations|salutations.{0,30}|meilleures salutations|bien a (?:vous|toi)|amicalement"
            r"|respectueusement|sincerement|merci(?: d'avance| beaucoup| bien| et .{0,30})?|bonne (?:journee|soiree|semaine|fin de journee|reception)|a bientot|cdlt|cdt"
            r"|(?:je vous prie|veuillez) (?:d'agreer|agreer|recevoir).{0,80}|avec mes (?:salutations|remerciements).{0,30})\s*(?:[,.!–-]*\s*$|[,–-]\s*\S)"
        ),
        device=re.compile(
            r"(?:envoye|poste|ecrit|expedie) (?:de(?:puis)?|avec|par|a partir de) (?:mon |un |le )?\w+[^.!?]{0,40}$|telecharger outlook .*$|obtenez outlook .*$"
        ),
        forwarded=re.compile(
            r"-{2,}\s*(?:message (?:transfere|d'origine|original)|forwarded|original)|debut du message (?:transfere|reexpedie)|(?:tr|fwd)\s*:|de\s*:\s*\S.*(?:@|envoye)"
        ),
        wrote=re.compile(r"(?:le .{4,80})?\ba ecrit\s*:\s*$"),
    ),
)
