import type { Store } from "../store"
import type { Shop } from "./shop"

/** What the server says and pencil and paper say, side by side, where they differ. */
export async function disagreements(store: Store, shop: Shop) {
  const differences: string[] = []
  const compare = (what: string, server: number, model: number) => {
    if (Math.abs(server - model) > 1e-9) {
      differences.push(`${what}: the server says ${server}, the model ${model}`)
    }
  }
  const demands = await store.backorders.loadDemand({
    order_ids: shop.orderIds(),
  })
  for (const [n, item] of shop.items.entries()) {
    const [level] = await store.sql(
      `select stocked_quantity::float8 as stock, incoming_quantity::float8 as incoming
       from inventory_level where inventory_item_id = $1 and location_id = $2 and deleted_at is null`,
      [item, store.stockholm]
    )
    const own = demands.filter((demand) => demand.inventory_item_id === item)
    const total = (figure: "required_quantity" | "short_quantity") =>
      own.reduce((sum, demand) => sum + demand[figure], 0)
    const name = `item ${n}`
    compare(`${name} stock`, level.stock, shop.model.stock.get(item) ?? 0)
    compare(`${name} incoming`, level.incoming, shop.model.incoming(item))
    compare(
      `${name} demand`,
      total("required_quantity"),
      shop.model.demand(item)
    )
    compare(`${name} short`, total("short_quantity"), shop.model.short(item))
  }
  for (const purchase of shop.model.purchases.values()) {
    const lines = await store.sql(
      `select id, received_quantity::float8 as received, billed_quantity::float8 as billed
       from backorder_purchase_order_line where purchase_order_id = $1 and deleted_at is null`,
      [purchase.id]
    )
    for (const line of lines) {
      compare(
        `${line.id} received`,
        line.received,
        shop.model.received(line.id)
      )
      compare(`${line.id} billed`, line.billed, shop.model.billed(line.id))
    }
  }
  return differences
}
