"""The Spanish of questions, without accents (they are folded away, as people on phones leave them out)."""

from __future__ import annotations

from bot.questions.cues import Cue, Lexicon, TimeWords, phrases

_DEADLINE = r"(?:plazos?|fechas?(?: (?:limite|tope|de (?:entrega|vencimiento|cumplimiento)))?|vencimientos?|deadlines?|terminos? de entrega|caducidad)"
_NO_ONE = r"(?:un|una|el|la|los|las|su|sus|algun|alguna|ningun|ninguna|ningunos?)"
_DONE = r"(?:cumplid|completad|terminad|finalizad|concluid|realizad|ejecutad|hech|cerrad|entregad|implementad|lograd|acabad|culminad|resuelt)[oa]s?"
_NOT = r"(?:no|aun no|todavia no|ni)"

_CUES = {
    Cue.COURTESY: phrases(
        r"""
        hola+ | holis | buen(?:os|as) (?:dias|tardes|noches) | buen dia | buenas | que tal | saludos(?: cordiales| a todos| a todas)? | un saludo | cordial saludo | que onda | oye | oigan | oiga | disculpen? | disculpa(?:me|s)? | perdon(?:en|a)? | una (?:pregunta|consulta|duda)(?: rapida)? | tengo una (?:pregunta|consulta|duda)(?: rapida)? | consulta rapida | pregunta rapida
        estimad[oa]s?(?: (?:todos|todas|colegas?|senor[ae]?s?|equipo|secretaria|amigos|companer[oa]s))? | queridos? (?:todos|colegas|amigos) | querid[oa]s? | colegas | companer[oa]s | amig[oa]s? | hola a tod[oa]s | hola equipo | senor(?:a|es|as)?
        (?:muchas |muchisimas |mil )?gracias(?: (?:por todo|de antemano|de nuevo|a todos|por la ayuda|anticipadas|mil))? | se agradece | agradecid[oa]s? | agradeceria(?:mos)? | le agradezco | les agradezco | de antemano
        por fis?(?:vor)? | porfis? | porfa(?:s|vor)?(?:cito)? | por favor | si (?:es posible|son tan amables|me hace(?:s|n)? el favor|no es molestia|puede[ns]?|fuera tan amable) | hagame el favor | con gusto | gracias
        primera vez(?: aqui| por aqui)? | soy nuev[oa](?: (?:aqui|en esto|por aqui))? | como estan? | como esta[sn]?(?: (?:hoy|todos|usted|ustedes))? | espero que esten? bien | que gusto | mucho gusto | encantad[oa]
        ok | okey | okay | vale | listo | perfecto | excelente | genial | buenisimo | de acuerdo | entendido | recibido | muy bien | esta bien | claro | si | no | bueno | bien | super | chevere | va | sale | dale | de una | pura vida | que bueno | buen trabajo | felicidades | felicitaciones | enhorabuena | bravo
        adios | chao | hasta (?:luego|pronto|manana|la proxima|la vista) | nos vemos(?: (?:el \w+|manana|luego|pronto|alla))? | feliz (?:dia|tarde|noche|semana|fin de semana|cumpleanos|navidad|ano nuevo|\w+) | buen fin(?:de| de semana)? | buen provecho | buen viaje | que (?:tengan|tenga|tengas|pasen|pase|pases)(?: \w+){1,4} | abrazos? | besos? | cuidense
        (?:ja)+j?a* | (?:je)+j?e* | jaja\w* | (?:ji)+ | jijiji | lol | xd+ | ay | uy | eh | mmm* | ups | ah | oh | pues | entonces | a ver | fijate | bueno pues | por cierto
        """
    ),
    Cue.ASKING: phrases(
        rf"""
        (?:me|nos|le|les)? ?(?:puede[sn]?|podrias?|podrian|pueden|pudieran?|pudieras|podemos|puedo|podria)(?: (?:usted|ustedes|alguien))?(?: (?:decir|mostrar|dar|enviar|mandar|pasar|compartir|recordar|explicar|ayudar|confirmar|indicar|buscar|listar|informar|ver|saber|aclarar|facilitar|proporcionar)(?:me|nos|le|les)?)?(?: (?:con|a))? | me (?:comparten?|compartes|pasas?|pasan|dices?|dicen|das|dan|muestras?|muestran|recuerdas?|recuerdan|ayudas?|ayudan|explicas?|explican|confirmas?|confirman|indicas?|indican|listas?|buscas?|buscan|regalas?|regalan|informas?|informan|mandas?|mandan|envias?|envian|sacas?)(?: (?:con|a))? | nos (?:comparten|pasan|dicen|dan|muestran|recuerdan|confirman|indican|ayudan)
        (?:dime|dame|digame|deme|dinos|danos|diganme|denme|muestrame|muestreme|muestranos|recuerdame|recuerdeme|recuerdenme|recuerdanos|pasame|paseme|pasenme|mandame|mandenme|mandeme|ensename|ensename|listame|busca|buscame|busqueme|busquen|explicame|expliqueme|confirmame|confirmenme|indicame|indiqueme|compartanme|comparteme|compartame|regalame|sacame|enviame|envieme|envienme|ayudame a|ver|mostrar|muestra|muestren|muestre|lista(?=r)|listar|enlistar|enumera(?:r)?|buscar|saber|recordar|revisar)
        (?:quiero|quisiera|queria|quisieramos|queremos|necesito|necesitamos|necesitaria|me gustaria|nos gustaria|deseo|deseamos|ando buscando|estoy buscando|busco|buscamos|ocupo|ocupamos|requiero|me interesa|me urge)(?: (?:saber|ver|conocer|tener|consultar|revisar|encontrar|preguntar|entender))?(?: (?:sobre|de|acerca de|si))? | (?:sabe[sn]?|saben|alguien sabe|recuerda[ns]?|alguien recuerda)(?: (?:si|ustedes))? | no (?:recuerdo|me acuerdo|encuentro|se|sabemos|recordamos)(?: (?:de|donde|como|bien))? | se me olvido | tengo que saber
        que (?:es|era|son|eran|fue|dice|decia|dicen|significa|hay|habia)(?: (?:de|sobre|con|acerca de|eso|exactamente))* | que se (?:acordo|decidio|dijo|establecio|convino|hablo|resolvio|definio|aprobo)(?: (?:sobre|de|con|en|acerca de|respecto a))? | que (?:acordamos|decidimos|dijimos|acordaron|decidieron)(?: (?:sobre|de|con|en))? | se (?:acordo|decidio|dijo|establecio|convino|resolvio|habia acordado|habia decidido) | fue lo que | lo que | cual(?:es)?(?: (?:es|son|era|eran|fue|fueron|seria|serian))?(?: (?:el|la|los|las) que)? | de que (?:trata|va|habla|se trata) | que tal | que paso con | y que hay de | que hay de | y
        (?:el|la|lo|los|las) (?:que|de)(?: (?:dice|habla|trata|tiene que ver)[n]?)?(?: (?:de|sobre|con|que))? | esa? (?:parte|cosa|punto)(?: (?:de|sobre|donde|que|con))? | (?:algo|eso)(?: (?:de|sobre|que|con))? | la (?:parte|cosa)(?: (?:de|sobre|donde|que))? | donde (?:dice|esta|habla|se habla|aparece|encuentro)(?: (?:de|lo|el|la))?
        sobre | acerca de | respecto (?:a|de|al) | relativ[oa]s? a | relacionad[oa]s? con | referente a | en relacion con | en cuanto a | con respecto a | en materia de | tocante a
        a quien(?: le)?(?: (?:toca|corresponde|compete))? | quien(?:es)?(?: (?:es|son|era|fue|debe|deben|tiene|tienen|va|van|hace|hacen|se encarga[n]?|esta a cargo|la da|lo da|lo hace|la hace|los da|las da|lo manda|la manda|las manda|los manda|da|lo lleva|la lleva|la organiza|lo organiza|responde))?(?: (?:que|a|de|del|por))? | de quien (?:es|son|depende) | encargad[oa]s?(?: de)? | responsables?(?: de| del)? | a cargo(?: de| del)? | quien (?:es )?el responsable(?: de)?
        en que (?:punto|inciso|documento|parrafo|parte) | hay algo(?: (?:de|sobre|para))? | hay algun[oa]?s?(?: \w+)?(?= (?:de|sobre|para)) | hay | existe[n]? | tenemos algo(?: (?:de|sobre))? | como (?:es|era|fue|se|esta|estaba|quedo)(?: lo de| eso de| el tema de)? | por que | si | exactamente | de nuevo | otra vez | ahorita | ahora(?: mismo)? | en este momento | por el momento | actualmente | al dia de hoy | a la fecha | hasta (?:la fecha|ahora|el momento|hoy) | hoy por hoy | ya | todavia | aun | tambien | solo | solamente | nada mas | unicamente | realmente | rapido | rapidito | urgente | con detalle | en detalle | en concreto | concretamente | por ahora | mientras
        pregunta | preguntas | duda | dudas | consulta | respuesta | mas (?:informacion|info|detalles?) (?:de|sobre) | detalles? (?:de|sobre) | info (?:de|sobre) | mi (?:ministro|ministra|jefe|jefa|embajador|embajadora|viceministro|viceministra)
        """
    ),
    Cue.LISTING: phrases(
        r"""
        compromisos? | obligaciones | obligacion | tareas? | deberes | entregables? | acciones | accion | actividades | actividad | acuerdos? | encargos? | asignaciones | responsabilidades | mandatos? | puntos? | incisos? | items? | rubros? | numerales | asuntos? | temas? pendientes? | cosas? (?:por|que) hacer | trabajo | lo acordado | que haceres
        todo(?: lo)?(?: (?:que|de|del|relativo a|referente a|sobre|relacionado con))* | todos? (?:los|las)(?: (?:puntos|compromisos|acuerdos|items|incisos))? | todas las(?: (?:acciones|tareas))? | todos | todas | lo (?:de|del) | el resto | la lista completa | lista completa | completo | completa | cuales(?: son)? | cual | que (?:compromisos|puntos|acciones|tareas|cosas|acuerdos)
        que (?:debe|deben|debemos|tiene|tienen|tenemos|hay|falta|faltan|queda|quedan|hace|hacen|sigue|siguen|esta|estan) | por hacer | a hacer | hacer | que haga[n]? | qu[e] le[s]? | encargad[oa]s? de | a cargo de | responsables? de
        """
    ),
    Cue.LIST: phrases(
        "lista | listas | listado | listados | relacion de | la lista de | una lista de | un listado de | el listado de"
    ),
    Cue.GENERIC: phrases(
        r"""
        plan de accion | el plan | plan | plan de trabajo | conclusiones | conclusion | documentos? | comunicado | declaracion | la conferencia | conferencia | la crm | crm | rcm | el proceso | proceso de puebla | proceso | region | la region | tema | temas | capitulo | seccion | eje | ejes | apartado | rubro
        pais(?:es)? | miembros? | delegacion(?:es)? | partes? | gobiernos? | organos? | estados? | gente | demas | los demas | otros | nadie | viceministr[oa]s? | ministr[oa]s?
        """
    ),
    Cue.ACT: phrases(
        r"""
        hacer | hace[mn]?o?s? | haciendo | entreg(?:ar|a|an|amos|ado|ue|uen) | envi(?:ar|a|an|amos|ado|e|en) | mandar | manda[n]? | remit(?:ir|e|en|imos) | present(?:ar|a|an|amos) | cumpl(?:ir|e|en|imos)(?: con)? | realizar | ejecutar | llevar a cabo | atender | trabajar | preparar | completar | terminar | finalizar | concluir | lograr | implementar | aportar | proporcionar | dar seguimiento a?
        compromet(?:io|ieron|imos|er|ido|idos)(?: a)? | se comprometi(?:o|eron)(?: a)? | nos comprometimos(?: a)? | comprometid[oa]s?(?: a)? | asignad[oa]s?(?: a)? | le[s]? (?:asignaron|pidieron|encargaron|encomendaron|dejaron)(?: a)? | nos (?:asignaron|pidieron|encargaron|encomendaron|dejaron) | encargaron | encomendaron | asumi(?:o|eron|mos|do) | involucra[n]? | implica[n]? | afecta[n]?(?: a)? | concierne[n]? | compete[n]? | incluye[n]? | tiene[n]? que ver con
        """
    ),
    Cue.TRANSFER: phrases(
        r"""
        envi(?:ar|a|an|amos|ado|ados|ada|adas|e|en|aron)(?:le|les|se|sele)? | mand(?:ar|a|an|amos|ado|ada|ados|aron)(?:le|les|se)? | remit(?:ir|e|en|imos|ido|ida|idos)(?:le|les|se)? | entreg(?:ar|a|an|amos|ado|ada|ados|aron)(?:le|les|se)? | present(?:ar|a|an|amos|ado|ada)(?:le|les|se)? | transmit(?:ir|e|en|ido)(?:le|les)? | traslad(?:ar|a|an|ado)(?:le|les)? | proporcion(?:ar|a|an|ado)(?:le|les)? | dar(?:le|les)? | hacer(?:le|les)? llegar | (?:va|van|vaya|vayan|ir)(?= (?:dirigid[oa]s? )?(?:a|al|para)) | dirigid[oa]s? | destinad[oa]s? | inform(?:ar|a|an)(?:le|les)?(?= a) | pasar(?:le|les)? | (?:le|se le)[s]? (?:debe[mn]?o?s?|adeuda[mn]?o?s?) | debe[mn]?o?s? (?:algo )?(?=a(?:l| la)? )
        """
    ),
    Cue.RECEIVE: phrases(
        r"recib(?:e|en|ir|ira|iran|io|e la|e el) | destinatari[oa]s? | espera recibir | esta esperando | a favor de"
    ),
    Cue.OWE: phrases(
        r"""
        debe[n]? | debemos | debo | deberia[n]? | deberiamos | debera[n]? | debia[n]? | adeuda[n]? | adeudamos | tiene[n]? que | tenemos que | tengo que | hay que | ha[n]? de | hemos de | le[s]? (?:toca|tocan|corresponde|corresponden|compete|tocaba|falta|faltan|queda|quedan) | nos (?:toca|tocan|corresponde|corresponden|compete|tocaba|falta|faltan|queda|quedan) | me (?:toca|tocan|corresponde|corresponden|falta|faltan|queda|quedan) | toca | tocan | corresponde | corresponden | (?:tiene[n]?|tenemos|tengo) (?:a (?:su|nuestro|mi) )?cargo | a (?:su|nuestro|mi) cargo | por cumplir | por entregar | por enviar | por hacer | pendientes? (?:de|por) (?:cumplir|entregar|enviar|hacer|presentar)
        """
    ),
    Cue.DUE: phrases(
        rf"""
        vence | vencen | vencer | vencera[n]? | vencia[n]? | vencimientos? | se vence[n]? | por vencer(?:se)? | nos vence[n]? | caduca[n]? | expira[n]? | {_DEADLINE} | calendario | cronograma | agenda | para cuando | (?:hay que|tenemos que|debemos|se debe[n]?) entregar | a entregar | de entrega | se cumple el plazo | cumple plazo
        """
    ),
    Cue.OPEN: phrases(
        rf"""
        abiert[oa]s? | los pendientes | pendientes(?= (?:de|del|para|que|tiene|tenemos|nuestros)\b) | (?:mis|nuestros|sus|los|que|cuantos|cuales|algun|tus|hay) pendientes? | (?:falta|faltan|faltaba)(?: (?:por|de))?(?: (?:hacer|cumplir|entregar|enviar|completar|terminar))? | hace falta | (?:queda|quedan|resta|restan)(?: (?:pendientes?|por (?:hacer|cumplir|entregar|enviar|completar|terminar)))? | sin (?:cumplir|terminar|completar|concluir|hacer|entregar|cerrar|finalizar|resolver|ejecutar) | incomplet[oa]s? | inconclus[oa]s? | incumplid[oa]s? | no (?:se )?(?:ha[n]?|hemos|esta[n]?|estan)(?: (?:sido|aun|todavia|ya))? (?:{_DONE}|cumplido) | no {_DONE} | por (?:cumplir|completar|terminar|concluir|cerrar|resolver) | todavia (?:falta[n]?|debe[n]?|debemos|queda[n]?) | aun (?:falta[n]?|debe[n]?|debemos|queda[n]?) | (?:sigue[n]?|continua[n]?) (?:abiert[oa]s?|sin (?:hacer|cumplir)) | por hacer
        """
    ),
    Cue.PAST: phrases(
        rf"""
        vencid[oa]s? | vencio | vencieron | ya (?:vencio|vencieron|se vencieron|se vencio|paso|pasaron|expiro|expiraron|caduco|caducaron) | se (?:nos )?(?:vencio|vencieron|paso|pasaron)(?: (?:el plazo|la fecha|de fecha))? | se (?:le|les) (?:vencio|vencieron|paso|pasaron)(?: (?:el plazo|la fecha|de fecha))?(?: (?:a|ya))? | (?:ha[n]?|hayan?) vencido | atrasad[oa]s? | atrasos? | retrasad[oa]s? | retrasos? | rezagad[oa]s? | rezagos? | demorad[oa]s? | demoras? | tarde | fuera de (?:plazo|fecha|tiempo|termino) | con (?:atraso|retraso|demora) | en (?:mora|retraso) | moros[oa]s? | extemporane[oa]s? | caducad[oa]s? | expirad[oa]s? | incumplid[oa]s? en fecha
        (?:con )?(?:el |la |los |las |su |sus )?(?:plazo|fecha|plazos|fechas|fecha limite|fechas limite) (?:ya )?(?:vencid[oa]s?|pasad[oa]s?|cumplid[oa]s?|caducad[oa]s?|expirad[oa]s?|superad[oa]s?|rebasad[oa]s?) | (?:paso|pasaron|pasad[oa]s?|pasarse|paso ya) (?:de|su|la|el|sus|las|los) (?:plazos?|fechas?)(?: limite)? | (?:ya )?deberia[n]? (?:estar|haber(?:se)?|haber sido)(?: (?:list[oa]s?|{_DONE}|hecho|cumplido|entregado|enviado))(?: ya)? | ya tendria[n]? que estar | incumplimientos? | se vencieron
        """
    ),
    Cue.DATED: phrases(
        rf"""
        (?:con|tiene[n]?|que tiene[n]?|tenga[n]?|lleva[n]?|llevan)(?: {_NO_ONE})? (?:una )?{_DEADLINE}(?: (?:fij[oa]s?|definid[oa]s?|establecid[oa]s?|concret[oa]s?|precis[oa]s?|asignad[oa]s?|determinad[oa]s?|limite))* | calendarizad[oa]s? | fechad[oa]s? | (?:fecha|plazo) (?:fij[oa]|definid[oa]|establecid[oa]|concret[oa])
        """
    ),
    Cue.UNDATED: phrases(
        rf"""
        sin(?: {_NO_ONE})? {_DEADLINE}(?: (?:fij[oa]s?|definid[oa]s?|establecid[oa]s?|concret[oa]s?|precis[oa]s?|asignad[oa]s?|determinad[oa]s?|alguna?|limite))* | no (?:tiene[n]?|llevan?|traen?|hay|se (?:le[s]? )?(?:fijo|puso|dio|asigno|establecio))(?: {_NO_ONE})* ?{_DEADLINE}(?: (?:fij[oa]s?|definid[oa]s?|establecid[oa]s?|alguna?|limite))* | carece[n]? de {_DEADLINE} | sin calendario | sin calendarizar | sin fechar | sin vencimiento | no vence[n]? | no caduca[n]? | plazo (?:indefinido|abierto) | (?:les|le) falta (?:la |el )?{_DEADLINE}
        """
    ),
    Cue.UPCOMING: phrases(
        rf"""
        (?:los |las |el |la )?proxim[oa]s? (?:vencimientos?|fechas?|plazos?|entregas?|compromisos?|fechas limite|deadlines?) | vencimientos? (?:proxim[oa]s?|mas cercan[oa]s?|cercan[oa]s?|que vienen?) | (?:lo )?proximo(?: (?:en vencer|a vencer|por vencer|que vence))? | lo que (?:viene|se viene|sigue) | que (?:viene|sigue|se viene|vienen|siguen)(?: ahora| despues)? | por venir | por vencer(?:se)? | a punto de vencer | se (?:acerca|acercan|aproxima|aproximan) | cercan[oa]s? a vencer | esta[n]? por vencer | venideros? | futur[oa]s? | en puerta | inminentes?
        """
    ),
    Cue.REST: phrases(
        r"(?:lo que (?:queda|resta)|el resto|resto) del? | (?:mas adelante|todavia|aun)(?= (?:este|esta|en))"
    ),
    Cue.COMPLETED: phrases(
        rf"""
        {_DONE} | cumplidos? | (?:ya )?(?:se )?(?:ha[n]?|hemos) (?:cumplido|completado|terminado|finalizado|concluido|realizado|hecho|entregado|logrado|cerrado) | (?:se |ya )?(?:cumplio|cumplieron|cumplimos|completo|completaron|completamos|termino|terminaron|terminamos|finalizo|concluyo|logro|logramos|entrego|entregamos)(?= |$) | list[oa]s? | al 100 ?% | satisfech[oa]s? | solventad[oa]s? | ya esta[n]?(?: list[oa]s?)?$ | exitos
        """
    ),
    Cue.IN_PROGRESS: phrases(
        r"""
        en (?:curso|proceso|marcha|ejecucion|desarrollo|progreso|tramite|avance|camino|implementacion|preparacion|gestion) | iniciad[oa]s? | empezad[oa]s? | comenzad[oa]s? | encaminad[oa]s? | avanzando | en vias de(?: \w+)? | a medias | parcialmente (?:cumplid|hech|completad)[oa]s? | se esta[n]? (?:haciendo|trabajando|ejecutando|preparando|elaborando|implementando) | trabajando(?:se)? | (?:ya )?(?:se )?(?:ha[n]?|hemos) (?:iniciado|empezado|comenzado)(?: pero no (?:terminado|concluido))? | en que se (?:trabaja|esta trabajando) | activ[oa]s? | andando | va[n]? caminando
        """
    ),
    Cue.PENDING: phrases(
        r"""
        pendientes? | (?:sigue[n]?|esta[n]?|continua[n]?|siguen estando) pendientes? | sin (?:iniciar|empezar|comenzar|arrancar|tocar|avances?|atender|novedad) | no (?:se )?(?:ha[n]?|hemos|esta[n]?)(?: sido)? (?:iniciad[oa]s?|iniciado|empezad[oa]s?|empezado|comenzad[oa]s?|comenzado|arrancado|tocado|avanzado) | no (?:iniciad|empezad|comenzad)[oa]s? | por (?:iniciar|empezar|comenzar|arrancar) | no (?:arranca[n]?|inicia[n]?|empieza[n]?|comienza[n]?) | nada (?:hecho|avanzado|iniciado) | en espera de inicio | ni (?:se )?(?:ha[n]? )?(?:empezado|iniciado|comenzado)
        """
    ),
    Cue.ON_HOLD: phrases(
        r"""
        en (?:pausa|espera|suspenso|stand-?by|stand by) | pausad[oa]s? | suspendid[oa]s? | detenid[oa]s? | parad[oa]s? | paralizad[oa]s? | estancad[oa]s? | trabad[oa]s? | atascad[oa]s? | bloquead[oa]s? | congelad[oa]s? | frenad[oa]s? | aplazad[oa]s? | pospuest[oa]s? | postergad[oa]s? | interrumpid[oa]s? | varad[oa]s? | empantanad[oa]s? | atorad[oa]s? | en el limbo | en punto muerto | diferid[oa]s? | a la espera(?: de (?:decision|aprobacion))? | no avanza[n]?
        """
    ),
    Cue.REPORTED: phrases(
        r"""
        (?:ha[n]?|hemos|haya[n]?)(?: ya)? (?:reportado|informado|actualizado|notificado|comunicado|rendido informe)(?: (?:de|sobre))? | (?:ya )?(?:reporto|reportaron|reportamos|informo|informaron|informamos)(?: (?:de|sobre))? | (?:se ha|ya) (?:reportado|informado) | reportad[oa]s? | informad[oa]s? | con (?:reportes?|informes?|avances? reportados?|novedades?|actualizaciones) | (?:tiene[n]?|hay) (?:reportes?|novedades|noticias|actualizacion(?:es)?)(?: (?:de|sobre))?
        """
    ),
    Cue.UNREPORTED: phrases(
        r"""
        (?:no|aun no|todavia no|nunca)(?: (?:nos|se|les|me|le))?(?: (?:ha[n]?|hemos|haya[n]?))?(?: sido)? (?:reportad[oa]s?|reportado|reporta[n]?|reporto|reportaron|reportamos|informad[oa]s?|informado|informa[n]?|informo|informaron|informamos|actualizad[oa]s?|actualizado|notificado|rendido (?:cuentas|informe)|dado (?:noticias|parte|informes?|avances?)|dicho nada)(?: (?:nada|de|sobre|aun|todavia))* | sin (?:reportes?|reportar(?:se)?|informes?|informar(?:se)?|noticias?|novedad(?:es)?|respuesta|actualizacion(?:es)?|actualizar)(?: (?:de|sobre|aun|todavia))* | no (?:hay|tenemos|tiene[n]?|existen?|se sabe)(?: (?:ningun|ninguna|ningunos?))? ?(?:reportes?|informes?|noticias?|novedades|actualizaciones|respuesta|nada)(?: (?:de|sobre|aun))* | falta[n]? (?:por |de )?(?:reportar|informar) | (?:falta|faltan|deben?) (?:el )?(?:reporte|informe) | en silencio | no se sabe nada(?: de)?
        """
    ),
    Cue.WE: phrases(
        "nos | tenemos | debemos | hemos | estamos | tengo | debo | me | yo | podemos | vamos | llevamos | andamos"
    ),
    Cue.OURS: phrases(
        r"""
        nosotr[oa]s | nuestr[oa]s? | mi | mis | mio | mios | mia | mias | (?:mi|nuestro|nuestra) (?:pais|delegacion|gobierno|equipo|ministerio|oficina|cancilleria|direccion|parte|institucion) | (?:para|de|por|a) (?:nosotr[oa]s|mi) | nos (?:toca|tocan|corresponde|corresponden|compete|falta|faltan|queda|quedan|vence|vencen|tocaba|asignaron|pidieron|encargaron|encomendaron|comprometimos) | me (?:toca|tocan|corresponde|corresponden|falta|faltan|queda|quedan|vence|vencen) | (?:que )?(?:debemos|tenemos que|tenemos pendientes?|nos queda|debo|tengo que|tengo pendientes?|adeudamos|tenemos por) | se nos | (?:hemos|no hemos) (?:cumplido|completado|terminado|reportado|informado|entregado|hecho) | nos comprometimos
        """
    ),
    Cue.PROGRESS: phrases(
        r"""
        avances? | progresos? | progreso | adelantos? | como (?:vamos|va|van|vas|andamos|anda|andan|estamos|esta|estan|seguimos|sigue|siguen|nos va|les va|le va|le esta yendo)(?: (?:con|de))? | como (?:marcha|marchan|marchamos|avanza|avanzan|avanzamos|camina|pinta) | en que (?:vamos|estamos|va|van|anda|andan|andamos|quedamos|punto estamos|situacion estamos|estado esta|fase estamos)(?: con)? | (?:por )?donde (?:vamos|estamos|andamos|va)(?: parados)?(?: con)? | cuanto (?:llevamos|hemos avanzado|se ha avanzado|falta|avance|ha avanzado|han avanzado|lleva|llevan|va|se ha cumplido|hemos cumplido)(?: de(?:l)?)? | que tanto (?:hemos avanzado|se ha avanzado|llevamos|avance|ha avanzado|han avanzado|se ha cumplido) | que (?:tal|tan) (?:vamos|va|van|avanzad[oa]s?|bien vamos|andamos)(?: (?:vamos|estamos|va))? | estado(?: (?:actual|de avance|de cumplimiento|de la situacion|de las cosas|de situacion|de los compromisos|de ejecucion))?(?: de(?:l)?)? | estatus(?: de(?:l)?)? | status(?: de(?:l)?)? | situacion(?: (?:actual|general))? | novedades(?: (?:de|sobre|del|con))? | balance | corte | desempeno | rendimiento | tablero | marcador | que hay de nuevo | ponme al dia | ponganme al dia | poneme al dia | pongame al dia | que llevamos | hay avances? | va[n]? bien | vamos bien | llevamos | a cuanto (?:vamos|estamos|va)
        """
    ),
    Cue.OVERALL: phrases(
        r"""
        en (?:general|conjunto|total|su conjunto|lineas generales|terminos generales) | globalmente | en global | a nivel (?:general|global|regional) | porcentajes?(?: (?:de|del))? | % | por ciento | cumplimiento(?: (?:del?|general|global|de(?:l)? plan))? | nivel de (?:avance|cumplimiento|ejecucion) | grado de (?:avance|cumplimiento|ejecucion) | tasa de (?:avance|cumplimiento|ejecucion) | indice de cumplimiento | resumen(?: (?:general|ejecutivo|de avances?|del avance|de(?:l)? plan))? | panorama(?: general)? | vision (?:general|global|de conjunto) | vistazo general | balance(?: (?:general|global))? | informe de (?:avances?|progreso|situacion|cumplimiento) | reporte de (?:avances?|progreso|situacion|cumplimiento) | cifras | numeros | estadisticas? (?:de|del) (?:avance|cumplimiento|plan) | totales | cuant[oa]s(?: \w+){0,4} | avance (?:general|global|total|del plan) | estado (?:general|global) | estado del plan | el plan en general | ejecucion del plan | implementacion del plan | todo el plan | puntos de conversacion | ayuda memoria | ayuda-memoria
        """
    ),
    Cue.ROSTER: phrases(
        r"""
        punt(?:o|os) foca(?:l|les) | puntos? de contacto | personas? de contacto | contactos? | enlaces? | contrapartes? | personas? (?:responsables?|encargadas?) | directorio(?: de (?:contactos|puntos focales|enlaces))? | representantes?(?: (?:de|del))? | a quien(?:es)? (?:contacto|contactamos|contactar|llamo|llamar|llamamos|le escribo|le escribimos|escribirle|escribo|escribir|le pregunto|preguntarle|me dirijo|nos dirigimos|dirigirme|busco|acudo|acudir|puedo (?:contactar|llamar|escribir|preguntar))(?:le)?(?: (?:en|de|por|para|a))? | con quien(?:es)? (?:hablo|hablamos|hablar|me comunico|nos comunicamos|comunicarme|contacto|coordino|coordinamos|coordinar|trato|debo hablar|puedo hablar|tengo que hablar|hay que hablar|me contacto)(?: (?:en|de|por|para))? | quien(?:es)? (?:habla|responde|representa|reporta|lleva|atiende|da la cara|es el contacto|es la contacto|es el enlace|nos representa|son los contactos)(?: (?:por|a|en nombre de|de|para|en))?
        nombres de (?:los |nuestros |todos los |las )*(?:puntos focales|enlaces|contactos)
        """
    ),
    Cue.PERSON: phrases(
        "quien(?:es)? (?:es|son|era|fue|sera) | quien | quienes | nombres? | nombre de | nombres de | registrad[oa]s? | designad[oa]s? | nombrad[oa]s? | persona | personas"
    ),
    Cue.HELP: phrases(
        r"""
        ayuda+ | ayudame | ayudenme | ayudeme | ayudanos | auxilio | socorro | necesito ayuda | me ayudas?(?:n)? | como (?:se usa|usar|uso|usarlo|usarte|te uso|lo uso|usamos|se utiliza|utilizo|utilizar|utilizarlo|funciona(?:s|n)?|trabaja[s]?|te pregunto|preguntarte|te consulto|empiezo|comienzo|empezar|opera(?:s)?|se maneja|manejar|hago para usar|se hace|hago|le hago)(?: (?:esto|eso|este bot|el bot|esta cosa|el rapporteur|esta herramienta|aqui|contigo))? | que (?:puedes|puede|sabes|sabe|haces|hace|pueden|podes|podrias)(?: (?:hacer|responder|decirme|contestar|ofrecer|el bot|este bot|decir|resolver|ayudar|por mi))*$ | que (?:te|le) (?:puedo|podemos|puede uno|podria) (?:preguntar|pedir|consultar|decir) | que (?:puedo|podemos|se puede|podria) (?:preguntar(?:te|le)?|pedir(?:te|le)?|consultar(?:te|le)?|hacer|hacer aqui|hacer contigo)(?: (?:aqui|con esto|contigo|a este bot))? | en que (?:me|nos) (?:puedes|puede|podrias) ayudar | para que (?:sirve[s]?|es|eres|funciona[s]?)(?: (?:esto|este bot|el bot|tu))? | quien eres | que eres | que es esto | eres (?:un )?(?:bot|robot|humano|humana|maquina|persona|real) | instrucciones | comandos?(?: disponibles)? | lista de comandos | que comandos(?: hay)? | manual(?: de (?:uso|usuario))? | guia de uso | tutorial | opciones | menu | preguntas frecuentes | ejemplos(?: de preguntas)? | no (?:se|entiendo|sabemos|entendemos) como(?: (?:usar|funciona|se usa|preguntar|hacerlo|usarlo|empezar))?(?: (?:esto|este bot|el bot))? | no entiendo(?: (?:nada|esto|como))? | estoy perdid[oa] | que hago | presentate | explicame como funciona(?:s)? | tus funciones | funciones
        """
    ),
    Cue.WHO: phrases("quien | quienes | a quien | de quien | que (?:pais|paises|delegacion|delegaciones)"),
    Cue.WHEN: phrases(
        r"cuando | para cuando | hasta cuando | desde cuando | que (?:dia|fecha|mes|semana) | en que (?:fecha|dia|mes|semana) | a mas tardar cuando | (?:cual es|cuales es) (?:el|la) (?:plazo|fecha|fecha limite|vencimiento)"
    ),
    Cue.THIS: phrases(
        "esto | este | esta | eso | ese | esa | este (?:compromiso|punto|inciso|acuerdo|tema) | esta (?:accion|tarea|actividad) | lo anterior | aqui"
    ),
    Cue.CHATTER: phrases(
        r"""
        llov\w+ | lluv\w+ | llueve | clima (?:de|hoy|en|para)|clima | pronostico | tormenta | nieve | nevar | paraguas | hace (?:calor|frio) | calor | frio | soleado | temperatura
        futbol | partid(?:o|os|azo|azos) | gol(?:es|azo|azos)? | gano | ganaron | ganamos | gana | ganar | perdieron | perdimos | empat\w+ | marcador | mundial | copa(?: (?:oro|america|del mundo))? | seleccion (?:nacional)?|liga | estadio | cancha | jugo | jugador(?:es)? | jugaron | juegan | arbitro | penal | campeon(?:es)? | quiniela | beisbol | baloncesto | olimpiadas?
        almuerz\w+ | almorzar | comida | comemos | comer | cena | cenar | cenamos | desayun\w+ | cafe | cafecito | hambre | restaurantes? | pizza | cervezas? | cervecita | vino | tragos? | bar | receta | pastel | tacos? | pupusas? | merienda | refrigerio | antojo
        cumpleanos | fin de semana | finde | vacaciones | feriado | navidad | ano nuevo | fiesta | pelicula | cine | serie | netflix | musica | cancion(?:es)? | bailar | baile | chistes? | meme | poema | concierto | loteria | horoscopo | perro | gato
        hotel | vuelos? | aeropuerto | taxi | uber | parqueo | estacionamiento | bus | equipaje | maleta | wi-?fi | contrasena | clave del? | impresora | proyector | microfono | pantalla | ascensor | elevador | banos? | computadora | cargador | bateria | habitacion | aire acondicionado
        te quiero | te amo | casate conmigo | cuantos anos tienes | que hora es | que dia es | capital de | dolar | tipo de cambio | bolsa de valores | presidente de | elecciones | quien gano | doctor | dolor de cabeza | enferm[oa] hoy | cansad[oa] | sueno | trafico esta manana | embotellamiento | presa
        """
    ),
}

_TIMES = {
    "this": phrases(
        r"(?:este|esta|el presente|la presente|el actual|la actual)(?: mism[oa])? {unit}(?: en curso)? | (?:el |la )?{unit} (?:en curso|actual|corriente) | en (?:el|la) {unit}"
    ),
    "next": phrases(
        r"(?:el |la )?(?:proxim[oa]|siguiente|entrante) {unit} | (?:el |la )?{unit} (?:que (?:viene|entra|sigue)|proxim[oa]|entrante|siguiente|venider[oa])"
    ),
    "last": phrases(
        r"(?:el |la )?(?:pasad[oa]|ultim[oa]|anterior) {unit} | (?:el |la )?{unit} (?:pasad[oa]|anterior|que paso|recien pasad[oa])"
    ),
    "ahead": phrases(
        r"""
        (?:en |dentro de |durante |por )?(?:los |las )(?:proxim[oa]s|siguientes) (?:{n} )?{unit} | (?:en |dentro de |durante )?(?:los |las )?(?:proxim[oa]s|siguientes) {n} {unit} | (?:en |dentro de |durante )?(?:los |las )?{n} (?:proxim[oa]s|siguientes) {unit} | (?:en|dentro de|en menos de|en un plazo de|de aqui a|a) (?:{n}|un|una|unos|unas|unos pocos|unas pocas) {unit} | (?:en )?(?:los |las )?(?:proxim[oa]s|siguientes) {units} | (?:en )?(?:los |las )?{units} (?:que vienen|venider[oa]s|proxim[oa]s)
        """
    ),
    "behind": phrases(r"(?:en |durante )?(?:los |las )?(?:ultim[oa]s|pasad[oa]s) (?:{n} )?{unit} | hace {n} {unit}"),
    "rest": phrases(r"(?:lo que (?:queda|resta|falta)|el resto|resto) (?:del|de la|de este|de esta) {unit}"),
    "today": phrases("hoy | el dia de hoy | hoy mismo | hoy dia"),
    "tomorrow": phrases("manana | el dia de manana"),
    "after_tomorrow": phrases("pasado manana"),
    "yesterday": phrases("ayer"),
    "weekend": phrases("(?:este |el )?fin de semana"),
    "soon": phrases(
        "pronto | proximamente | en breve | en un futuro cercano | a la brevedad | dentro de poco | a corto plazo"
    ),
    "date": phrases(
        r"(?:{weekday},? )?(?:dia )?{day} del? (?:mes de )?{month}(?:,? del? (?:ano )?{year})? | (?:{weekday},? )?{day} {month}(?: {year})? | {month} {day}(?:,? {year})?"
    ),
    "day": phrases(r"(?:dia )?{nthday}(?! de| \w+ de)"),
    "days": phrases(
        r"(?:del |el |entre el |desde el )?{day} (?:y|al|a|hasta|-) (?:el )?{day2} del? {month}(?: del? {year})?"
    ),
    "month": phrases(
        r"(?:mes de )?{month}(?:,? (?:del? (?:ano )?)?{year})? | (?:este|el proximo) {month} | {month} (?:proximo|entrante|que viene)"
    ),
    "weekday": phrases(r"(?:este )?(?:proximo )?{weekday}(?: (?:que viene|proximo))?"),
    "week_of": phrases(r"(?:la )?semana del? (?:dia )?"),
    "early": phrases(r"(?:a )?(?:los )?(?:principios|comienzos|inicios|primeros dias) del?(?: mes de)? "),
    "mid": phrases(r"(?:a )?(?:los )?mediados del?(?: mes de)? "),
    "late": phrases(r"(?:a |el |la )?(?:finales|fines|final|fin|ultimos dias|cierre)(?: del?)?(?: mes de)? "),
    "half_of": phrases(r"(?:la )?{nth} (?:quincena|mitad) del? (?:mes de )?"),
    "month_end": phrases(
        r"(?:el )?(?:fin(?:es|al|ales)?|cierre|termino) (?:de|del|de este) mes(?: (?:en curso|actual|corriente))?"
    ),
    "year_end": phrases(
        r"(?:el )?(?:fin(?:es|al|ales)?|cierre|termino) (?:de|del|de este) ano(?: (?:en curso|actual|corriente))?"
    ),
    "week_end": phrases(r"(?:el )?(?:fin|final|cierre) de (?:la|esta) semana"),
    "quarter": phrases(r"(?:el |la )?(?:{nth} trimestre|q(?P<q>[1-4]))(?:(?: del?)? (?:{year}|este ano|ano))?"),
    "half": phrases(r"(?:el |la )?{nth} (?:semestre|mitad del ano)(?:(?: del?)? (?:{year}|este ano|ano))?"),
    "year": phrases(
        r"(?:en|para|durante|de|del|antes de|despues de|desde|hasta)(?: el)?(?: ano)? {year} | todo {year}"
    ),
    "before": phrases(
        r"antes del? | antes de que (?:termine|acabe|finalice|concluya)(?: el| la)? | previo[s]? al? | anterior(?:es)? al?"
    ),
    "by": phrases(
        r"hasta(?: el| la)? | a mas tardar(?: el| en| la| a)? | no mas tarde del?(?: el)? | de aqui (?:a|al|hasta)(?: el| la)? | como maximo(?: el)?"
    ),
    "after": phrases(r"despues del? | posterior(?:es)? al? | luego del? | pasad[oa] (?:el|la)? | mas alla del?"),
    "since": phrases(r"desde(?: el| la)? | a partir del?(?: el| la)?"),
    "for": phrases("para(?: el| la)?"),
    "between": phrases(r"entre(?: el| la)? | desde(?: el)? | del?"),
    "and": phrases(r"y(?: el| la)? | al? | hasta(?: el| la)? | -"),
    "in": phrases(
        r"en | el | la | durante | por | de | del | este | esta | al | a | en el | en la | durante el | en el mes de | por el | dentro de | dentro del | de la | del mes de"
    ),
    "onward": phrases(r"en adelante | o despues"),
    "ordinal_suffix": phrases("ro|do|er|o|°|º"),
}

SPANISH = Lexicon(
    language="es",
    cues=_CUES,
    times=TimeWords(
        patterns=_TIMES,
        units={
            "day": "dias?",
            "week": "semanas?",
            "fortnight": "quincenas?",
            "month": "mes(?:es)?",
            "quarter": "trimestres?",
            "half": "semestres?",
            "year": "anos?",
        },
    ),
    to=r"(?:a|al|para|hacia|ante)(?: (?:el|la|los|las))?",
)
