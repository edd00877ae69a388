export const letters = {
  fields: { to: "Para", subject: "Asunto", message: "Mensaje" },
  toHint:
    "El proveedor aún no tiene correo electrónico: este se usa solo para este mensaje.",
  openLines: "Mercancía por la que se pregunta",
  openLine: "{{quantity}} x {{title}}",
  error: "No se pudo preparar el correo",
  noProvider:
    "Su tienda aún no puede enviar correos. Agregue un proveedor de correo al módulo de notificaciones de Medusa, o descargue el PDF y marque la orden como emitida.",
  address: "Ingrese un correo electrónico",
  required: "Ingrese un texto",
  send: {
    action: "Enviar",
    title: "Enviar {{number}}",
    hint: "El proveedor recibe este correo con el PDF. Al enviar, la orden también se marca como emitida: su mercancía queda por recibir y el documento deja de indicar que es un borrador.",
    hintIssued: "El proveedor recibe este correo con el PDF.",
    again: "Enviar de nuevo",
    done: "Se envió {{number}} a {{to}}",
    failed: "No se envió {{number}}",
  },
  ask: {
    action: "Pedir una fecha",
    title: "Preguntar cuándo llega {{number}}",
    hint: "El proveedor recibe este correo con la mercancía que aún está por llegar.",
    confirm: "Enviar",
    done: "Se preguntó a {{to}} cuándo llega {{number}}",
    failed: "No se preguntó al proveedor",
  },
  pdf: {
    action: "PDF",
    title: "Documento de {{number}}",
    download: "Descargar",
    loading: "Generando el PDF...",
    error: "No se pudo generar el PDF",
  },
}
