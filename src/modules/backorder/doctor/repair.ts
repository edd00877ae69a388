import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  DOCTOR_CHECKS,
  DoctorCode,
  StockPostingEntry,
  stockPostingEntry,
} from "../../../domain"
import { Deed } from "../deeds/deed"
import { followOrders } from "../deeds/follow-orders"
import { addHistory, HistoryInput } from "../deeds/history"
import { Settled, settleTouched } from "../deeds/settle-touched"
import { finishPosting } from "../deeds/stock-postings"
import { lockPurchaseOrders } from "../sql/locks"
import { loadPurchaseOrders } from "../sql/purchase-orders"
import { ChangeLog, Writer } from "../sql/writer"
import { examine, examineOne, FoundRow } from "./examine"
import { addUpLines, addUpPayments } from "./repair-sums"
import { dropBrokenPegs, giveBackAllocations, trimPegs } from "./repair-pegs"

export type Repaired = {
  repaired: { code: DoctorCode; count: number }[]
  settled: Settled
  log: ChangeLog
}

/** Repaired before by the workflow, in Medusa first: still found, it is not repaired. */
const NOT_HERE: ReadonlySet<DoctorCode> = new Set([
  "stock_posting.unfinished",
  "reservation_move.unfinished",
  "purchase_shipment.unrecorded",
])

/** What has to be posted so that incoming quantities are what purchase orders say. */
export async function planIncomingRepair(
  em: EntityManager,
  deed: Deed,
  options = { lock: false }
): Promise<StockPostingEntry[]> {
  const rows = await examineOne(
    em,
    "purchase_order_line.incoming_differs",
    deed
  )
  const line_ids = new Set(rows.map((row) => row.line_id))
  const ids = [...new Set(rows.flatMap((row) => row.purchase_order_id ?? []))]
  const orders = ids.length ? await loadPurchaseOrders(em, ids, options) : []
  return orders.flatMap((order) =>
    order.lines
      .filter((line) => line_ids.has(line.id))
      .flatMap(
        (line) =>
          stockPostingEntry(order, line, {
            accepted: 0,
            write_incoming: deed.settings.write_incoming,
          }) ?? []
      )
  )
}

/**
 * Repairs what is ours, in one transaction, and writes it to the history:
 * sums are added up again from the rows that they stand for, what has no
 * supply any more loses its peg, backorders follow their orders, and statuses
 * are settled. Medusa's rows are never touched; `posting_id` is what was
 * posted to incoming quantities for it.
 */
export async function repair(
  em: EntityManager,
  input: { posting_id: string },
  deed: Deed
): Promise<Repaired> {
  const writer = new Writer(em)
  const found = await examine(em, deed)
  const rowsOf = (...codes: DoctorCode[]) =>
    codes.flatMap((code) => found.get(code) ?? [])
  await lockPurchaseOrders(em, purchaseOrdersOf([...found.values()].flat()))

  await finishPosting(
    writer,
    input.posting_id,
    await planIncomingRepair(em, deed, { lock: true }),
    new Map(
      rowsOf("purchase_order_line.incoming_differs").map((row) => [
        row.line_id!,
        Number(row.found),
      ])
    )
  )
  await addUpLines(
    writer,
    rowsOf(
      "purchase_order_line.received_differs",
      "purchase_order_line.billed_differs"
    )
  )
  await addUpPayments(writer, rowsOf("purchase_bill.paid_differs"))
  await giveBackAllocations(writer, rowsOf("backorder_line.allocation_differs"))
  const broken = await dropBrokenPegs(
    writer,
    rowsOf("backorder_line.broken_peg", "backorder_line.lost_place")
  )
  const trimmed = await trimPegs(
    writer,
    rowsOf("purchase_order_line.over_pegged", "purchase_order_line.over_billed")
  )
  const followed = await followOrders(
    em,
    [
      ...new Set(
        rowsOf(
          "backorder_line.over_demand",
          "backorder_line.fulfilled_differs",
          "backorder.on_canceled_order",
          "backorder.hold_is_over"
        ).flatMap((row) => row.order_id ?? [])
      ),
    ],
    deed
  )
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: purchaseOrdersOf([...found.values()].flat()),
    backorder_ids: [
      ...[...found.values()].flat().flatMap((row) => row.backorder_id ?? []),
      ...[...broken, ...trimmed].map((peg) => peg.backorder_id),
    ],
  })
  const repaired = [...found].filter(
    ([code]) => DOCTOR_CHECKS[code].is_repairable && !NOT_HERE.has(code)
  )
  await addHistory(writer, deed, repaired.flatMap(toHistory))
  return {
    repaired: repaired.map(([code, rows]) => ({ code, count: rows.length })),
    settled: {
      released: [...followed.settled.released, ...settled.released],
      held_again: [...followed.settled.held_again, ...settled.held_again],
      canceled: [...followed.settled.canceled, ...settled.canceled],
      closed_purchase_order_ids: [
        ...followed.settled.closed_purchase_order_ids,
        ...settled.closed_purchase_order_ids,
      ],
    },
    log: [...followed.log, ...writer.log],
  }
}

/**
 * An inventory item or a location was deleted in Medusa: nothing bought for
 * it can come any more, so the orders that wait lose this supply and a person
 * decides (rule X2). Found by the sweep: Medusa asks nobody before it deletes.
 */
export async function dropLostPlaces(
  em: EntityManager,
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog } | null> {
  const rows = await examineOne(em, "backorder_line.lost_place", deed)
  if (!rows.length) {
    return null
  }
  const writer = new Writer(em)
  await lockPurchaseOrders(em, purchaseOrdersOf(rows))
  const lost = await dropBrokenPegs(writer, rows)
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: purchaseOrdersOf(rows),
    backorder_ids: lost.map((peg) => peg.backorder_id),
  })
  return { settled, log: writer.log }
}

const purchaseOrdersOf = (rows: readonly FoundRow[]) => [
  ...new Set(rows.flatMap((row) => row.purchase_order_id ?? [])),
]

const toHistory = ([code, rows]: [DoctorCode, FoundRow[]]): HistoryInput[] =>
  rows.flatMap((row) =>
    row.entity === "backorder" ||
    row.entity === "purchase_order" ||
    row.entity === "purchase_bill"
      ? [
          {
            entity: row.entity,
            entity_id: row.entity_id,
            order_id: row.order_id ?? null,
            action: "repaired" as const,
            reason: DOCTOR_CHECKS[code].finding,
            data: {
              code,
              line_id: row.line_id,
              from: row.found,
              to: row.expected,
            },
          },
        ]
      : []
  )
