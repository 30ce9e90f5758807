"""The marks of Spanish."""

from __future__ import annotations

from bot.languages.marks import Marks

_FUNCTION = """
el la los las un una unos unas lo al del de y e o u en a ante bajo con contra desde durante entre hacia hasta mediante
para por según sin sobre tras que qué quien quién quienes quiénes cual cuál cuales cuáles cuando cuándo donde dónde
como cómo cuanto cuánto cuántos cuántas cuya cuyo si sí no ni pero sino aunque porque pues mientras ya aún aun todavía
también tampoco muy más menos mucho muchos mucha muchas poco pocos todo todos toda todas algo alguien algún alguna
algunos nada nadie ningún ninguna cada otro otra otros otras mismo misma este esta estos estas ese esa esos esas esto
eso aquel aquella ello ellos ellas yo tú usted ustedes nosotros nosotras nos me te se le les mi mis tu tus su sus
nuestro nuestra nuestros nuestras es son era eran fue fueron ser sido siendo está están estaba estamos estoy estar
estado hay había hemos han ha he haber habrá será serán tiene tienen tenemos tener hacer hace hacemos hecho hizo va
vamos van ir puede pueden podemos podría debe deben debemos quedó queda quedan falta faltan sigue siguen seguimos
solo sólo así aquí ahí allí hoy ayer mañana ahora luego después antes pronto siempre nunca casi apenas gracias favor
hola buenos buenas estimado estimada estimados estimadas saludos atentamente cordialmente bueno bien dos tres cuatro
cinco seis siete ocho nueve diez primer primero primera segundo segunda último última mitad
"""

_FIELD = """
listo lista listos listas enviado enviada enviados enviamos envió enviar envío remitido remitida remitimos remitió
remitir entregado entregada entregamos cumplido cumplida cumplió cumplimos cumplir concluido concluida concluyó
terminado terminada terminamos finalizado finalizada completado completada realizado realizada elaborado presentado
presentada iniciado iniciada iniciar iniciamos empezado empezamos comenzado comenzamos proceso trámite curso marcha
avance avances avanzamos trabajando pausa detenido detenida suspendido suspendida aplazado aplazada pospuesto pospuesta
bloqueado bloqueada espera esperando pendiente pendientes vencido vencidos vencida vencidas vence vencen vencimiento
vencimientos atrasado atrasados plazo plazos fecha fechas semana semanas mes meses año años día días lunes martes
miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre
noviembre diciembre compromiso compromisos plan progreso estado informe informes reunión reuniones país países miembros
gobierno gobiernos secretaría técnica presidencia punto puntos enlace enlaces migración migrante migrantes migratoria
menores niños niñas derechos humanos trata tráfico ilícito consular protección transporte frontera cooperación taller
capacitación red grupo trabajo conferencia regional ministerio nombres nombre correo página carpeta matriz actualizado
actualizada adjunto adjunta anexo anexos responsable responsables ayuda recordatorio recibido recibida acordado tema
dale porfa muestra muéstrame mostrar dime cuéntame mitad ciento persona personas
"""

SPANISH = Marks(
    words=frozenset((_FUNCTION + _FIELD).split()),
    endings=(
        *("ción", "cion", "ciones", "dad", "dades", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ando"),
        *("iendo", "amos", "emos", "imos", "mente", "aron", "ieron", "aban", "ió", "cia", "cias", "miento", "mientos"),
        *("ario", "aria", "arios", "ería", "ían"),
    ),
    letters="áíóúñ",
    signs="¿¡",
)
