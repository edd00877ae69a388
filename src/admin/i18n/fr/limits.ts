export const backorderLimit = {
  title: "Limite de reliquat",
  edit: "Modifier la limite de reliquat",
  limit: "Au-delà du stock",
  waiting: "En reliquat actuellement",
  noneShort: "Sans limite",
  onOrderShort: "Ce qui est en commande",
  units_one: "{{count}} unité au plus",
  units_many: "{{count}} unités au plus",
  units_other: "{{count}} unités au plus",
  description:
    "Combien d'unités hors stock les clients peuvent commander. Vos propres brouillons et modifications de commande ne sont pas limités.",
  none: "Sans limite",
  noneHint: "Les clients peuvent commander n'importe quelle quantité.",
  fixed: "Un nombre d'unités",
  fixedHint: "Au plus ce nombre peut être en attente en même temps.",
  onOrder: "Ce qui est en commande",
  onOrderHint:
    "Autant que les commandes fournisseur émises apportent et dont aucune commande n'a encore besoin.",
  quantity: "Unités au plus",
  wholeUnits: "Saisissez un nombre entier, 0 ou plus",
  saved: "La limite de reliquat a été enregistrée",
  notSaved: "La limite de reliquat n'a pas été enregistrée.",
}
