"""Spanish grammar of replies: denial, plans, questions, thanks, subjects and the furniture of letters. Folded."""

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

_DAY = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"
_SENT = r"(?:envi\w+|mand\w+|compart\w+|remit\w+|pas\w+|transmit\w+|entreg\w+|proporcion\w+|facilit\w+|traslad\w+)"
_NOTE_IT = r"(?:tom\w+|consider\w+|marc\w+|registr\w+|anot\w+|encontr\w+|encuentr\w+|ver|vean|den|dar|darl\w+|dese)"
_CHAT = r"(?:preguntas?|consultas?|dudas?|agenda|orden del dia|mensaje|recordatorio|doodle|encuesta)"
_MEETING = r"(?:reunion|llamada|videollamada|videoconferencia|sesion|zoom|teams|coordinacion|charla)"

GRAMMAR = Grammar(
    denial=Denial(
        negators=phrases(
            r"no | nunca | jamas | ni | sin | tampoco | nada | nadie | ningun | ninguno | ninguna | ningunos | nop"
        ),
        ceased=phrases(r"ya no | no \w+ mas | dejo de | dejamos de | ya tampoco"),
        not_yet=phrases(
            r"""
            (?:aun|todavia|por ahora|hasta ahora|de momento|por el momento) no | no(?: \w+){0,3} (?:aun|todavia) | ni siquiera
            no por (?:ahora|el momento)
            """
        ),
        not_all=phrases(
            r"""
            no (?:todo|toda|todos|todas|del todo|completamente|totalmente|por completo|enteramente|(?:esta|estan|hemos|se ha|se han) (?:todo|toda|todos|todas|del todo|completamente|totalmente))
            no (?:\w+ ){1,3}(?:del todo|completamente|totalmente|por completo)
            """
        ),
        unheard=phrases(
            r"recib\w+ | sabemos | sabe | se | entiendo | entendemos | visto | veo | vemos | claro | clara | respuesta | conozco | conocemos | llegado | llega"
        ),
    ),
    reality=Reality(
        unreal=phrases(
            r"""
            sera | seran | seria | serian | estara | estaran | estaremos | estaria | estarian | quedara | quedaran | habra
            habran | habremos | habre | tendra | tendran | tendremos | tendre | va a | van a | vamos a | voy a | ira | iran | iremos
            (?:debe|deben|debemos|debera|deberan|deberia|deberian|deberemos)(?! haber) | tiene que | tienen que | tenemos que | hay que
            (?:puede|pueden|podria|podrian|podra|podran)(?! dar| considerar| marcar) (?:ser|estar|quedar|haber)? | para ser | a ser | por ser
            pens(?:amos|o) | plane(?:amos|o) | prevemos | preve | previst[oa]s? | se espera | espero | ojala | sea | sean | haya | hayan | hayamos
            esperamos (?=(?:que|tener|poder|contar|estar|\w+[aei]r(?:l[oae]s?)?)\b) | esperando (?=(?:que este|que se|poder|tener|enviar)\b)
            quisier\w+ | nos gustaria(?! inform| comunic| confirm) | queremos | quiero | deseamos | necesit\w+ (?:que|ser) | la idea es
            programad[oa]s? para | planificad[oa]s? para | tenga | tengan | tengamos | este (?=\w+[aio]d[oa]s?\b) | esten | quede | queden | es necesario
            (?:antes|despues|luego) de (?=\w+[aei]r) | en vez de | en lugar de | mediante | al (?=\w+[aei]r) | compromete\w* a | solicit\w+ que
            """
        ),
        hedges=phrases(
            r"""
            creo (?=que\b|ya\b|si\b|lo\b|todo\b) | creemos | me parece | nos parece | parece | al parecer | quizas? | tal vez | talvez | probablemente | posiblemente
            supongo | suponemos | entiendo que | entendemos que | segun (?:entiendo|entendemos|se|tengo entendido|parece) | tengo entendido
            hasta donde (?:se|sabemos|tengo) | si no me equivoco | (?:debe|deben)(?: de)? (?:haber|estar) | (?:deberia|deberian)(?: ya)? (?:estar|haber|quedar)
            ya deberian? | a lo mejor | aparentemente | mas o menos | me imagino | imagino | seguramente | presumo | no estoy segur\w+
            dicen que | me dicen | puede que | por confirmar | sin confirmar | segun me | se supone | capaz que
            """
        ),
        later=phrases(
            r"""
            (?<!la )(?<!esta )manana | pasado manana | (?:el |la |los |las )?proxim[oa]s? | que viene | que entra | pronto | en breve | mas tarde | mas adelante
            a mas tardar | luego | despues | en (?:unos|unas|un|una|dos|tres|cuatro|cinco|\d+) (?:dias?|semanas?|mes|meses|horas?)
            a la brevedad | antes del? (?:\d+|lunes|martes|miercoles|jueves|viernes|fin|proximo) | para (?:el|la) (?:\d+|lunes|martes|miercoles|jueves|viernes|proxim\w+|semana)
            a finales de | a fin de (?:mes|semana) | en los siguientes | siguiente | en cuanto | en el transcurso | cuanto antes
            """
        ),
        someday=phrases(rf"(?:el |este )?{_DAY} | hoy | esta semana"),
        present=phrases(
            r"""
            \w+[ai]mos | inicia | inician | empieza | empiezan | comienza | comienzan | arranca | arrancan | (?:les |le |te |os )?(?:envio|remito|comparto|mando|entrego|paso|adjunto|traslado|dejo|presento|hago llegar|hacemos llegar)
            (?:\w+ )?(?:enviando|remitiendo|entregando|compartiendo|mandando|terminando|concluyendo|finalizando|completando|publicando)\w*
            """
        ),
        was=phrases(
            r"estaba | estaban | estabamos | estuvo | estuvieron | estuvimos | habia | habian | habiamos | era | eran | la semana pasada | el mes pasado | antes | despues de | luego de | tras"
        ),
        now=phrases(
            r"ahora | ahora si | por fin | finalmente | al fin | desde entonces | hoy | esta manana | ya se pudo | ya fue posible"
        ),
    ),
    joints=Joints(
        condition=phrases(
            r"""
            cuando | una vez(?: que)? | en cuanto(?! a\b) | tan pronto(?: como)? | si(?!,| ,| hemos| (?:ya )?(?:lo |la |los |las |se )*(?:hemos|\w+mos)\b| bien| esta listo|$)
            hasta(?! (?:ahora|el momento|la fecha|hoy|aqui|este momento|ayer|el dia de hoy)) | antes de que | despues de que | luego de que
            a menos que | salvo que | siempre que | siempre y cuando | en caso de | mientras (?:no|se|este) | para que | a fin de(?! mes| semana)
            con el fin de | ni bien | a partir de que | cuandoquiera | si es que | con tal de
            apenas (?=(?:se |lo |la |nos |me |los |las )?(?:este|tenga\w*|haya\w*|reciba\w*|sea|termin(?:e|emos)|pueda\w*|quede|conclu(?:ya|yamos)|cuente|contemos|llegue|sepamos|aprueb\w+|firm(?:e|en))\b)
            """
        ),
        cause=phrases(
            r"porque | ya que | debido a | puesto que | dado que | por falta de | a causa de | pues | por motivos? de | por razones | en vista de | por cuanto"
        ),
        contrast=phrases(
            r"pero | aunque | sin embargo | no obstante | si bien | mientras que | sino que | sino | excepto que | solo que | a pesar de | por otro lado | mas bien | en cambio"
        ),
        coordination=phrases(r"y | e | y luego | ademas | asi que | por lo que | por lo cual | entonces"),
        finite=phrases(
            r"""
            estamos | esta | estan | estoy | hemos | he | ha | han | nos | se | lo | la (?=\w+[oó]\b) | ya | no | ahora | aun | todavia | seguimos | sigue
            siguen | faltan? | quedan? | vamos | van? | es | son | tenemos | \w{3,}[aei]mos | nuestr[oa]s? | nosotros | nada | solo | fue | fueron | sera | seran
            """
        ),
        asides=phrases(
            r"""
            lamentablemente | desafortunadamente | desgraciadamente | por desgracia | sin embargo | no obstante | por el momento
            por ahora | hasta (?:el momento|la fecha|ahora|hoy) | a la fecha | a dia de hoy | al dia de hoy | de momento | afortunadamente
            felizmente | por supuesto | en efecto | efectivamente | por lo tanto | a pesar de ello | tambien
            """
        ),
    ),
    talk=Talk(
        asking=opening(
            rf"""
            ¿ | (?:y |pero |hola |entonces |disculp\w+ |perdon |oigan |o )?(?:quien|quienes|cual|cuales|cuanto|cuanta|cuantos|cuantas|donde|adonde)
            (?:y |pero |hola |entonces |disculp\w+ |perdon )?(?:que|por que|para que|como|cuando)(?! (?:ya|se acord\w*|acordad\w+|solicitad\w+|convenid\w+|indicad\w+|quedo|conste|bueno))
            (?:hay que|debemos|debo|deben|se debe|se puede|puedo|podemos|pueden|podrian|podria|puede|podra|podran|tenemos que)(?! (?:dar|considerar|marcar|inform|comunic|confirm)\w*)
            (?:me|nos|le|les|alguien|alguno) (?:puede|pueden|podria|podrian|podra|podran|sabe|saben|confirman?|indican?|aclaran?)
            (?:sabe|saben|sabes) (?:si|que|cuando|quien|como) | alguien (?:sabe|puede|tiene) | algun[oa]? (?:novedad|avance|noticia|duda|comentario|otro|otra)
            es (?:necesario|posible|obligatorio|suficiente|correcto|para|que|con) | (?:por favor|porfa|favor)(?: de)?(?! {_NOTE_IT}|,)
            agradecer(?:e|emos|ia|iamos) | (?:quisier\w+|me gustaria|nos gustaria|quiero|queremos) (?:saber|preguntar|consultar|aclarar) | (?:una |otra )?(?:consulta|pregunta|duda|inquietud)
            record(?:ar|amos|en|atorio|emos) | favor (?:confirmar|indicar|aclarar|enviar|remitir) | solicito | (?:les |le )?(?:pido|pedimos|ruego|rogamos|solicitamos) (?:que|su|nos|me|confirm\w+)
            tienen|tiene (?:ya|alguna|algun) | necesitan que | quieren que | ustedes
            """
        ),
        tags=re.compile(
            r"[\s¿]*(?:verdad|no|cierto|correcto|si|ya|o no|o que|es asi|no es asi|no es cierto|de acuerdo|me equivoco)\s*$"
        ),
        thanks=opening(
            r"""
            (?:muchas |muchisimas |mil |infinitas |ok |bueno |perfecto |excelente |recibido |enterad[oa]s? |anotado )?gracias
            agradec\w+ | se (?:les )?agradece | (?:les |te |le )?(?:felicit\w+|agradec\w+) | felici\w+ | enhorabuena
            (?:disculp|perdon)\w*(?: por| la| el| las)? | lament\w+ | sentimos | (?:que|muy) (?:bueno|bien|buena noticia) | (?:me|nos) (?:alegr\w+|complac\w+)
            excelente (?:noticia|trabajo) | saludos | bienvenid\w+ | feliz | buen (?:dia|fin) | recibido | recibida | recibimos | hemos recibido | acuso | acusamos
            """
        ),
        addressee=phrases(
            r"""
            (?:ustedes|usted|uds?|vosotros)(?: \w+){0,3} \w+(?:ron|on|ado|ido|to|cho) | \w{3,}(?:aste|iste|asteis|isteis) | (?:han|habeis) \w+(?:ado|ido) ustedes
            (?:enviad|remitid|compartid|mandad|facilitad)[oa]s? por (?:ustedes|usted|uds?)
            """
        ),
        for_us=phrases(
            rf"(?:nos|me) (?:l[oa]s? )?(?:ha |han |habia |habian |fue |fueron |ha sido |hizo |hicieron )?(?:{_SENT}|llegar) | (?:a|para) nosotros"
        ),
        errand=phrases(
            rf"""
            (?:les|le|te|os|nos)(?: \w+)? {_SENT}(?: \w+){{0,2}} (?:{_CHAT}|invitacion|invitaciones|convocatoria|enlace|correo|link|liga)
            {_SENT}(?: (?:una|un|la|el|unas|algunas))? {_CHAT}
            (?:recordatorio|mensaje|pregunta|consulta|agenda|correo|formato|plantilla) (?:fue|ha sido|se|esta) \w+
            (?:invit|convoc)\w+ (?:\w+ )?a (?:un|una|la|el|esta|nuestra)(?: \w+)? {_MEETING} | (?:invitacion|convocatoria|enlace|link|liga) (?:a|de|para) (?:la|una|el|nuestra) {_MEETING}
            (?:los|las|les|le|la|lo|te) (?:invit|convoc)\w+ | fuera de (?:la )?oficina | de vacaciones | conectarse | conectarnos
            """
        ),
    ),
    subjects=Subjects(
        first_person=phrases(
            r"nosotros | nosotras | nuestr[oa]s? | hemos | yo | he | mi | mis | \w{3,}(?:amos|imos|emos) | por (?:nuestra|mi) parte | nos (?=\w+mos\b)"
        ),
        agent=phrases(r"por | por (?:el|la|los|las) | por parte de(?:l| la)? | de parte de(?:l| la)?"),
        speaker=phrases(
            r"""
            (?:de|por) parte de(?:l| la| los)? | en nombre de(?:l| la)? | a nombre de(?:l| la)? | por(?: el| la)? | para(?: el| la)? | desde(?: el| la)?
            (?:avance|novedades|noticias|actualizacion|reporte|informe|estado|estatus|situacion|respuesta) (?:de|sobre)(?:l| la)? | en el caso de(?:l| la)?
            en cuanto a(?:l| la)? | respecto (?:a|de)(?:l| la)? | con respecto a(?:l| la)? | sobre(?: el| la)? | lo mismo (?:para|con)(?: el| la)? | aqui | aca | por el lado de(?:l| la)?
            """
        ),
        part_of=phrases(
            r"""
            (?:gobierno|delegacion|ministerio|embajada|oficina|autoridades|equipo|punto focal|puntos focales|representantes?|colegas|companer[oa]s|republica|cancilleria|aporte|aportes|lista|listado|nombres?|parte|respuesta|informe|informacion|datos|insumos|contribucion|situacion)(?: \w+)? (?:de|en)(?:l| la| los)?
            """
        ),
        that=phrases(r"que | confirm\w+ | inform\w+ | reporta\w* | comunic\w+ | not\w+ que"),
        filler=phrases(
            r"""
            el | la | los | las | y | e | pero | tambien | ahora | ya | bueno | si | no | ok | hola | estado | estatus | actualizacion
            buenas noticias | noticias | hoy | ayer | esta manana | mientras tanto | sin embargo | entonces | ambos | solo | solamente | segun
            aparentemente | parece que | creo que | los colegas de | colegas de | nuestros colegas de(?:l| la)? | buenos dias | buenas tardes | buenas
            aun | todavia | tampoco | ni | porque | ya que | mientras | excepto | por fin | finalmente | por su parte | aqui | aca | afirmativo | listo
            la semana pasada | confirmado | al dia de hoy | a la fecha | hasta ahora | en efecto | efectivamente | para informar | fyi | info
            """
        ),
    ),
    shares=Shares(
        numbers=number_words(
            "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete "
            "dieciocho diecinueve",
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
            " y ",
        )
        | {"un": 1, "una": 1, "cien": 100, "ciento": 100, "veinticinco": 25, "veintiuno": 21, "veintidos": 22},
        percent=phrases("por ?ciento | pct | p\\.c\\."),
        out_of=r"de|de un total de|sobre|/",
        no_share=phrases(
            r"segur[oa]s? | de acuerdo | comprometid[oa]s? | convencid[oa]s? | dispuest[oa]s? | a favor | del (?:presupuesto|costo|monto|tiempo)"
        ),
    ),
    letters=Letters(
        greeting=re.compile(
            r"(?:estimad\w+|apreciad\w+|querid\w+|hola|buenos dias|buen dia|buenas tardes|buenas noches|buenas|senor\w*|distinguid\w+|saludos cordiales|saludos|a quien corresponda|excelentisim\w+)\b"
            r"(?![^,:!.\n]{0,80}\b(?:es|esta|ha|han|hemos|ya|enviad\w+|listo|no|desde)\b)[^,:!.?;\n–]{0,80}(?:[,:!.;–]+|$)"
        ),
        closing=re.compile(
            r"(?:atentamente|cordialmente|atte\.?|respetuosamente|sinceramente|(?:un |muchos |reciban? (?:un )?)?(?:cordial(?:es)? )?(?:saludos?|abrazos?)"
            r"(?: cordial(?:es)?| a todos| a todas)?|muchas gracias(?: y saludos)?|gracias(?: y saludos)?|mil gracias|con (?:un )?(?:cordial saludo|aprecio)|quedo atent\w+"
            r"|sin otro particular.{0,60}|de antemano.{0,30}|a sus ordenes|que tengan.{0,30})\s*(?:[,.!–-]*\s*$|[,–-]\s*\S)"
        ),
        device=re.compile(
            r"(?:enviado|mandado|escrito|publicado) (?:desde|con|por|a traves de) (?:mi |un |el )?\w+[^.!?]{0,40}$|obtener outlook .*$"
        ),
        forwarded=re.compile(
            r"-{2,}\s*(?:mensaje (?:reenviado|original)|forwarded|original)|inicio del mensaje reenviado|(?:rv|rv|reenv|reenviado)\s*:|de:\s*\S.*(?:@|enviado)|reenvi(?:o|ado|amos) (?:mensaje|correo|lo que)"
        ),
        wrote=re.compile(r"(?:el .{4,80})?\bescribi(?:o|eron)\s*:\s*$"),
    ),
)
