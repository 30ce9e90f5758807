"""The Spanish lexicon of replies: what words say of the work. Folded: without accents."""

from __future__ import annotations

from bot.replies.grammar_es import GRAMMAR
from bot.replies.lexicon import Kind, Lexicon, cues, phrases
from bot.replies.verbs_es import spanish

SEND = spanish(
    """enviar remitir entregar presentar transmitir trasladar compartir mandar facilitar subir cargar publicar comunicar
    notificar circular despachar depositar aportar suministrar pasar reportar informar transferir adjuntar proporcionar""",
    "distribuir/distribuido/distribuyendo/distribuyo,distribuimos,distribuyeron",
)
FINISH = spanish("completar terminar finalizar culminar acabar concretar", "") | spanish("concluir")
ACT = spanish(
    """crear actualizar realizar efectuar ejecutar cumplir designar nombrar habilitar capacitar celebrar organizar firmar
    adoptar implementar lanzar emitir incorporar agregar registrar instalar inscribir atender resolver responder cubrir
    invitar publicar formalizar entrenar difundir ratificar desarrollar sistematizar divulgar constituir convenir impartir brindar""",
    """hacer/hecho/haciendo/hice,hizo,hicimos,hicieron abrir/abierto/abriendo/abrimos,abrieron,abrio
    suscribir/suscrito/suscribiendo/suscribimos,suscribieron,suscribio establecer/establecido/estableciendo/establecimos,establecio,establecieron
    llevar_a_cabo/llevado_a_cabo/llevando_a_cabo/llevamos_a_cabo,llevo_a_cabo,llevaron_a_cabo
    poner/puesto/poniendo/puso,pusimos,pusieron incluir/incluido/incluyendo/incluyo,incluimos,incluyeron
    hacer_llegar/hecho_llegar/haciendo_llegar/hicimos_llegar,hizo_llegar,hicieron_llegar,hice_llegar
    dar_respuesta/dado_respuesta/dando_respuesta/dimos_respuesta,dio_respuesta,dieron_respuesta""",
)
PREPARE = spanish(
    """elaborar redactar preparar recopilar recabar compilar revisar identificar validar avanzar coordinar levantar
    consolidar recolectar gestionar tramitar depurar verificar afinar ultimar armar sistematizar completar ajustar""",
    """reunir/reunido/reuniendo/reunimos,reunio,reunieron traducir/traducido/traduciendo/tradujo,tradujimos,tradujeron
    recoger/recogido/recogiendo/recogimos,recogio,recogieron""",
)
APPROACH = spanish(
    "contactar consultar solicitar discutir aprobar conversar hablar convocar girar oficiar",
    "pedir/pedido/pidiendo/pedimos,pidio,pidieron escribir/escrito/escribiendo/escribimos,escribio,escribieron",
)
START = spanish("iniciar empezar comenzar arrancar emprender") | spanish(
    "", "dar_inicio/dado_inicio/dando_inicio/dimos_inicio,dio_inicio,dieron_inicio"
)
RESUME = spanish("retomar reanudar reiniciar reactivar desbloquear destrabar descongelar")
HOLD = spanish(
    """suspender pausar aplazar postergar congelar bloquear paralizar frenar estancar trabar interrumpir parar reprogramar
    reagendar atascar empantanar archivar retener""",
    """detener/detenido/deteniendo/detuvo,detuvimos,detuvieron posponer/pospuesto/posponiendo/pospuso,pospusimos,pospusieron
    diferir/diferido/difiriendo/difirio,diferimos,difirieron""",
)
_STEP = PREPARE | APPROACH
_ALL = SEND | FINISH | ACT | _STEP
_CLITICS = r"(?:(?:lo|la|los|las|le|les|se|nos) )*"
_CLEAR_BEFORE = r"(?:ya|se|no|lo|la|los|las|le|les)"
_BE = r"(?:esta|estan|estamos|estoy|quedo|queda|quedan|quedaron|fue|fueron|ha sido|han sido|sido|estuvo|sigue|siguen)"
_ON_GOING = (
    r"(?:seguimos|sigue|siguen|sigo|continuamos|continua|continuan|vamos|va|van|venimos|viene|andamos|anda|andan)"
)
_CLEARANCE = (
    r"(?:aprobacion|firma|firmas|revision|respuestas?|visto bueno|validacion|autorizacion|decision|confirmacion|aval|datos|"
    r"presupuesto|recursos|fondos|dictamen|opinion|luz verde|instrucciones|comentarios|observaciones|insumos|informacion|"
    r"traduccion|consentimiento|permiso|acuerdo|desembolso|lineamientos)"
)
_PROCEED = r"(?:avanzar|continuar|proseguir|seguir|proceder|progresar)"
_THINGS = r"(?:listas?|listados?|nombres?|informacion|datos|informes?|archivos?|documentos?|respuestas?|formularios?|oficios?|notas?|matriz)"
_DET = r"(?:el |la |los |las |un |una |su |sus |nuestr[oa]s? )"
_NO_WORK = (
    r"(?!(?:esperando|pensando|planeando|pidiendo|preguntando|invitando|viajando|escribiendo|aguardando|proponiendo|viendo "
    r"si|considerando|empezando|iniciando|comenzando|arrancando|recordando|saludando|deseando|enviando|remitiendo)\b)"
)

_CUES = (
    cues(
        Kind.DONE,
        0.9,
        rf"""
        {SEND.done} | {SEND.past} | hecho | hecha | hechos | hechas | ya esta | ya estan | ya quedo | ya quedaron | ya fue
        {_CLEAR_BEFORE} {_CLITICS}(?:envio|entrego|presento|mando|comunico|publico|subio|traslado|notifico|reporto|facilito)(?! que)
        (?:acabo|acabamos|acaba|acaban|terminamos|terminaron|termino) de (?:{_ALL.base})
        (?:cumplido|cumplida|cumplidos|cumplidas|cumplimos|cumplio|cumplieron|cumpli)(?: con)?
        (?:dar|doy|damos|demos|den|dado|dan|dese|considere[n]?|considerar|considero|consideramos|marcar|marquen|marque|registrar|registren|anotar|anoten|tomar|pueden dar|se da)(?:lo|la|los|nos)?(?: \w+){{0,3}} (?:por|como)? ?(?:cumplid[oa]|hech[oa]|concluid[oa]|terminad[oa]|cerrad[oa]|finalizad[oa]|completad[oa])s?
        (?:nada|ningun\w*)(?: \w+)? (?:pendiente|por hacer|por enviar) | mision cumplida | (?:no hay|sin) (?:nada )?mas pendientes
        (?:no (?:queda|falta|hay) |sin )(?:nada )?mas que hacer
        (?:pudimos|pude|pudo|pudieron|logramos|logre|logro|conseguimos|alcanzamos a) (?:{SEND.base}|{FINISH.base}|{ACT.base})
        """,
    ),
    cues(Kind.DONE, 0.9, f"{SEND.marked} ", accented=True),
    cues(
        Kind.DONE,
        0.75,
        rf"""
        {ACT.done} | {ACT.past} | {_CLEAR_BEFORE} {_CLITICS}(?:creo|actualizo|realizo|efectuo|ejecuto|designo|nombro|celebro|organizo|firmo|adopto|implemento|lanzo|registro|instalo|llevo a cabo)(?! que)
        puest[oa]s? en linea | en linea$ | (?:esta|estan) (?:ya )?(?:disponibles?|en linea|publicad[oa]s?|en el sitio|arriba)
        ya (?:disponibles?|en linea|publicad[oa]s?) | (?:les |le |te )?adjunt(?:o|amos|a) | adjunt[oa]s? (?:encontrar\w+|va|van|sirvanse)
        (?:se )?anex(?:o|amos|a)(?: \w+)* {_THINGS} | {_THINGS} adjunt[oa]s? | sirvanse encontrar | (?:encontrar|veran?|vean)(?:an)? adjunt[oa]s?
        (?:aqui|ahi|aca|alli) (?:va|van|esta|estan|tienen|les dejo)(?: {_DET}?{_THINGS})? | se realizo | tuvo lugar
        (?:les|le|te|os) (?:envio|remito|comparto|mando|paso|traslado|hago llegar|hacemos llegar|dejo|presento|copio)
        nos reunimos | se reunio | se reunieron | se llevo a cabo | pusimos a disposicion
        """,
    ),
    cues(Kind.DONE, 0.75, ACT.marked, accented=True),
    cues(
        Kind.FINISHED,
        0.9,
        rf"""
        {FINISH.done} | {FINISH.past} | listo | listos | listas | {_CLEAR_BEFORE} {_CLITICS}(?:termino|completo|finalizo|culmino|acabo)(?! de)
        (?:{_BE}|ya|casi|tenemos|tengo|todo|toda|no|aun no|todavia no|quedo|semi) (?:\w+mente |toda |muy )?(?:lista|completa|completo) | ^lista$
        todo (?:en orden|resuelto|al dia) | (?:dimos|dio|damos) por (?:concluid|terminad|cerrad)[oa]s?
        """,
    ),
    cues(Kind.FINISHED, 0.9, FINISH.marked, accented=True),
    cues(
        Kind.FINISHED,
        0.7,
        r"cerrado | cerrada | cerramos | resuelto | resuelta | solucionado | al dia | ok por nuestra parte",
    ),
    cues(
        Kind.STEP,
        0.65,
        rf"""
        {_STEP.done} | ya {_CLITICS}(?:{_STEP.past}) | hemos (?:{_STEP.done}) | (?:primeros? pasos?|primeras? gestion\w*) | giramos (?:un |el |los )?oficios?
        (?:tuvimos|sostuvimos|sostuvo) (?:una |la )?(?:reunion|llamada|sesion) | dimos seguimiento
        """,
    ),
    cues(Kind.STEP, 0.65, _STEP.marked, accented=True),
    cues(
        Kind.WORK,
        0.9,
        rf"""
        en proceso | en tramite | en tramites | en curso | en marcha | en ejecucion | en desarrollo | en elaboracion
        en preparacion | en revision | en ello | en eso (?:estamos|andamos|ando|estoy|vamos) | en camino | en vias de | en construccion | en gestion
        en (?:la |una |su )?(?:etapa|fase)(?: \w+)? | trabajando | se trabaja | trabajamos | trabaja | trabajo en ello | avanzando
        (?:estamos|ando|andamos|estoy) en (?:ello|eso|esas) | en (?:pleno|plena) \w+ | en borrador | en redaccion | en traduccion
        avanzamos | avanza | avanzan | vamos (?:por|en|al|bien|avanzando|adelantados) | va (?:por|en|al|bien|avanzando|avanzad[oa])
        llevamos | avance del? | avances? de | (?:hay|con|tenemos|buenos|algunos|importantes|significativos) avances? | un avance
        encaminad[oa]s? | a (?:la )?mitad(?: de camino| del camino)? | a medias | a medio camino | por buen camino | en la recta final
        ultimos (?:detalles|retoques|ajustes|toques) | ultima (?:etapa|fase|revision) | en recopilacion | en consolidacion
        parcial | parcialmente | la mitad | (?:no )?falta (?:muy )?poco | no falta mucho | ya mero | ya casi$ | ya merito
        """,
    ),
    cues(
        Kind.WORK,
        0.8,
        rf"""
        (?:estamos|esta|estan|estoy|se esta|se estan|{_ON_GOING}) (?:\w+mente |ya |aun |todavia |tambien |ahora )?(?:{_ALL.doing})
        ^(?:aun |todavia |ya |pero |y |si )?(?:{PREPARE.doing}|{FINISH.doing}) | (?:aun|todavia|actualmente|ahora) (?:{_ALL.doing})
        (?:a punto de|por|proximos? a) (?:{FINISH.base}) | a punto de (?:{SEND.base}) | listos? para (?:{SEND.base}|envio|firma|firmar|revision)
        lista para (?:{SEND.base}|envio|firma|firmar|revision) | siendo (?:{_ALL.done}) | estamos (?:en|con) (?:ello|eso|la elaboracion|la recopilacion)
        (?:preparamos|elaboramos|recopilamos|finalizamos|afinamos|ultimamos) (?:ahora|actualmente|aun|todavia)
        """,
    ),
    cues(
        Kind.WORK,
        0.65,
        rf"(?:estamos|estan|esta|estoy) (?:\w+mente |ya |aun |todavia |tambien |ahora )?{_NO_WORK}\w{{2,}}(?:ando|iendo|yendo)(?:l[oae]s?|se)?",
    ),
    cues(
        Kind.BEGUN,
        0.85,
        rf"{START.done} | {START.past} | apenas (?:{START.done}|{START.past}|comienza|inicia|arranca) | recien (?:{START.done}|{START.past}) | {_CLEAR_BEFORE} {_CLITICS}(?:inicio|empezo|comenzo|arranco) | inicia | inician | empieza | empiezan | comienza | comienzan | arranca | arrancan",
    ),
    cues(Kind.BEGUN, 0.85, START.marked, accented=True),
    cues(
        Kind.CONTINUED,
        0.75,
        rf"""
        (?:seguimos|seguiremos|continuamos|continuaremos|sigue|siguen|continua|continuan)(?: con| en| adelante| con el proceso| avanzando| trabajando)
        """,
    ),
    cues(
        Kind.RESUMED,
        0.9,
        rf"{RESUME.done} | {RESUME.past} | {RESUME.doing} | de nuevo en marcha | otra vez en marcha | nuevamente en marcha",
    ),
    cues(Kind.RESUMED, 0.9, RESUME.marked, accented=True),
    cues(
        Kind.HELD,
        0.9,
        rf"""
        {HOLD.done} | {HOLD.past} | en pausa | en suspenso | en espera$ | a la espera$ | stand-?by | stand by | hasta nuevo aviso
        no (?:podemos|puedo|puede|pueden|se puede|hemos podido|pudimos|es posible|se ha podido) {_PROCEED} | sin poder {_PROCEED}
        (?:se )?(?:aplaza|pospone|suspende|posterga|detiene|bloquea|congela)(?:mos|n)? | en compas de espera | varad[oa]s?
        (?:tuvimos que|tuvo que|hubo que|decidimos|se decidio|se opto por|optamos por|obligad[oa]s? a) (?:{HOLD.base})
        se (?:aplazo|suspendio|pospuso|postergo|congelo|bloqueo|paralizo|freno|estanco|trabo|paro|pauso) | imposible {_PROCEED}
        """,
    ),
    cues(Kind.HELD, 0.9, HOLD.marked, accented=True),
    cues(
        Kind.HELD,
        0.6,
        r"cancelado | cancelada | se cancelo | cancelamos | sine die | pausa | (?:no hay|sin|no contamos con|no tenemos) (?:presupuesto|fondos|recursos)",
    ),
    cues(
        Kind.WAITING,
        0.8,
        rf"""
        a la espera de | en espera de | esperando | aguardando | aguardamos | a la espera | en espera | espera de
        esperamos (?=(?:{_DET}|de |a que )?(?:\w+ )?{_CLEARANCE}) | (?:aun|todavia) esperamos | seguimos esperando
        pendientes? (?:de |por )?(?:{_DET})?(?:\w+ )?{_CLEARANCE} | pendientes? de que | depende de | dependemos de | depende
        sujet[oa]s? a | falta que | faltando que | hace falta que | en manos de | condicionad[oa]s? a | supeditad[oa]s? a
        (?:solo |unicamente )?faltan? (?:solo |unicamente |aun |todavia )?(?:{_DET})?{_CLEARANCE}(?= de|$) | a falta de (?:{_DET})?{_CLEARANCE}
        (?:necesitamos|requerimos|requiere|necesita|precisamos) (?:{_DET})?{_CLEARANCE} | esta (?:en|con) (?:juridico|legal|el ministr\w+|el despacho)
        """,
    ),
    cues(
        Kind.LEFT,
        0.7,
        rf"""
        (?:solo |unicamente |aun |todavia )?faltan? | faltando | (?:nos )?resta | restan | lo demas | el resto | los demas
        las demas | la otra | el otro | nos debe | nos deben | nos adeuda\w* | queda(?:n)? (?:por|solo|un[oa]?|dos|tres|el|la|los|las|algun\w*|cosas|detalles)
        pendientes? (?:el|la|los|las|un|una|uno|dos|tres|solo|algun\w*) | queda(?:n)? pendientes? (?:el|la|los|las|un|una|solo|algun\w*)
        (?:un|una|dos|tres|otr[oa]s?|algun\w*|\d+) (?:\w+ )?pendientes? | por completar
        """,
    ),
    cues(
        Kind.UNBEGUN,
        0.9,
        rf"""
        sin (?:{START.base}) | por (?:{START.base}) | nada (?:aun|todavia|hasta (?:ahora|el momento|la fecha)) | (?:aun|todavia|hasta ahora) nada
        sin (?:ningun )?(?:avances?|movimientos?|progresos?) | no (?:hay|tenemos|se registran|ha habido|hemos tenido|presenta) (?:ningun )?(?:avances?|movimientos?|progresos?)
        no se ha (?:tomado|realizado|emprendido) ninguna? (?:accion|medida|gestion|actividad) | sin (?:acciones|gestiones|actividad)
        no hemos (?:hecho|avanzado|podido hacer|trabajado)(?: nada)? | no (?:se )?(?:ha|hemos) (?:hecho|avanzado)(?: nada)? | no avanzamos | no hay nada(?: hecho)?
        (?:no|ni siquiera|tampoco)(?: \w+){{0,2}} (?:podido|logrado|pudimos|logramos) (?:{START.base}) | en cero | desde cero | ^nada$ | por arrancar
        a punto de (?:{START.base}) | nada (?:hecho|iniciado|empezado) | no (?:hemos|he) tenido tiempo | (?:aun|todavia) por (?:{START.base})
        """,
    ),
    cues(
        Kind.UNDONE,
        0.8,
        rf"""
        pendiente | pendientes | pendiente de (?:{_ALL.base}) | por hacer | sin (?:{SEND.base}|{ACT.base}) | por (?:{SEND.base})
        (?:queda|quedo|sigue|continua|esta|aun|todavia|quedan|siguen|estan) pendientes?
        (?:no|ni|tampoco)(?: \w+){{0,2}} (?:podido|logrado|pudimos|logramos|pudo|logro|alcanzado a|alcanzamos a) (?:{SEND.base}|{ACT.base})
        (?:aun|todavia) (?:tenemos|hay|debemos|tiene|falta)(?: que)? (?:{SEND.base}|{ACT.base}) | falta (?:por )?(?:{SEND.base}|{ACT.base})
        """,
    ),
    cues(
        Kind.UNFINISHED,
        0.75,
        rf"""
        sin (?:{FINISH.base}) | incomplet[oa]s? | inconclus[oa]s? | por (?:{FINISH.base})
        (?:no|ni|tampoco)(?: \w+){{0,2}} (?:podido|logrado|pudimos|logramos|pudo|logro|alcanzado a|alcanzamos a) (?:{FINISH.base})
        (?:aun|todavia) (?:tenemos|hay|debemos|tiene|falta)(?: que)? (?:{FINISH.base}|{PREPARE.base}) | falta (?:por )?(?:{FINISH.base}|{PREPARE.base})
        """,
    ),
)

SPANISH = Lexicon(
    language="es",
    grammar=GRAMMAR,
    cues=_CUES,
    idle=phrases(
        r"""
        de hecho | el hecho de | por el hecho | bien hecho | muy bien hecho | buen trabajo | excelente trabajo | gran trabajo
        (?:grupos?|planes|plan|mesas?|dias?|equipos?|reuniones|reunion|sesion|horas|idiomas?|documentos?) de trabajo | lista de espera
        sin embargo | no obstante | sin falta | sin demora | sin duda | sin problemas? | no hay problema | no se preocup\w+
        no solo | no solamente | no unicamente | por falta de | hacer falta | una vez mas | sin mas | por lo pronto | ni modo
        qued(?:o|amos|aremos|are) (?:muy |siempre |tambien )?(?:atent[oa]s?|pendientes?|al pendiente|a la espera|en espera|a (?:su|sus) \w+)
        est(?:oy|amos|are|aremos) (?:muy )?(?:pendientes?|al pendiente|atent[oa]s?) | en espera de su\w* (?:pronta )?(?:respuesta|comentarios|confirmacion)
        a la espera de su\w* (?:pronta |amable )?(?:respuesta|comentarios|confirmacion) | fecha de inicio | en lo que va | dar seguimiento
        (?:segun|como|conforme a lo) (?:lo )?(?:solicitado|acordado|indicado|conversado|establecido|informado|previsto|pedido|convenido)
        (?:fecha|hora|plazo) de (?:envio|entrega|inicio) | en todo caso | punto focal | puntos focales | nada mas
        informar(?:les|le|te)? que | informamos que | comunic(?:o|amos|ar\w*) que | notific(?:o|amos|ar\w*) que | reporto que | informo que
        (?:les|le|te) (?:informo|informamos|comunico|comunicamos|notifico|notificamos|reporto|reportamos|comento|comentamos|confirmo|confirmamos|cuento|contamos)(?: que)?
        (?:se )?(?:les|le) (?:informa|comunica|notifica) que | por este medio | me permito | nos permitimos | dicho lo anterior | hecho que
        la parte de abajo | vamos a ver | lista de contactos | estado del? | mas informacion | la informacion (?:solicitada|requerida) | documento adjunto a
        """
    ),
    partial=phrases(
        r"""
        casi | ya mero | ya merito | parcial | parcialmente | en parte | la mitad | mitad | a medias | una parte | parte de | algunos | algunas
        (?:la |el |los |las )?(?:primer|primera|primeros|primeras|segunda|segundo) (?:parte|lista|listado|tanda|entrega|lote|mitad|version|borrador|bloque|anexo|capitulo|etapa|avance|fase|envio|grupo|nombres)
        la mayoria | la mayor parte | mayormente | hasta (?:ahora|el momento|la fecha) | borrador | borradores | version preliminar
        preliminar | provisional | avance | avances | excepto | salvo | menos (?:el|la|los|las|un|una) | a excepcion de | practicamente | uno de
        una de | no tod[oa]s? | por ahora
        """
    ),
    sending=phrases(f"{SEND.done} | {SEND.past} | hecho llegar | envio | remitio | entrego | traslado"),
    approval=phrases(
        r"""
        aprobacion | firma | firmas | autorizacion | visto bueno | decision | aval | dictamen | luz verde | validacion
        ministr[oa] | viceministr[oa] | apruebe | firme | autorice | valide | decida | permiso | juridico
        """
    ),
    mendable=frozenset(
        """enviado enviada enviados enviadas enviamos remitido remitida remitidos remitidas remitimos entregado entregada
        entregamos completado completada terminado terminada terminamos concluido concluida finalizado finalizada cumplido
        cumplida cumplimos iniciado iniciada iniciamos empezado empezamos comenzado comenzamos trabajando proceso tramite
        avanzando preparando recopilando elaborando pendiente suspendido suspendida detenido detenida aplazado aplazada
        pospuesto pospuesta bloqueado bloqueada esperando todavia transmitido presentado compartido""".split()
    ),
    spelling=frozenset(
        """terminando procesos progreso procede pendientes detenidos determinado contenido retenido tenido preparado reunido
        compartida trasmitido envidiado envido cumplidor cumplidos cumplidas dependiente comparando""".split()
    ),
)
