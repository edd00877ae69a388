import { succeeded } from "../../integration-tests/http"
import { byTurns } from "../measure"
import type { Chapter } from "./figure"

/** A purchase order of 200 lines on paper, beside its page. */
export const paper: Chapter = {
  rounds: 20,
  async measure({ knex, sql, admin }, rounds) {
    const items = await sql<{ id: string }>(
      "select id from inventory_item order by id limit 200"
    )
    const [vendor] = await sql<{ id: string }>(
      "select min(id) as id from backorder_purchase_vendor"
    )
    const { purchase_order } = succeeded(
      await admin.post("/admin/purchase-orders", {
        vendor_id: vendor!.id,
        lines: items.map(({ id }) => ({
          inventory_item_id: id,
          quantity: 3,
          unit_cost: 7.5,
        })),
      })
    )
    const path = `/admin/purchase-orders/${purchase_order.id}`
    const get = (end: string) => ({ run: () => admin.get(`${path}${end}`) })
    const { pdf, page } = await byTurns(knex, rounds, {
      pdf: get("/pdf"),
      page: get(""),
    })
    return [
      {
        name: "A PDF of 200 lines: GET /admin/purchase-orders/:id/pdf",
        ours: pdf,
        yardstick: { name: "GET /admin/purchase-orders/:id", ...page },
        aim: { ratio: 10 },
      },
    ]
  },
}
