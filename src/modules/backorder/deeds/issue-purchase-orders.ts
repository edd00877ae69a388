import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  arrivalDate,
  Day,
  latestDay,
  Refusal,
  refuseAction,
  StockPostingEntry,
  stockPostingEntry,
} from "../../../domain"
import { loadPurchaseOrders, PurchaseOrderRow } from "../sql/purchase-orders"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, today } from "./deed"
import { addHistory } from "./history"
import { settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"

export type IssueInput = {
  ids: readonly string[]
  /** Entered after the fact: when it was sent. */
  issued_at?: Date
}

/**
 * What issuing posts to Medusa's incoming quantities (rule P1).
 *
 * @throws Refusal where a purchase order can't be issued
 */
export async function planIssue(
  em: EntityManager,
  input: IssueInput,
  deed: Deed,
  options = { lock: false }
): Promise<{ orders: PurchaseOrderRow[]; entries: StockPostingEntry[] }> {
  const orders = await loadPurchaseOrders(em, input.ids, options)
  for (const order of orders) {
    refuseAction(order, "issue")
    if (order.vendor_is_active === false) {
      throw new Refusal("purchase_vendor.inactive", {
        name: `The vendor of ${order.number}`,
      })
    }
  }
  const entries = orders.flatMap((order) =>
    order.lines.flatMap(
      (line) =>
        stockPostingEntry({ ...order, status: "issued" }, line, {
          accepted: 0,
          write_incoming: deed.settings.write_incoming,
        }) ?? []
    )
  )
  return { orders, entries }
}

/**
 * Issues draft purchase orders: their quantities are on order from now on, and
 * the pegs become `ordered`. An expected date that nobody typed becomes issue
 * day + lead time (rule P8).
 */
export async function issuePurchaseOrders(
  em: EntityManager,
  input: IssueInput & { posting_id: string },
  deed: Deed
): Promise<{ log: ChangeLog }> {
  const writer = new Writer(em)
  const { orders, entries } = await planIssue(em, input, deed, { lock: true })
  await finishPosting(
    writer,
    input.posting_id,
    entries,
    new Map(
      orders.flatMap((order) =>
        order.lines.map((line) => [line.id, line.incoming_quantity] as const)
      )
    )
  )
  const issued_at = input.issued_at ?? deed.now
  const dates = await loadArrivalDates(
    em,
    orders,
    today({ now: issued_at }),
    deed
  )
  await writer.update(
    "PurchaseOrderLine",
    orders
      .filter((order) => !order.expected_date_is_manual)
      .flatMap((order) =>
        order.lines
          .filter((line) => !line.expected_date && dates.get(line.id))
          .map((line) => ({ id: line.id, expected_date: dates.get(line.id) }))
      )
  )
  await writer.update(
    "PurchaseOrder",
    orders.map((order) => {
      const expected_date = order.expected_date_is_manual
        ? order.expected_date
        : latestDay(
            order.lines.map((line) => line.expected_date ?? dates.get(line.id))
          )
      return {
        id: order.id,
        status: "issued",
        issued_at,
        expected_date,
        first_expected_date: expected_date,
      }
    })
  )
  await addHistory(
    writer,
    deed,
    orders.map((order) => ({
      entity: "purchase_order",
      entity_id: order.id,
      action: "issued",
    }))
  )
  await settleTouched(writer, deed, { purchase_order_ids: input.ids })
  return { log: writer.log }
}

/** Issue day + lead time of the vendor's item, else of the vendor, else of the settings. */
async function loadArrivalDates(
  em: EntityManager,
  orders: readonly PurchaseOrderRow[],
  issueDay: Day,
  deed: Deed
): Promise<Map<string, Day>> {
  const rows = await query<{ id: string; days: number | null }>(
    em,
    `select pol.id, coalesce(vi.lead_time_days, v.lead_time_days) as days
     from backorder_purchase_order_line pol
     join backorder_purchase_order po on po.id = pol.purchase_order_id
     left join backorder_purchase_vendor v on v.id = po.vendor_id
     left join backorder_purchase_vendor_item vi
       on vi.vendor_id = po.vendor_id and vi.deleted_at is null
      and vi.inventory_item_id = pol.inventory_item_id
     where po.id = any(:ids) and pol.deleted_at is null`,
    { ids: orders.map((order) => order.id) }
  )
  const dates = new Map<string, Day>()
  for (const { id, days } of rows) {
    const date = arrivalDate(
      issueDay,
      days ?? deed.settings.default_lead_time_days
    )
    if (date) {
      dates.set(id, date)
    }
  }
  return dates
}
