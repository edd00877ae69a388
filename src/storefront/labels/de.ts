import type { Labels } from "./labels"

export const de: Labels = {
  locale: "de",
  in_stock: "Auf Lager",
  not_tracked: "Verfügbar",
  out_of_stock: "Ausverkauft",
  only_left: "Nur noch {available} verfügbar",
  fewer_left: "Es sind weniger verfügbar",
  at_most: "Höchstens {max} bestellbar",
  backordered: "Nachbestellt. Der Versandtermin folgt.",
  backordered_by: "Nachbestellt, Versand bis {date}",
  backordered_delayed: "Nachbestellt und verspätet. Ein neuer Termin folgt.",
  partly: "{available} sofort, {waiting} später",
  partly_by: "{available} sofort, {waiting} bis {date}",
  partly_delayed:
    "{available} sofort, {waiting} verspätet. Ein neuer Termin folgt.",
  partly_some: "Ein Teil sofort, der Rest später",
  partly_some_by: "Ein Teil sofort, der Rest bis {date}",
  partly_some_delayed:
    "Ein Teil sofort, der Rest verspätet. Ein neuer Termin folgt.",
  ships_together:
    "Alles wird zusammen versandt, sobald der letzte Artikel da ist.",
  ships_together_by: "Alles wird zusammen bis {date} versandt.",
  ships_as_available: "Artikel werden versandt, sobald sie da sind.",
  ships_as_available_by:
    "Artikel werden versandt, sobald sie da sind, die letzten bis {date}.",
  order_waiting: "Ihre Bestellung wartet auf Ware. Der Versandtermin folgt.",
  order_waiting_by:
    "Ihre Bestellung wartet auf Ware und wird bis {date} versandt.",
  order_delayed: "Ihre Bestellung verspätet sich. Ein neuer Termin folgt.",
  order_delayed_by:
    "Ihre Bestellung verspätet sich und wird bis {date} versandt.",
  order_ready: "Alles ist da. Ihre Bestellung wird bald versandt.",
  item_waiting: "{waiting} von {quantity} unterwegs",
  item_waiting_by: "{waiting} von {quantity} unterwegs, bis {date}",
  item_arrived: "Eingetroffen",
  item_shipped: "Versandt",
  item_promised: "ursprünglich erwartet bis {date}",
}
