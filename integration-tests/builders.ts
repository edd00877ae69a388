import type {
  CreateOrderLineItemDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createOrderWorkflow,
  createProductsWorkflow,
  updateInventoryLevelsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Events } from "./events"
import { succeeded, type Client } from "./http"
import type { Query } from "./store"
import { createLocation, type BaseStore } from "./template/base-store"

/** What the builders work with. */
export interface Tools {
  container: MedusaContainer
  query: Query
  base: BaseStore
  admin: Client
  shop: Client
  events: Pick<Events, "settled">
}

export interface ProductInput {
  sku?: string
  title?: string
  /** Stocked quantity by location id. A location left out has no inventory level. */
  stock?: Record<string, number>
  /** @default true */
  allowBackorder?: boolean
  /** @default true */
  manageInventory?: boolean
  /** In EUR. @default 10 */
  price?: number
}

export interface KitInput extends Omit<ProductInput, "stock"> {
  /** How much of each inventory item one kit takes; fractions too. */
  components: { inventoryItemId: string; quantity: number }[]
}

export interface LineInput {
  variantId: string
  quantity: number
}

export interface OrderInput {
  /** @default "customer@example.com" */
  email?: string
}

/** By the id of the order's line. */
export interface ItemQuantity {
  id: string
  quantity: number
}

export interface EditInput {
  /** The new quantity of a line. */
  update?: ItemQuantity[]
  add?: (LineInput & { allowBackorder?: boolean })[]
  /** Ids of lines. */
  remove?: string[]
}

export interface TestOrder {
  id: string
  display_id: number
  email: string
  status: string
  version: number
  items: {
    id: string
    title: string
    variant_id: string
    variant_sku: string
    quantity: number
    unit_price: number
  }[]
}

/**
 * The people of a shop at work, through Medusa's own routes wherever there is one. Each waits until the
 * subscribers are done, and throws with Medusa's words when it is refused: to test a refusal, send
 * the request with `store.admin`.
 */
export function builders(tools: Tools) {
  const { container, query, base, admin, shop, events } = tools
  let made = 0

  async function settled<T>(answer: T) {
    await events.settled()
    return answer
  }

  async function post(who: Client, path: string, body: unknown = {}) {
    return settled(await send(who, path, body))
  }

  /** For the steps before the one that counts. */
  async function send(who: Client, path: string, body: unknown = {}) {
    return succeeded(await who.post(path, body))
  }

  async function product(input: ProductInput = {}) {
    const sku = input.sku ?? `SKU-${++made}`
    const [variant] = await createVariants(input, sku)
    const inventoryItemId = variant.inventory_items[0]?.inventory_item_id ?? ""
    const stock = Object.entries(input.stock ?? {})
    if (inventoryItemId && stock.length) {
      await createInventoryLevelsWorkflow(container).run({
        input: {
          inventory_levels: stock.map(([location_id, stocked_quantity]) => ({
            inventory_item_id: inventoryItemId,
            location_id,
            stocked_quantity,
          })),
        },
      })
    }
    return settled({
      product: variant.product,
      variant: { id: variant.id, sku },
      inventoryItemId,
    })
  }

  /** A variant made of other inventory items. */
  async function kit({ components, ...input }: KitInput) {
    const sku = input.sku ?? `KIT-${++made}`
    const [variant] = await createVariants(
      input,
      sku,
      components.map(({ inventoryItemId, quantity }) => ({
        inventory_item_id: inventoryItemId,
        required_quantity: quantity,
      }))
    )
    return settled({
      product: variant.product,
      variant: { id: variant.id, sku },
    })
  }

  async function createVariants(
    input: Omit<ProductInput, "stock">,
    sku: string,
    inventory_items?: { inventory_item_id: string; required_quantity: number }[]
  ) {
    const title = input.title ?? `Product ${sku}`
    const { result } = await createProductsWorkflow(container).run({
      input: {
        products: [
          {
            title,
            status: "published",
            options: [{ title: "Size", values: ["One size"] }],
            sales_channels: [{ id: base.salesChannelId }],
            shipping_profile_id: base.shippingProfileId,
            variants: [
              {
                title: "One size",
                sku,
                options: { Size: "One size" },
                manage_inventory: input.manageInventory ?? true,
                allow_backorder: input.allowBackorder ?? true,
                prices: [{ currency_code: "eur", amount: input.price ?? 10 }],
                ...(inventory_items ? { inventory_items } : {}),
              },
            ],
          },
        ],
      },
    })
    const { data } = await query.graph({
      entity: "variant",
      fields: [
        "id",
        "product.id",
        "product.title",
        "inventory_items.inventory_item_id",
      ],
      filters: { product_id: result[0].id },
    })
    return data as unknown as {
      id: string
      product: { id: string; title: string }
      inventory_items: { inventory_item_id: string }[]
    }[]
  }

  async function order(id: string): Promise<TestOrder> {
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "display_id", "email", "status", "version", "items.*"],
      filters: { id },
    })
    return data[0] as unknown as TestOrder
  }

  /**
   * As a customer: cart, shipping, payment; only to be completed. Answers its id.
   * Only the choice of shipping goes past its route, which takes as long as all the others together.
   */
  async function readyCart(lines: LineInput[], input: OrderInput = {}) {
    const { cart } = await send(shop, "/store/carts?fields=id", {
      region_id: base.regionId,
      sales_channel_id: base.salesChannelId,
      email: input.email ?? "customer@example.com",
      shipping_address: address,
      billing_address: address,
      items: lines.map(toItem),
    })
    await container.resolve(Modules.CART).addShippingMethods(cart.id, [
      {
        name: "Parcel",
        shipping_option_id: base.shippingOptionId,
        amount: 5,
        data: {},
      },
    ])
    const { payment_collection } = await send(
      shop,
      "/store/payment-collections",
      { cart_id: cart.id }
    )
    await send(
      shop,
      `/store/payment-collections/${payment_collection.id}/payment-sessions`,
      { provider_id: "pp_system_default" }
    )
    return cart.id as string
  }

  /** The same with checkout. Medusa makes the reservations. */
  async function placeOrder(lines: LineInput[], input: OrderInput = {}) {
    const id = await readyCart(lines, input)
    const answer = await post(shop, `/store/carts/${id}/complete`)
    if (answer.type !== "order") {
      throw new Error(JSON.stringify(answer.error))
    }
    return order(answer.order.id)
  }

  /** As another program of the merchant: an order without a single reservation. */
  async function apiOrder(lines: LineInput[], input: OrderInput = {}) {
    const { result } = await createOrderWorkflow(container).run({
      input: {
        region_id: base.regionId,
        sales_channel_id: base.salesChannelId,
        currency_code: "eur",
        email: input.email ?? "customer@example.com",
        shipping_address: address,
        billing_address: address,
        // Titles and prices are looked up by the workflow.
        items: lines.map(toItem) as CreateOrderLineItemDTO[],
        shipping_methods: [
          {
            name: "Parcel",
            shipping_option_id: base.shippingOptionId,
            amount: 5,
          },
        ],
      },
    })
    return settled(await order(result.id))
  }

  async function draftOrder(lines: LineInput[], input: OrderInput = {}) {
    const { draft_order } = await post(admin, "/admin/draft-orders", {
      region_id: base.regionId,
      sales_channel_id: base.salesChannelId,
      email: input.email ?? "customer@example.com",
      shipping_address: address,
      billing_address: address,
      items: lines.map(toItem),
      shipping_methods: [
        {
          name: "Parcel",
          shipping_option_id: base.shippingOptionId,
          amount: 5,
        },
      ],
    })
    return order(draft_order.id)
  }

  async function convertDraft(orderId: string) {
    await post(admin, `/admin/draft-orders/${orderId}/convert-to-order`)
    return order(orderId)
  }

  async function details(orderId: string) {
    const { order } = succeeded(
      await admin.get(
        `/admin/orders/${orderId}?fields=*items.detail,*fulfillments,*fulfillments.items,*payment_collections.payments`
      )
    )
    return order as OrderDetails
  }

  /** Everything that is left of the order when no items are named. Answers with the fulfillment's id. */
  async function fulfill(
    orderId: string,
    items?: ItemQuantity[],
    locationId?: string
  ) {
    const before = await details(orderId)
    await post(admin, `/admin/orders/${orderId}/fulfillments`, {
      items: items ?? unfulfilled(before),
      ...(locationId ? { location_id: locationId } : {}),
    })
    const known = new Set(before.fulfillments.map(({ id }) => id))
    const { fulfillments } = await details(orderId)
    return fulfillments.find(({ id }) => !known.has(id))!.id
  }

  async function ship(orderId: string, fulfillmentId: string) {
    const { fulfillments } = await details(orderId)
    const fulfillment = fulfillments.find(({ id }) => id === fulfillmentId)
    await post(
      admin,
      `/admin/orders/${orderId}/fulfillments/${fulfillmentId}/shipments`,
      {
        items: fulfillment?.items.map(({ line_item_id, quantity }) => ({
          id: line_item_id,
          quantity,
        })),
      }
    )
  }

  async function deliver(orderId: string, fulfillmentId: string) {
    await post(
      admin,
      `/admin/orders/${orderId}/fulfillments/${fulfillmentId}/mark-as-delivered`
    )
  }

  async function cancelFulfillment(orderId: string, fulfillmentId: string) {
    await post(
      admin,
      `/admin/orders/${orderId}/fulfillments/${fulfillmentId}/cancel`
    )
  }

  async function capture(orderId: string) {
    const { payment_collections } = await details(orderId)
    for (const payment of payment_collections.flatMap((all) => all.payments)) {
      await post(admin, `/admin/payments/${payment.id}/capture`)
    }
  }

  async function cancelOrder(orderId: string) {
    await post(admin, `/admin/orders/${orderId}/cancel`)
  }

  async function editOrder(orderId: string, edit: EditInput) {
    const path = `/admin/order-edits/${orderId}`
    await send(admin, "/admin/order-edits", { order_id: orderId })
    if (edit.add?.length) {
      await send(admin, `${path}/items`, {
        items: edit.add.map(({ allowBackorder, ...line }) => ({
          ...toItem(line),
          allow_backorder: allowBackorder,
        })),
      })
    }
    const changed = [
      ...(edit.update ?? []),
      ...(edit.remove ?? []).map((id) => ({ id, quantity: 0 })),
    ]
    for (const { id, quantity } of changed) {
      await send(admin, `${path}/items/item/${id}`, { quantity })
    }
    await send(admin, `${path}/request`)
    await post(admin, `${path}/confirm`)
    return order(orderId)
  }

  /** A customer sends goods back; staff request it and take them in at a location. */
  async function returnGoods(
    orderId: string,
    items: ItemQuantity[],
    locationId: string
  ) {
    const { return: begun } = await send(admin, "/admin/returns", {
      order_id: orderId,
      location_id: locationId,
    })
    const path = `/admin/returns/${begun.id}`
    await send(admin, `${path}/request-items`, { items })
    await send(admin, `${path}/request`)
    await send(admin, `${path}/receive`)
    await send(admin, `${path}/receive-items`, { items })
    await post(admin, `${path}/receive/confirm`)
  }

  /** As a member of staff who puts goods aside. */
  async function manualReservation(input: {
    inventoryItemId: string
    locationId: string
    quantity: number
    lineItemId?: string
  }) {
    const { reservation } = await post(admin, "/admin/reservations", {
      inventory_item_id: input.inventoryItemId,
      location_id: input.locationId,
      quantity: input.quantity,
      ...(input.lineItemId ? { line_item_id: input.lineItemId } : {}),
    })
    return reservation as { id: string; quantity: number }
  }

  /** A reservation of goods that were there for it and are gone: of a part of a line, where it is less than that. */
  async function reserveLost(input: Parameters<typeof manualReservation>[0]) {
    const { inventoryItemId, locationId, quantity } = input
    await setStock(inventoryItemId, locationId, quantity)
    await manualReservation(input)
    await setStock(inventoryItemId, locationId, 0)
  }

  /** Sets what is stocked there, and makes the level when there is none. */
  async function setStock(
    inventoryItemId: string,
    locationId: string,
    quantity: number
  ) {
    const level = {
      inventory_item_id: inventoryItemId,
      location_id: locationId,
      stocked_quantity: quantity,
    }
    const { data } = await query.graph({
      entity: "inventory_level",
      fields: ["id"],
      filters: { inventory_item_id: inventoryItemId, location_id: locationId },
    })
    if (data.length) {
      await updateInventoryLevelsWorkflow(container).run({
        input: { updates: [level] },
      })
    } else {
      await createInventoryLevelsWorkflow(container).run({
        input: { inventory_levels: [level] },
      })
    }
    await events.settled()
  }

  return {
    location: (name: string) =>
      createLocation(container, name, base.salesChannelId),
    product,
    kit,
    order,
    readyCart,
    placeOrder,
    apiOrder,
    draftOrder,
    convertDraft,
    fulfill,
    ship,
    deliver,
    cancelFulfillment,
    capture,
    cancelOrder,
    editOrder,
    returnGoods,
    manualReservation,
    reserveLost,
    setStock,
  }
}

export type Builders = ReturnType<typeof builders>

interface OrderDetails {
  items: {
    id: string
    quantity: number
    detail: { fulfilled_quantity: number }
  }[]
  fulfillments: {
    id: string
    items: { line_item_id: string; quantity: number }[]
  }[]
  payment_collections: { payments: { id: string }[] }[]
}

function unfulfilled(order: OrderDetails): ItemQuantity[] {
  return order.items
    .map(({ id, quantity, detail }) => ({
      id,
      quantity: quantity - detail.fulfilled_quantity,
    }))
    .filter(({ quantity }) => quantity > 0)
}

function toItem({ variantId, quantity }: LineInput) {
  return { variant_id: variantId, quantity }
}

const address = {
  first_name: "Karin",
  last_name: "Berg",
  address_1: "Storgatan 2",
  city: "Uppsala",
  country_code: "se",
  postal_code: "753 31",
}
