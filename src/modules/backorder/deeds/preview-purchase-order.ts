import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  arrivedOf,
  byPegQueue,
  Day,
  lineSubtotal,
  positive,
  purchaseOrderTotals,
  subtract,
} from "../../../domain"
import type {
  AffectedOrder,
  PurchaseOrderPreview,
  VendorReplacementPreview,
} from "../../../types"
import { loadPegs, PegRow } from "../sql/pegs"
import { PurchaseOrderRow } from "../sql/purchase-orders"
import { query } from "../sql/query"
import { planChange, PurchaseOrderChange } from "./plan-purchase-order-change"
import { CloseInput, planClose } from "./close-purchase-order"
import { Deed, decimalsOf } from "./deed"
import { planCancel } from "./end-purchase-order"
import {
  planDraftAtVendor,
  planReplaceVendor,
  ReplaceVendorInput,
} from "./replace-vendor"

type Line = { id: string; expected_date: Day | null }

/** What an edit would make of a purchase order, and which orders it moves or leaves without supply. */
export async function previewChange(
  em: EntityManager,
  change: PurchaseOrderChange,
  deed: Deed
): Promise<PurchaseOrderPreview> {
  const plan = await planChange(em, { ...change, drop_pegs: true }, deed)
  const next = { ...plan.order, ...plan.head } as PurchaseOrderRow
  const lost = new Map(plan.cuts.map((cut) => [cut.id, cut.quantity]))
  const pegs = await loadPegs(
    em,
    plan.order.lines.map((line) => line.id)
  )
  return {
    purchase_order: totalsOf(next, plan.lines),
    orders: await affected(em, pegs, {
      from: dateOf(plan.order, plan.order.lines),
      to: dateOf(next, plan.lines),
      lost: (peg) => lost.get(peg.id) ?? 0,
    }),
  }
}

/** Who loses supply when it, or some of its lines, are closed. */
export async function previewClose(
  em: EntityManager,
  input: Omit<CloseInput, "reason">,
  deed: Deed
): Promise<{ orders: AffectedOrder[] }> {
  const { order, lines } = await planClose(em, { ...input, reason: "" }, deed)
  return { orders: await losing(em, order, lines) }
}

/** Who loses supply when it is canceled. */
export async function previewCancel(
  em: EntityManager,
  id: string,
  deed: Deed
): Promise<{ orders: AffectedOrder[] }> {
  const { order } = await planCancel(em, { id }, deed)
  return { orders: await losing(em, order, order.lines) }
}

/** The draft that the new vendor would get, what becomes of the old one, and whose dates move. */
export async function previewReplacement(
  em: EntityManager,
  input: ReplaceVendorInput,
  deed: Deed
): Promise<VendorReplacementPreview> {
  const { order, next } = await planReplaceVendor(em, input, deed)
  const pegs = await loadPegs(
    em,
    order.lines.map((line) => line.id)
  )
  const draft = await planDraftAtVendor(em, order, input.vendor_id, pegs, deed)
  const head = {
    currency_code: draft.vendor.currency_code,
    expected_date: draft.expected_date,
    discount: 0,
    shipping_cost: 0,
    adjustment: 0,
  }
  return {
    replaced_status: next,
    purchase_order: totalsOf(
      head,
      draft.lines.map(({ line, ...terms }) => ({
        ...line,
        ...terms,
        expected_date: null,
        is_new: true,
      }))
    ),
    orders: await affected(
      em,
      pegs.filter((peg) => waitingOf(peg) > 0),
      {
        from: dateOf(order, order.lines),
        to: () => draft.expected_date,
        lost: () => 0,
      }
    ),
  }
}

const waitingOf = (peg: PegRow) =>
  positive(subtract(peg.quantity, arrivedOf(peg)))

const dateOf = (
  order: { expected_date: Day | null },
  lines: readonly Line[]
) => {
  const own = new Map(lines.map((line) => [line.id, line.expected_date]))
  return (peg: PegRow) =>
    own.get(peg.purchase_order_line_id) ?? order.expected_date
}

async function losing(
  em: EntityManager,
  order: PurchaseOrderRow,
  lines: readonly Line[]
) {
  const pegs = await loadPegs(
    em,
    lines.map((line) => line.id)
  )
  const date = dateOf(order, order.lines)
  return await affected(em, pegs, { from: date, to: date, lost: waitingOf })
}

/** Those of the pegs whose date moves or that lose some supply, as they queue. */
async function affected(
  em: EntityManager,
  pegs: readonly PegRow[],
  change: {
    from: (peg: PegRow) => Day | null
    to: (peg: PegRow) => Day | null
    lost: (peg: PegRow) => number
  }
): Promise<AffectedOrder[]> {
  const rows = [...pegs].sort(byPegQueue).flatMap((peg) => {
    const lost_quantity = change.lost(peg)
    const from_date = change.from(peg)
    const to_date = lost_quantity < waitingOf(peg) ? change.to(peg) : null
    return waitingOf(peg) > 0 && (lost_quantity > 0 || from_date !== to_date)
      ? [{ peg, lost_quantity, from_date, to_date }]
      : []
  })
  const names = new Map(
    (
      await query<{
        id: string
        order_display_id: number | null
        customer_email: string | null
      }>(
        em,
        `select id, order_display_id, customer_email from backorder where id = any(:ids)`,
        { ids: rows.map(({ peg }) => peg.backorder_id) }
      )
    ).map((row) => [row.id, row])
  )
  return rows.map(({ peg, ...row }) => ({
    order_id: peg.order_id,
    order_display_id: names.get(peg.backorder_id)?.order_display_id ?? null,
    customer_email: names.get(peg.backorder_id)?.customer_email ?? null,
    line_item_id: peg.line_item_id,
    sku: peg.sku,
    title: peg.title,
    quantity: waitingOf(peg),
    ...row,
  }))
}

type PreviewedLine = PurchaseOrderRow["lines"][number] & { is_new: boolean }

function totalsOf(
  order: Pick<
    PurchaseOrderRow,
    | "currency_code"
    | "expected_date"
    | "discount"
    | "shipping_cost"
    | "adjustment"
  >,
  lines: readonly PreviewedLine[]
): PurchaseOrderPreview["purchase_order"] {
  const decimals = decimalsOf(order.currency_code)
  return {
    currency_code: order.currency_code,
    expected_date: order.expected_date,
    discount: order.discount,
    shipping_cost: order.shipping_cost,
    adjustment: order.adjustment,
    ...purchaseOrderTotals(order, lines, decimals),
    lines: lines.map((line) => ({
      id: line.is_new ? null : line.id,
      inventory_item_id: line.inventory_item_id,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      unit_cost: line.unit_cost,
      subtotal: lineSubtotal(line, decimals),
      expected_date: line.expected_date ?? order.expected_date,
    })),
  }
}
