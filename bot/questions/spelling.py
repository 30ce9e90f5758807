"""Words of questions that people often mistype, folded: what a slip of the thumb may have meant."""

from __future__ import annotations

SPELLING = {
    "en": """
overdue deadline deadlines commitment commitments obligation obligations outstanding pending completed complete finished
progress status percentage upcoming without items paused suspended delayed postponed month months weeks quarter september
reported report reports focal point points contact contacts country countries theme heading everything anything tomorrow
yesterday today please should have what when where which overall deliver submit submitted between before after until
morning afternoon thanks hello question remind responsible supposed language open closed started blocked stalled expired
secretariat presidency troika missing remaining tasks deliverables
""",
    "es": """
vencimiento vencimientos vencido vencidos vencida vencidas vencen vence compromiso compromisos pendiente pendientes plazo
plazos fecha fechas limite atrasado atrasados atrasada atrasadas cumplido cumplidos completado completados terminado
terminados avance avances porcentaje estado pausa suspendido suspendidos proximo proxima proximos proximas semana semanas
quincena trimestre semestre mientras tenemos debemos deben tiene tienen corresponde toca falta faltan puntos focales punto
focal ayuda tema temas entregar enviar nosotros nuestros nuestras nuestro nuestra nuestra general cuales cuando quien
reportado informado reporte curso proceso secretaria presidencia troika obligaciones tareas acuerdos gracias buenos buenas
despues antes hasta entre septiembre setiembre
""",
    "fr": """
echeance echeances engagement engagements retard delai delais obligation obligations termine termines terminees acheve
acheves accompli suspendu suspendus suspens attente avancement progres pourcentage statut bilan prochaine prochaines
prochain prochains semaine semaines mois trimestre semestre devons doivent reste restent points focaux point focal aide
theme themes chapitre quelles quels quelle avant apres jusque entre septembre cours pause bloque bloques rapport secretariat
presidence troika notre nous quand comment bonjour merci rendre remettre taches livrables question depasse depassees depasses
""",
}
