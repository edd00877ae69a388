import type {
  Backorder,
  PlacedBackorders,
  PurchaseBill,
  PurchaseOrder,
  PurchaseReceipt,
  PurchaseVendorItem,
} from "../src/types"
import type { LineInput, ProductInput } from "./builders"
import { succeeded } from "./http"
import type { Store } from "./store"

type VendorItem = Pick<PurchaseVendorItem, "inventory_item_id"> &
  Partial<Omit<PurchaseVendorItem, "vendor">>

export type Received = {
  purchase_order: PurchaseOrder
  receipt: PurchaseReceipt | null
  released_order_ids: string[]
}

export type Billed = Received & { bill: PurchaseBill }

/** A line of a test's purchase order: what it is, and how much. */
export type Wanted = [inventoryItemId: string, quantity: number]

/** Staff who buy, through our own routes. Each step throws when it is refused. */
export function purchasing(store: Store) {
  const post = async (path: string, body: unknown = {}) => {
    const answer = succeeded(await store.admin.post(path, body))
    await store.events.settled()
    return answer
  }

  /** Answers the vendor's id. */
  async function vendor(items: VendorItem[] = [], fields: object = {}) {
    const { purchase_vendor } = await post("/admin/purchase-vendors", {
      name: "Nordic Textiles",
      currency_code: "eur",
      ...fields,
    })
    if (items.length) {
      await post(`/admin/purchase-vendors/${purchase_vendor.id}/items`, {
        items: items.map((item) => ({ unit_cost: 10, ...item })),
      })
    }
    return purchase_vendor.id as string
  }

  /** A product with its preferred vendor. */
  async function bought(
    product: ProductInput = {},
    terms: Partial<VendorItem> = {},
    fields: object = {}
  ) {
    const made = await store.make.product({
      stock: { [store.stockholm]: 0 },
      ...product,
    })
    const vendorId = await vendor(
      [
        {
          inventory_item_id: made.inventoryItemId,
          is_preferred: true,
          ...terms,
        },
      ],
      fields
    )
    return { ...made, vendorId }
  }

  const ordered = (
    ...lines: [product: { variant: { id: string } }, number][]
  ) =>
    store.make.placeOrder(
      lines.map(([{ variant }, quantity]): LineInput => ({
        variantId: variant.id,
        quantity,
      }))
    )

  async function place(
    orders: { id: string } | { id: string }[],
    options: object = {}
  ): Promise<PlacedBackorders> {
    return await post("/admin/backorders", {
      orders: [orders].flat().map(({ id }) => ({ order_id: id })),
      ...options,
    })
  }

  const issue = async (id: string): Promise<PurchaseOrder> =>
    (await post(`/admin/purchase-orders/${id}/issue`)).purchase_order

  const receive = (id: string, body: object = {}): Promise<Received> =>
    post(`/admin/purchase-orders/${id}/receipts`, body)

  const bill = (id: string, body: object = {}): Promise<Billed> =>
    post(`/admin/purchase-orders/${id}/bills`, body)

  const cancel = async (
    id: string,
    body: object = {}
  ): Promise<PurchaseOrder> =>
    (await post(`/admin/purchase-orders/${id}/cancel`, body)).purchase_order

  /** A draft by hand, to Stockholm. */
  async function draft(
    vendor_id: string | null,
    lines: Wanted[],
    fields: object = {}
  ): Promise<PurchaseOrder> {
    const { purchase_order } = await post("/admin/purchase-orders", {
      vendor_id,
      location_id: store.stockholm,
      lines: lines.map(([inventory_item_id, quantity]) => ({
        inventory_item_id,
        quantity,
      })),
      ...fields,
    })
    return purchase_order
  }

  const order = async (id: string): Promise<PurchaseOrder> =>
    succeeded(await store.admin.get(`/admin/purchase-orders/${id}`))
      .purchase_order

  const backorder = async (id: string): Promise<Backorder> =>
    succeeded(await store.admin.get(`/admin/backorders/${id}`)).backorder

  /** A waiting order: nothing in stock, everything on one issued purchase order. */
  async function waiting(quantity: number, product: ProductInput = {}) {
    const made = await bought(product)
    const order = await ordered([made, quantity])
    const { backorders, purchase_orders } = await place(order)
    const issued = await issue(purchase_orders[0]!.id)
    return {
      ...made,
      order,
      backorder: backorders[0]!,
      purchaseOrder: issued,
      lineId: issued.lines[0]!.id,
    }
  }

  /** What Medusa says is there, promised and on the way. */
  async function level(
    { inventoryItemId }: { inventoryItemId: string },
    locationId = store.stockholm
  ) {
    const [row] = await store.sql(
      `select stocked_quantity::float8 as stock, reserved_quantity::float8 as reserved,
              incoming_quantity::float8 as incoming
       from inventory_level
       where inventory_item_id = $1 and location_id = $2 and deleted_at is null`,
      [inventoryItemId, locationId]
    )
    return row as
      { stock: number; reserved: number; incoming: number } | undefined
  }

  /** Backorders and purchase orders that orders have, and what was bought for them. */
  async function boughtFor(orders: { id: string } | { id: string }[]) {
    const [row] = await store.sql(
      `select count(distinct backorder_id)::int as backorders,
              count(distinct purchase_order_id)::int as purchase_orders,
              coalesce(sum(quantity), 0)::float8 as quantity
       from backorder_line
       where order_id = any($1) and status <> 'canceled' and deleted_at is null`,
      [[orders].flat().map(({ id }) => id)]
    )
    return row as {
      backorders: number
      purchase_orders: number
      quantity: number
    }
  }

  /** What every purchase order together has of an item. */
  async function onOrder({ inventoryItemId }: { inventoryItemId: string }) {
    const [row] = await store.sql(
      `select coalesce(sum(line.quantity), 0)::float8 as quantity
       from backorder_purchase_order_line line
       join backorder_purchase_order po on po.id = line.purchase_order_id
       where line.inventory_item_id = $1 and po.status <> 'canceled'
         and line.deleted_at is null and po.deleted_at is null`,
      [inventoryItemId]
    )
    return row.quantity as number
  }

  /** Changes settings for a while. */
  async function withSettings<T>(settings: object, work: () => Promise<T>) {
    const path = "/admin/backorder-settings"
    const before = succeeded(await store.admin.get(path)).backorder_settings
    await post(path, settings)
    try {
      return await work()
    } finally {
      await post(path, before)
    }
  }

  return {
    post,
    vendor,
    bought,
    ordered,
    place,
    issue,
    receive,
    bill,
    cancel,
    draft,
    order,
    backorder,
    waiting,
    level,
    boughtFor,
    onOrder,
    withSettings,
  }
}
