import type { Labels } from "./labels"

export const fr: Labels = {
  locale: "fr",
  in_stock: "En stock",
  not_tracked: "Disponible",
  out_of_stock: "Épuisé",
  only_left: "Plus que {available} en stock",
  fewer_left: "Il en reste moins",
  at_most: "Jusqu’à {max} peuvent être commandés",
  backordered:
    "En réapprovisionnement. La date d’expédition vous sera communiquée.",
  backordered_by: "En réapprovisionnement, expédié au plus tard le {date}",
  backordered_delayed:
    "En réapprovisionnement, avec du retard. Une nouvelle date vous sera communiquée.",
  partly: "{available} en stock, {waiting} plus tard",
  partly_by: "{available} en stock, {waiting} au plus tard le {date}",
  partly_delayed:
    "{available} en stock, {waiting} en retard. Une nouvelle date vous sera communiquée.",
  partly_some: "Une partie en stock, le reste plus tard",
  partly_some_by: "Une partie en stock, le reste au plus tard le {date}",
  partly_some_delayed:
    "Une partie en stock, le reste en retard. Une nouvelle date vous sera communiquée.",
  ships_together:
    "Tout est expédié ensemble dès que le dernier article est arrivé.",
  ships_together_by: "Tout est expédié ensemble au plus tard le {date}.",
  ships_as_available: "Les articles sont expédiés dès leur arrivée.",
  ships_as_available_by:
    "Les articles sont expédiés dès leur arrivée, les derniers au plus tard le {date}.",
  order_waiting:
    "Votre commande attend des articles. La date d’expédition vous sera communiquée.",
  order_waiting_by:
    "Votre commande attend des articles et sera expédiée au plus tard le {date}.",
  order_delayed:
    "Votre commande a du retard. Une nouvelle date vous sera communiquée.",
  order_delayed_by:
    "Votre commande a du retard et sera expédiée au plus tard le {date}.",
  order_ready: "Tout est arrivé. Votre commande est bientôt expédiée.",
  item_waiting: "{waiting} sur {quantity} en route",
  item_waiting_by: "{waiting} sur {quantity} en route, au plus tard le {date}",
  item_arrived: "Arrivé",
  item_shipped: "Expédié",
  item_promised: "prévu au départ pour le {date}",
}
