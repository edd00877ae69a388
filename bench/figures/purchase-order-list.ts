import { byTurns } from "../measure"
import { expectSame, type Chapter } from "./figure"

const COUNT = 100_000
const PAGES = { first: 0, far: 90_000 }

/** Closed ones with a line each: nobody takes them for supply. They stay: deleting so many takes minutes. */
const seed = [
  // Those of the chapters before are made for a thousand orders each: not what a page of a list is like.
  `update backorder_purchase_order set created_at = timestamptz '2019-01-01'`,
  `insert into backorder_purchase_order (id, number, status, receipt_status, billing_status,
     vendor_id, currency_code, expected_date, subtotal, raw_subtotal, total, raw_total, created_at)
   select 'po_list_' || n, 'PO-LIST-' || n, 'closed', 'received', 'billed',
          (select min(id) from backorder_purchase_vendor), 'eur', '2026-01-01',
          n, jsonb_build_object('value', n::text), n, jsonb_build_object('value', n::text),
          timestamptz '2020-01-01' + n * interval '1 minute'
   from generate_series(1, ${COUNT}) n`,
  `insert into backorder_purchase_order_line (id, purchase_order_id, inventory_item_id, sku, title,
     quantity, raw_quantity, received_quantity, raw_received_quantity)
   select 'poline_list_' || n, 'po_list_' || n, (select min(id) from inventory_item), 'SKU', 'Article',
          1, '{"value": "1"}', 1, '{"value": "1"}'
   from generate_series(1, ${COUNT}) n`,
  `vacuum analyze backorder_purchase_order`,
  `vacuum analyze backorder_purchase_order_line`,
]
/** A page of a long list and its count, beside the bare statements for the same page. */
export const purchaseOrderList: Chapter = {
  rounds: 30,
  async measure({ knex, sql, service }, rounds) {
    for (const statement of seed) {
      await knex.raw(statement)
    }
    const bare = async (offset: number) => {
      const [{ count }] = await sql<{ count: number }>(
        `select count(*)::int as count from backorder_purchase_order where deleted_at is null`
      )
      const rows = await sql<{ id: string }>(
        `select * from backorder_purchase_order where deleted_at is null
           order by created_at desc, id desc limit 20 offset :offset`,
        { offset }
      )
      return { ids: rows.map(({ id }) => id), count }
    }
    const ours = async (offset: number) => {
      const [rows, count] = await service.pagePurchaseOrders(
        {},
        { limit: 20, offset }
      )
      return { ids: rows.map(({ id }) => id), count }
    }
    const figures = []
    for (const [name, offset] of Object.entries(PAGES)) {
      expectSame(`The ${name} page`, await ours(offset), await bare(offset))
      const measured = await byTurns(knex, rounds, {
        ours: { run: () => ours(offset) },
        bare: { run: () => bare(offset) },
      })
      figures.push({
        name: `20 of ${COUNT} purchase orders with lines and pegs, ${name} page (offset ${offset})`,
        ours: measured.ours,
        yardstick: { name: "their bare rows and count", ...measured.bare },
        aim: { ratio: 1.5 },
      })
    }
    return figures
  },
}
