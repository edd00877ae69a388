import type { MessageTexts } from "./texts"

export const es: MessageTexts = {
  locale: "es",
  hello: "Hola:",
  waiting_subject: "Su pedido n.º {order} espera mercancía",
  waiting:
    "gracias por su pedido. Una parte no está en existencias y tiene que llegar primero:",
  date_moved_subject: "Nueva fecha para su pedido n.º {order}",
  date_moved:
    "la mercancía de su pedido llega en otra fecha de la que le indicamos:",
  ready_subject: "Su pedido n.º {order} se enviará pronto",
  ready:
    "ha llegado la mercancía que esperaba su pedido. Lo enviaremos pronto:",
  item_by: "{quantity} x {title}, previsto para el {date}",
  item: "{quantity} x {title}",
  leaves_by: "Prevemos enviar su pedido antes del {date}.",
  no_date: "Le comunicaremos la fecha en cuanto la sepamos.",
  offer:
    "¿Desea esperar o cancelar lo que aún no ha llegado? Puede responder hasta el {until}:",
  wait: "Quiero esperar",
  cancel: "Quiero cancelar",
  thanks_wait: "Gracias. Enviaremos su pedido en cuanto esté todo.",
  thanks_cancel: "Gracias. Hemos anotado su deseo y le escribiremos.",
  over: "Ya no hay nada que responder. Si tiene alguna pregunta, escríbanos.",
  regards: "Un cordial saludo",
}
