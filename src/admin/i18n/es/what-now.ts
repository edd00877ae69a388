export const whatNow = {
  title: "¿Y ahora?",
  error: "No se pudo leer lo que hay que decidir.",
  nothing: "Aquí no hay nada que decidir.",
  vendor: "Proveedor para el pedido {{order}}",
  usualVendor: "Proveedor habitual",
  lost: {
    title: "Pedidos sin suministro",
    hint: "Siguen retenidos hasta que decida.",
    line: "{{title}}: {{units}} sin suministro.",
    canceled: "{{number}} se canceló.",
    closed: "{{number}} se cerró antes de tiempo.",
    cut: "{{number}} se redujo.",
    choose: "Qué hacer con el pedido {{order}}",
    first: "Los primeros {{shown}} de {{total}} pedidos.",
  },
  choices: {
    release_from_stock: "Servirlo de las existencias",
    take_stock: "Tomar de {{location}}",
    backorder_again: "Volver a pedir",
    use_incoming: "Usar lo que ya está pedido",
    serve_first: "Servir primero",
    release: "Liberar la retención",
    cancel_line: "Cancelar la línea",
  },
  effects: {
    release_from_stock:
      "Las existencias cubren todo lo que espera este pedido. La retención termina y lo que aún está pedido para él queda libre.",
    take_stock:
      "Toda la reserva pasa a {{location}}, donde está cubierta. No se compra nada.",
    serve_first:
      "Pasa delante de los pedidos anteriores y toma sus existencias. Verá quién pierde qué antes de confirmar.",
    release:
      "El pedido se puede preparar y cobrar aunque falten sus artículos; prepararlos deja las existencias en negativo.",
    cancel_line:
      "Abre la edición del pedido de Medusa. Al confirmarla, la línea termina y con ella su retención. Un total distinto puede anular la autorización de la tarjeta y el cliente quizá tenga que pagar de nuevo.",
  },
  confirm: {
    take_stock: "Tomar de {{location}}",
    backorder_again: "Volver a pedir",
    serve_first: "Servir primero",
    release: "Liberar",
    cancel_line: "Editar el pedido",
  },
  spare: {
    title: "Artículos libres",
    hint: "Siguen pedidos y ningún pedido los espera. Si se dejan así, los toma el siguiente que ponga en espera.",
    on: "{{units}} libres en",
    lacks: "le faltan {{units}}",
    nobody: "Ahora no le faltan a ningún pedido.",
    give: "Dar a {{order}}",
    cut: "Reducir la orden de compra",
  },
  give: {
    title: "¿Dar {{units}} al pedido {{order}}?",
    hint: "El pedido {{order}} espera artículos que ya están pedidos y queda retenido hasta que lleguen.",
    done: "El pedido {{order}} recibe {{units}}",
    failed: "El pedido {{order}} no recibió nada",
  },
  cut: {
    title: {
      change: "¿Reducir {{number}}?",
      remove_line: "¿Quitar una línea de {{number}}?",
      cancel: "¿Cancelar {{number}}?",
    },
    hint: {
      change_one: "{{title}}: {{units}} sigue pedido. Avise al proveedor.",
      change_many: "{{title}}: {{units}} siguen pedidos. Avise al proveedor.",
      change_other: "{{title}}: {{units}} siguen pedidos. Avise al proveedor.",
      remove_line: "{{title}} ya no está pedido. Avise al proveedor.",
      cancel: "Ningún pedido espera nada de ella. Avise al proveedor.",
    },
    total: "Nuevo total: {{total}}",
    done: {
      change: "{{number}} se redujo",
      remove_line: "Se quitó la línea de {{number}}",
      cancel: "{{number}} se canceló",
    },
    failed: "{{number}} no se redujo",
  },
  callout: {
    lost: "Sin suministro: {{orders}}.",
    spare: "Libre: {{items}}.",
  },
}
