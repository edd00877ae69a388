import type { Labels } from "./labels"

export const es: Labels = {
  locale: "es",
  in_stock: "En stock",
  not_tracked: "Disponible",
  out_of_stock: "Agotado",
  only_left: "Solo quedan {available}",
  fewer_left: "Quedan menos",
  at_most: "Se pueden pedir hasta {max}",
  backordered: "Bajo pedido. Le comunicaremos la fecha de envío.",
  backordered_by: "Bajo pedido, se envía a más tardar el {date}",
  backordered_delayed:
    "Bajo pedido, con retraso. Le comunicaremos una nueva fecha.",
  partly: "{available} en stock ahora, {waiting} más adelante",
  partly_by: "{available} en stock ahora, {waiting} a más tardar el {date}",
  partly_delayed:
    "{available} en stock ahora, {waiting} con retraso. Le comunicaremos una nueva fecha.",
  partly_some: "Una parte en stock ahora, el resto más adelante",
  partly_some_by: "Una parte en stock ahora, el resto a más tardar el {date}",
  partly_some_delayed:
    "Una parte en stock ahora, el resto con retraso. Le comunicaremos una nueva fecha.",
  ships_together: "Todo se envía junto en cuanto llegue el último artículo.",
  ships_together_by: "Todo se envía junto a más tardar el {date}.",
  ships_as_available: "Los artículos se envían en cuanto llegan.",
  ships_as_available_by:
    "Los artículos se envían en cuanto llegan, los últimos a más tardar el {date}.",
  order_waiting:
    "Su pedido espera mercancía. Le comunicaremos la fecha de envío.",
  order_waiting_by:
    "Su pedido espera mercancía y se envía a más tardar el {date}.",
  order_delayed: "Su pedido se retrasa. Le comunicaremos una nueva fecha.",
  order_delayed_by: "Su pedido se retrasa y se envía a más tardar el {date}.",
  order_ready: "Ya ha llegado todo. Su pedido se envía pronto.",
  item_waiting: "{waiting} de {quantity} en camino",
  item_waiting_by: "{waiting} de {quantity} en camino, a más tardar el {date}",
  item_arrived: "Ha llegado",
  item_shipped: "Enviado",
  item_promised: "previsto al principio para el {date}",
}
