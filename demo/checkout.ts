import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createCustomersWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import { customers, emailOf, orders, type DemoOrder } from "./orders"
import type { Goods } from "./products"
import type { Shop } from "./shop"

/** Those who order, as `customers` lists them. */
export async function createCustomers(container: MedusaContainer) {
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: customers.map(({ first, last }) => ({
        first_name: first,
        last_name: last,
        email: emailOf(first, last),
      })),
    },
  })
  return result
}

/** The orders of the last weeks, through Medusa's own cart and checkout, and what became of each. */
export async function placeOrders(
  container: MedusaContainer,
  shop: Shop,
  goods: Goods,
  known: { id: string }[],
  tell: (done: number) => void
) {
  for (const [at, order] of orders.entries()) {
    const orderId = await checkOut(
      container,
      shop,
      goods,
      order,
      known[order.customer].id
    )
    await carryOn(container, orderId, order.done)
    await moveBack(container, orderId, order.daysAgo, at)
    tell(at + 1)
  }
}

async function checkOut(
  container: MedusaContainer,
  shop: Shop,
  goods: Goods,
  order: DemoOrder,
  customerId: string
) {
  const { first, last, city, zip, in: country } = customers[order.customer]
  const market = country ? shop.europe : shop.sweden
  const address = {
    first_name: first,
    last_name: last,
    address_1: `Storgatan ${order.customer + 3}`,
    city,
    postal_code: zip,
    country_code: country ?? "se",
  }
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: market.regionId,
      sales_channel_id: shop.salesChannelId,
      customer_id: customerId,
      email: emailOf(first, last),
      shipping_address: address,
      billing_address: address,
      items: Object.entries(order.items).map(([sku, quantity]) => ({
        variant_id: goods.variantIds[sku],
        quantity,
      })),
    },
  })
  await container.resolve(Modules.CART).addShippingMethods(cart.id, [
    {
      name: "Parcel to your door",
      shipping_option_id: market.shippingOptionId,
      amount: market.shippingPrice,
      data: {},
    },
  ])
  const { result: collection } = await createPaymentCollectionForCartWorkflow(
    container
  ).run({ input: { cart_id: cart.id } })
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: collection.id,
      provider_id: "pp_system_default",
    },
  })
  const { result } = await completeCartWorkflow(container).run({
    input: { id: cart.id },
  })
  return result.id
}

async function carryOn(
  container: MedusaContainer,
  order_id: string,
  done: DemoOrder["done"]
) {
  if (done === "canceled") {
    await cancelOrderWorkflow(container).run({ input: { order_id } })
  } else if (done) {
    await capture(container, order_id)
  }
  if (done === "packed" || done === "shipped" || done === "delivered") {
    const items = await itemsOf(container, order_id)
    const { result: fulfillment } = await createOrderFulfillmentWorkflow(
      container
    ).run({ input: { order_id, items } })
    if (done !== "packed") {
      await createOrderShipmentWorkflow(container).run({
        input: { order_id, fulfillment_id: fulfillment.id, items },
      })
    }
    if (done === "delivered") {
      await markOrderFulfillmentAsDeliveredWorkflow(container).run({
        input: { orderId: order_id, fulfillmentId: fulfillment.id },
      })
    }
  }
}

async function capture(container: MedusaContainer, orderId: string) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["payment_collections.payments.id"],
      filters: { id: orderId },
    })
  for (const collection of data[0].payment_collections ?? []) {
    for (const payment of collection?.payments ?? []) {
      await capturePaymentWorkflow(container).run({
        input: { payment_id: String(payment?.id) },
      })
    }
  }
}

async function itemsOf(container: MedusaContainer, orderId: string) {
  const { items } = await container
    .resolve(Modules.ORDER)
    .retrieveOrder(orderId, { relations: ["items"] })
  return (items ?? []).map(({ id, quantity }) => ({ id, quantity }))
}

/** Checkout knows only now: the order, and all that belongs to it, moves back to its day. */
async function moveBack(
  container: MedusaContainer,
  orderId: string,
  days: number,
  at: number
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // In the order of their numbers within a day too, and none in the future.
  const minutes = days * 24 * 60 + (orders.length - at) * 21
  const lines = `select item_id from order_item where order_id = :orderId`
  const payments = `select payment_collection_id from order_payment_collection where order_id = :orderId`
  const rows = {
    '"order"': "id = :orderId",
    order_item: "order_id = :orderId",
    order_summary: "order_id = :orderId",
    order_transaction: "order_id = :orderId",
    order_line_item: `id in (${lines})`,
    reservation_item: `line_item_id in (${lines})`,
    payment_collection: `id in (${payments})`,
    payment: `payment_collection_id in (${payments})`,
    capture: `payment_id in (select id from payment where payment_collection_id in (${payments}))`,
    fulfillment:
      "id in (select fulfillment_id from order_fulfillment where order_id = :orderId)",
  }
  const instants: Record<string, string[]> = {
    '"order"': ["canceled_at"],
    payment: ["captured_at", "canceled_at"],
    fulfillment: ["packed_at", "shipped_at", "delivered_at"],
  }
  for (const [table, where] of Object.entries(rows)) {
    const columns = ["created_at", "updated_at", ...(instants[table] ?? [])]
    const moved = columns.map(
      (column) => `${column} = ${column} - make_interval(mins => :minutes)`
    )
    await knex.raw(`update ${table} set ${moved.join(", ")} where ${where}`, {
      orderId,
      minutes,
    })
  }
}
