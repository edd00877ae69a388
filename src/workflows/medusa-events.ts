/** Sent by Medusa's order module itself: `createOrderWorkflow` sends no `order.placed`. */
export const ORDER_CREATED = "order.order.created"
