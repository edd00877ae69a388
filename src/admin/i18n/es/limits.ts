export const backorderLimit = {
  title: "Límite de pedidos pendientes",
  edit: "Editar límite de pedidos pendientes",
  limit: "Más allá del stock",
  waiting: "En pendiente ahora",
  noneShort: "Sin límite",
  onOrderShort: "Lo que está por recibir",
  units_one: "Como máximo {{count}} unidad",
  units_many: "Como máximo {{count}} unidades",
  units_other: "Como máximo {{count}} unidades",
  description:
    "Cuántas unidades sin stock pueden pedir los clientes de la tienda. Sus propios pedidos borradores y ediciones no tienen límite.",
  none: "Sin límite",
  noneHint: "Los clientes pueden pedir cualquier cantidad.",
  fixed: "Un número de unidades",
  fixedHint: "Como máximo pueden esperar estas a la vez.",
  onOrder: "Lo que está por recibir",
  onOrderHint:
    "Tantas como traen las órdenes de compra emitidas y ningún pedido necesita aún.",
  quantity: "Unidades como máximo",
  wholeUnits: "Ingrese un número entero, 0 o más",
  saved: "Se guardó el límite de pedidos pendientes",
  notSaved: "No se guardó el límite de pedidos pendientes.",
}
