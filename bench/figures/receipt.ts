import { copyOrders, countReserved } from "../../integration-tests/copies"
import { succeeded } from "../../integration-tests/http"
import { byTurns } from "../measure"
import type { Shop } from "../shop"
import { expectSame, type Chapter, type Figure } from "./figure"
import { receiveByHand } from "./receive-by-hand"

const LINES = 200

/** All of a purchase order of 200 lines arrives: stock, who gets it, whom it releases. Beside the same rows by hand. */
export const receipt: Chapter = {
  rounds: 7,
  async measure(shop, rounds) {
    const settings = "/admin/backorder-settings"
    succeeded(await shop.admin.post(settings, { release_on: "receipt" }))
    await makeItems(shop)
    try {
      return [
        await measureOrders(shop, LINES, rounds),
        await measureOrders(shop, 1000, rounds),
      ]
    } finally {
      succeeded(await shop.admin.post(settings, { release_on: "bill" }))
    }
  },
}

const nameOf = (orders: number) =>
  `Receiving 200 lines for ${orders} orders, all released: POST .../receipts`

async function measureOrders(
  shop: Shop,
  orders: number,
  rounds: number
): Promise<Figure> {
  const { admin, knex, sql } = shop
  const id = await issued(shop, orders)
  const path = `/admin/purchase-orders/${id}/receipts`
  let receipt_id = ""
  // Back to where it was, and nothing left lying about for the next round.
  const after = async () => {
    succeeded(
      await admin.post(`${path}/${receipt_id}/reverse`, { reason: "Again" })
    )
    // It stays on the purchase order, reversed: the answers of later rounds would have all earlier ones in them.
    await sql("delete from backorder_purchase_receipt where id = :receipt_id", {
      receipt_id,
    })
    for (const table of [
      "inventory_level",
      "backorder",
      "backorder_line",
      "backorder_allocation",
      "backorder_purchase_order_line",
    ]) {
      await knex.raw(`vacuum analyze ${table}`)
    }
  }
  const subjects = {
    byHand: {
      run: async () => {
        receipt_id = await receiveByHand(shop, id)
      },
      after,
    },
    http: {
      run: async () => {
        receipt_id = succeeded(await admin.post(path)).receipt.id
      },
      after,
    },
  }
  const written = []
  for (const { run } of Object.values(subjects)) {
    await run()
    written.push(await rowsOf(shop, id, receipt_id))
    await after()
  }
  expectSame(`Rows for ${orders} orders`, written[1], written[0])
  const { byHand, http } = await byTurns(knex, rounds, subjects)
  const isAll = orders > LINES
  return {
    name: nameOf(orders),
    ours: http,
    yardstick: { name: "the same rows by hand", ...byHand },
    aim: isAll ? { ratio: 4 } : undefined,
    same_statements_as: isAll ? nameOf(LINES) : undefined,
  }
}

/** 200 items of one vendor, each with a variant of its own, none in stock. */
async function makeItems({ sql }: Shop) {
  for (const text of [
    `insert into inventory_item (id, sku, title)
     select 'iitem_arrival_' || n, 'ARR-' || n, 'Arrival ' || n from generate_series(1, ${LINES}) n`,
    `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity,
       reserved_quantity, raw_reserved_quantity, incoming_quantity, raw_incoming_quantity)
     select 'ilev_arrival_' || n, 'iitem_arrival_' || n, (select min(location_id) from inventory_level),
            0, '{"value": "0", "precision": 20}', 0, '{"value": "0", "precision": 20}', 0, '{"value": "0", "precision": 20}'
     from generate_series(1, ${LINES}) n`,
    `insert into product_variant (id, title, sku, product_id, manage_inventory, allow_backorder)
     select 'variant_arrival_' || n, 'Standard', 'ARR-' || n, (select min(id) from product), true, true
     from generate_series(1, ${LINES}) n`,
    `insert into product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
     select 'pvitem_arrival_' || n, 'variant_arrival_' || n, 'iitem_arrival_' || n, 1
     from generate_series(1, ${LINES}) n`,
    `insert into backorder_purchase_vendor (id, name, currency_code, lead_time_days)
     values ('pvend_arrival', 'Arrivals', 'eur', 7)`,
    `insert into backorder_purchase_vendor_item (id, vendor_id, inventory_item_id, unit_cost, raw_unit_cost, is_preferred)
     select 'pvitem_arrival_' || n, 'pvend_arrival', 'iitem_arrival_' || n, 5, '{"value": "5", "precision": 20}', true
     from generate_series(1, ${LINES}) n`,
  ]) {
    await sql(text)
  }
}

/** An issued purchase order of 200 lines that so many orders of one line wait for. */
async function issued({ sql, service, admin }: Shop, count: number) {
  const [source] = await sql<{ id: string }>(
    `select o.id from "order" o
     join order_item oi on oi.order_id = o.id
     join reservation_item ri on ri.line_item_id = oi.item_id and ri.deleted_at is null
     join order_line_item li on li.id = oi.item_id
     join product_variant_inventory_item kit on kit.variant_id = li.variant_id
     where o.version = 1 and kit.required_quantity = 1
       and not exists (select 1 from backorder b where b.order_id = o.id)
     group by o.id having count(*) = 1 order by o.id limit 1`
  )
  const name = `arrival${count}_`
  const ids = await copyOrders(sql, [source!.id], count, {}, name)
  const item = `1 + substring(%.id from '[0-9]+$')::int % ${LINES}`
  await sql(
    `update order_line_item li set variant_id = 'variant_arrival_' || (${item.replace("%", "li")})
     where li.id like '%\\_${name.replaceAll("_", "\\_")}%'`
  )
  await sql(
    `update reservation_item ri
     set inventory_item_id = 'iitem_arrival_' || (${item.replace("%", "ri")}),
         location_id = (select min(location_id) from inventory_level)
     where ri.line_item_id like '%\\_${name.replaceAll("_", "\\_")}%'`
  )
  await countReserved(sql)
  await sql("analyze")
  const { purchase_orders } = await service.placeBackorders(
    { orders: ids.map((order_id) => ({ order_id })), use_incoming: false },
    {}
  )
  expectSame("Purchase orders", purchase_orders.length, 1)
  const { id } = purchase_orders[0]!
  const { purchase_order } = succeeded(
    await admin.post(`/admin/purchase-orders/${id}/issue`)
  )
  expectSame("Lines", purchase_order.lines.length, LINES)
  return id
}

async function rowsOf({ sql }: Shop, id: string, receipt_id: string) {
  const [row] = await sql(
    `select po.receipt_status,
            (select count(*) || ' ' || sum(received_quantity) || ' ' || sum(incoming_quantity)
             from backorder_purchase_order_line where purchase_order_id = po.id) as lines,
            (select count(*) || ' ' || sum(quantity) from backorder_purchase_receipt_line
             where receipt_id = :receipt_id) as received,
            (select count(*) || ' ' || sum(a.quantity) || ' ' || sum((a.raw_quantity->>'value')::numeric)
             from backorder_allocation a
             join backorder_purchase_receipt_line rl on rl.id = a.receipt_line_id
             where rl.receipt_id = :receipt_id and a.deleted_at is null) as allocations,
            (select count(*) || ' ' || sum(allocated_quantity) || ' ' || min(status) || ' ' || max(status)
             from backorder_line where purchase_order_id = po.id) as pegs,
            (select count(*) || ' ' || min(b.release_cause) from backorder b where b.status = 'released' and b.id in (
               select backorder_id from backorder_line where purchase_order_id = po.id
             )) as released,
            (select sum(stocked_quantity) || ' ' || sum((raw_stocked_quantity->>'value')::numeric) || ' ' || sum(incoming_quantity)
             from inventory_level where inventory_item_id like 'iitem\\_arrival\\_%') as stock
     from backorder_purchase_order po where po.id = :id`,
    { id, receipt_id }
  )
  return row
}
