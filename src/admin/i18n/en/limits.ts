export const backorderLimit = {
  title: "Backorder limit",
  edit: "Edit backorder limit",
  limit: "Beyond stock",
  waiting: "Backordered now",
  noneShort: "No limit",
  onOrderShort: "What is on order",
  units_one: "At most {{count}} unit",
  units_other: "At most {{count}} units",
  description:
    "How many units shoppers may order that are not in stock. Your own draft orders and edits are not limited.",
  none: "No limit",
  noneHint: "Shoppers may order any number.",
  fixed: "A number of units",
  fixedHint: "At most this many may wait at the same time.",
  onOrder: "What is on order",
  onOrderHint:
    "As many as issued purchase orders bring and no order needs yet.",
  quantity: "Units at most",
  wholeUnits: "Enter a whole number, 0 or more",
  saved: "Backorder limit saved",
  notSaved: "The backorder limit was not saved.",
}
