import type { Settings } from "../../../domain"

type Row = {
  label: string
  hint: string
  unit?: string
  choices?: Record<string, string>
}

export const settings = {
  title: "Pedidos pendientes",
  error: "No se pudieron cargar los ajustes",
  saved: "Se guardó «{{setting}}»",
  failed: "No se guardó «{{setting}}»",
  none: "Ninguno",
  invalid: "Ingrese un número de {{min}} a {{max}}",
  sections: {
    state: "Estado",
    hold: "Retención y liberación",
    buying: "Compra y recepción",
    dates: "Fechas para los clientes de la tienda",
    messages: "Mensajes a los clientes",
  },
  messagesHint:
    "Los correos se envían para los pedidos desde el momento en que los activa, nunca para los que ya esperan.",
  guard: {
    label: "Protección",
    hint: "Vigila las vías por las que sale mercancía o se cobra dinero, y se comprueba al iniciar el servidor.",
    ok: "Funciona",
    failed: "No funciona",
    unchecked: "Aún no comprobada",
    off: "Desactivada",
    unguarded: "No alcanza: {{routes}}",
    offHint:
      "BACKORDERS_GUARD=off: los pedidos retenidos se pueden preparar y cobrar.",
  },
  locks: {
    label: "Bloqueos",
    hint: "Evitan que dos personas preparen y retengan un mismo pedido a la vez.",
    shared: "Compartidos",
    memory: "Un solo servidor",
    warning:
      "Los bloqueos están en memoria y puede haber más de un servidor. Configure bloqueos de Redis o PostgreSQL en medusa-config.ts.",
  },
  email: {
    label: "Correos electrónicos",
    hint: "Las órdenes de compra y los mensajes a los clientes pasan por el módulo de notificaciones de Medusa.",
    ok: "Listo",
    missing: "Sin proveedor de correo",
    warning:
      'Agregue un proveedor para el canal "email" al módulo de notificaciones en medusa-config.ts. Hasta entonces no se envía ningún correo.',
  },
  rows: {
    release_on: {
      label: "Liberar un pedido",
      hint: "Cuándo termina una retención por sí sola.",
      choices: {
        bill: "Cuando su mercancía ha llegado y está facturada",
        receipt: "Cuando su mercancía ha llegado",
        bill_only: "Cuando su mercancía está facturada, haya llegado o no",
        manual: "Solo a mano",
      },
    },
    release_on_stock: {
      label: "Liberar cuando el stock llega por otra vía",
      hint: "Una devolución o un recuento que cubre un pedido retenido lo libera.",
    },
    hold_scope: {
      label: "Una nueva retención bloquea",
      hint: "Todo el pedido, o solo las unidades que esperan; el resto se puede preparar.",
      choices: { order: "Todo el pedido", lines: "Solo lo que espera" },
    },
    block_capture: {
      label: "No cobrar los pedidos retenidos",
      hint: "Los pagos de un pedido retenido no se pueden capturar.",
    },
    auto_backorder: {
      label: "Pasar a pendiente automáticamente",
      hint: "Los pedidos con faltantes se reúnen en borradores, uno por proveedor. Usted los emite.",
      choices: { off: "Desactivado", draft: "En borradores" },
    },
    count_orders_from: {
      label: "Contar pedidos desde",
      hint: "Los pedidos anteriores cuentan como enviados y no necesitan nada.",
    },
    default_lead_time_days: {
      label: "Plazo de entrega predeterminado",
      hint: "Para proveedores y artículos que no tienen uno.",
      unit: "días",
    },
    over_receipt_percent: {
      label: "Exceso de recepción",
      hint: "Cuánto más de lo pedido se puede recibir.",
      unit: "%",
    },
    price_tolerance_percent: {
      label: "Tolerancia de precio",
      hint: "Cuánto puede apartarse un costo de la factura del de la orden de compra antes de contar como diferencia.",
      unit: "%",
    },
    write_incoming: {
      label: "Mostrar cantidades entrantes",
      hint: "Lo que está por recibir cuenta como entrante en el inventario de Medusa.",
    },
    handling_days: {
      label: "Tiempo de preparación",
      hint: "Días desde la llegada de la mercancía hasta su salida, que se suman a las fechas que ven los clientes.",
      unit: "días",
    },
    show_quantity_up_to: {
      label: "Mostrar stock hasta",
      hint: "Por encima, a los clientes solo se les indica que hay suficiente. Vacío: el stock exacto.",
      unit: "unidades",
    },
    notify_customer_on_hold: {
      label: "Su pedido espera mercancía",
      hint: "Se envía cuando un pedido pasa a pendiente: qué falta y cuándo llega.",
    },
    notify_customer_on_date_change: {
      label: "Una nueva fecha",
      hint: "Se envía cuando cambia una fecha prevista, con la opción de esperar o cancelar.",
    },
    notify_customer_on_release: {
      label: "Su mercancía ha llegado",
      hint: "Se envía cuando una retención termina porque la mercancía ha llegado. Nunca cuando libera a mano.",
    },
  } satisfies Record<keyof Settings, Row>,
}
