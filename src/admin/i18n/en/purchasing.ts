export const purchaseOrders = {
  title: "Purchase orders",
  noVendor: "No vendor",
  late: "Late",
}
