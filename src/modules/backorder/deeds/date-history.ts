import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Day } from "../../../domain"
import { query } from "../sql/query"
import { OPEN_PEG_STATUSES } from "../sql/supply"
import { Writer } from "../sql/writer"
import { Deed } from "./deed"
import { addHistory } from "./history"

type ExpectedDate = { id: string; order_id: string; expected_date: Day | null }

/** When the goods of each backorder that waits for a purchase order are expected, as the API answers it. */
export const loadExpectedDates = (
  em: EntityManager,
  purchase_order_id: string
) =>
  query<ExpectedDate>(
    em,
    `select bl.backorder_id as id, bl.order_id,
            max(coalesce(pol.expected_date, po.expected_date)) as expected_date
     from backorder_line bl
     join backorder_purchase_order_line pol on pol.id = bl.purchase_order_line_id
     join backorder_purchase_order po on po.id = pol.purchase_order_id
     where bl.backorder_id in (
         select backorder_id from backorder_line
         where purchase_order_id = :purchase_order_id and deleted_at is null
       )
       and bl.deleted_at is null and bl.status = any(:open)
       and bl.quantity > greatest(bl.allocated_quantity, bl.fulfilled_quantity)
     group by bl.backorder_id, bl.order_id`,
    { purchase_order_id, open: OPEN_PEG_STATUSES }
  )

/**
 * A moved date is written to the history of each backorder that waits for the
 * goods (rule X5). Two statements, however many wait.
 *
 * @param before what `loadExpectedDates` found before the change was written
 */
export async function addDateHistory(
  writer: Writer,
  deed: Deed,
  purchase_order: { id: string; number: string },
  before: readonly ExpectedDate[],
  reason?: string
) {
  if (!before.length) {
    return
  }
  const from = new Map(before.map((row) => [row.id, row.expected_date]))
  const after = await loadExpectedDates(writer.em, purchase_order.id)
  const moved = after.filter(
    (row) => from.has(row.id) && from.get(row.id) !== row.expected_date
  )
  await addHistory(
    writer,
    deed,
    moved.map(({ id, order_id, expected_date }) => ({
      entity: "backorder",
      entity_id: id,
      order_id,
      action: "date_moved",
      reason,
      data: {
        changes: [
          { field: "expected_date", from: from.get(id), to: expected_date },
        ],
        purchase_order_id: purchase_order.id,
        number: purchase_order.number,
      },
    }))
  )
}
