import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  add,
  billableQuantity,
  billStatus,
  Day,
  defaultBillQuantity,
  dueDate,
  groupBy,
  isWhole,
  lineSubtotal,
  purchaseBillTotals,
  quantityToReceiveForBill,
  Refusal,
  refuseAction,
  shareBilled,
  StockPostingEntry,
} from "../../../domain"
import {
  itemName,
  loadPurchaseOrders,
  PurchaseOrderLineRow,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { loadPegs } from "../sql/pegs"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, decimalsOf, today } from "./deed"
import { addHistory } from "./history"
import { takeNumbers } from "./numbers"
import { planReceiptOf, ReceiptPlan } from "./plan-receipt"
import { finishReceiptPosting, recordReceipt } from "./receive-purchase-order"
import { refuseFractions } from "./refuse-fractions"
import { Settled, settleTouched } from "./settle-touched"

export type BillLineInput = {
  line_id: string
  quantity: number
  unit_cost?: number
  tax_rate?: number | null
}

export type BillInput = {
  /** The purchase orders it is for; lines name their own. */
  purchase_order_ids: readonly string[]
  /** Without lines: rule L3. */
  lines?: BillLineInput[]
  vendor_id?: string
  vendor_bill_number?: string
  bill_date?: Day
  due_date?: Day
  charges?: { label: string; amount: number }[]
  /** Receive what is billed and not there in the same command. */
  receive?: boolean
  note?: string
}

type PlannedLine = {
  order: PurchaseOrderRow
  line: PurchaseOrderLineRow
  quantity: number
  unit_cost: number
  tax_rate: number | null
}

export type BillPlan = {
  orders: PurchaseOrderRow[]
  vendor: { id: string; name: string; payment_terms_days: number | null }
  currency_code: string
  lines: PlannedLine[]
  receipts: ReceiptPlan[]
  entries: StockPostingEntry[]
}

/**
 * What a bill would hold and receive.
 *
 * @throws Refusal for lines of another vendor, quantities beyond what may be
 * billed, a bill number used twice, or a negative total
 */
export async function planBill(
  em: EntityManager,
  input: BillInput,
  deed: Deed,
  options = { lock: false }
): Promise<BillPlan> {
  const orders = await loadPurchaseOrders(
    em,
    [...new Set(input.purchase_order_ids)].sort(),
    options
  )
  for (const order of orders) {
    refuseAction(order, "bill")
  }
  const [first] = orders
  const vendor_id = input.vendor_id ?? first!.vendor_id
  if (orders.some((order) => order.vendor_id !== vendor_id)) {
    throw new Refusal("purchase_bill.vendor_differs")
  }
  if (orders.some((order) => order.currency_code !== first!.currency_code)) {
    throw new Refusal("purchase_bill.currency_differs")
  }
  const vendor = await loadBillingVendor(em, vendor_id!, options)
  await refuseTakenNumber(em, vendor, input.vendor_bill_number)
  const lines = chooseLines(orders, input)
  await refuseFractions(
    em,
    lines
      .filter(({ line }) => isWhole(line.quantity))
      .map(({ line, quantity }) => ({
        inventory_item_id: line.inventory_item_id,
        item: itemName(line),
        quantity,
      }))
  )
  const totals = purchaseBillTotals(
    lines,
    input.charges ?? [],
    decimalsOf(first!.currency_code)
  )
  if (totals.total < 0) {
    throw new Refusal("purchase_bill.total_negative")
  }
  const receipts = input.receive ? planReceipts(lines, deed) : []
  return {
    orders,
    vendor,
    currency_code: first!.currency_code,
    lines,
    receipts,
    entries: receipts.flatMap((receipt) => receipt.entries),
  }
}

/** With `lock` one bill of a vendor is raised at a time, so that of two with the same number one sees the other. */
async function loadBillingVendor(
  em: EntityManager,
  id: string,
  options: { lock: boolean }
) {
  const [vendor] = await query<BillPlan["vendor"]>(
    em,
    `select id, name, payment_terms_days from backorder_purchase_vendor
     where id = :id ${options.lock ? "for no key update" : ""}`,
    { id }
  )
  if (!vendor) {
    throw new Refusal("purchase_vendor.not_found", { id })
  }
  return vendor
}

async function refuseTakenNumber(
  em: EntityManager,
  vendor: BillPlan["vendor"],
  vendor_bill_number: string | undefined
) {
  if (!vendor_bill_number) {
    return
  }
  const [taken] = await query(
    em,
    `select id from backorder_purchase_bill
     where vendor_id = :vendor_id and vendor_bill_number = :vendor_bill_number
       and status <> 'void' and deleted_at is null`,
    { vendor_id: vendor.id, vendor_bill_number }
  )
  if (taken) {
    throw new Refusal("purchase_bill.number_taken", {
      vendor: vendor.name,
      vendor_bill_number,
    })
  }
}

function chooseLines(
  orders: readonly PurchaseOrderRow[],
  input: BillInput
): PlannedLine[] {
  const all = new Map(
    orders.flatMap((order) =>
      order.lines.map((line) => [line.id, { order, line }] as const)
    )
  )
  const wanted: BillLineInput[] =
    input.lines ??
    orders.flatMap((order) =>
      order.lines.map((line) => ({
        line_id: line.id,
        quantity: defaultBillQuantity(line, {
          receive: input.receive ?? false,
          anything_received: order.lines.some((l) => l.received_quantity > 0),
        }),
      }))
    )
  const lines = wanted
    .filter((line) => input.lines || line.quantity > 0)
    .map((wish) => {
      const found = all.get(wish.line_id)
      if (!found) {
        throw new Refusal("purchase_order_line.not_found", {
          number: orders.map((order) => order.number).join(", "),
          line_id: wish.line_id,
        })
      }
      const allowed = billableQuantity(found.line)
      if (wish.quantity > allowed) {
        throw new Refusal("purchase_bill.quantity_too_large", {
          item: itemName(found.line),
          quantity: wish.quantity,
          allowed,
        })
      }
      return {
        ...found,
        quantity: wish.quantity,
        unit_cost: wish.unit_cost ?? found.line.unit_cost,
        tax_rate:
          wish.tax_rate === undefined ? found.line.tax_rate : wish.tax_rate,
      }
    })
  if (!lines.length) {
    throw new Refusal("purchase_bill.nothing_to_bill", {
      number: orders.map((order) => order.number).join(", "),
    })
  }
  return lines
}

/** What a bill that receives takes in: per line what is billed after it and not there (rule L3). */
function planReceipts(lines: readonly PlannedLine[], deed: Deed) {
  const orders = [...new Set(lines.map((line) => line.order))]
  return orders.flatMap((order) => {
    const wanted = lines
      .filter((line) => line.order === order)
      .map(({ line, quantity }) => ({
        line_id: line.id,
        quantity: quantityToReceiveForBill(line, quantity),
      }))
      .filter((line) => line.quantity > 0)
    return wanted.length ? [planReceiptOf(order, { lines: wanted }, deed)] : []
  })
}

/**
 * Raises a bill and, with `receive`, records the receipts whose stock is
 * posted already: one transaction, then what follows from it.
 *
 * @param input.receipt_ids the receipt (and posting) id per purchase order
 */
export async function createPurchaseBill(
  em: EntityManager,
  input: BillInput & { receipt_ids: Record<string, string> },
  deed: Deed
): Promise<{
  bill_id: string
  receipt_ids: Record<string, string>
  settled: Settled
  log: ChangeLog
}> {
  const writer = new Writer(em)
  const plan = await planBill(em, input, deed, { lock: true })
  for (const receipt of plan.receipts) {
    const receipt_id = input.receipt_ids[receipt.order.id]
    if (!receipt_id) {
      throw new Refusal("purchase_order.busy")
    }
    await finishReceiptPosting(writer, receipt, receipt_id)
    await recordReceipt(writer, receipt, { receipt_id }, deed)
  }
  const { bill_id } = await recordBill(writer, plan, input, deed)
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: plan.orders.map((order) => order.id),
  })
  return {
    bill_id,
    receipt_ids: input.receipt_ids,
    settled,
    log: writer.log,
  }
}

/**
 * Records a bill: its lines, what it counts for on the pegs (rule L4) and its
 * totals; whether it matches is settled by the caller. Receipts of the same command are recorded before it, in
 * the same transaction.
 */
async function recordBill(
  writer: Writer,
  plan: BillPlan,
  input: BillInput,
  deed: Deed
): Promise<{ bill_id: string }> {
  const decimals = decimalsOf(plan.currency_code)
  const bill_date = input.bill_date ?? today(deed)
  const totals = purchaseBillTotals(plan.lines, input.charges ?? [], decimals)
  const [number] = await takeNumbers(writer.em, "purchase_bill", 1)
  const bill_id = generateEntityId(undefined, "pbill")
  await writer.insert("PurchaseBill", [
    {
      id: bill_id,
      ...number,
      vendor_id: plan.vendor.id,
      vendor_bill_number: input.vendor_bill_number ?? null,
      status: billStatus({
        total: totals.total,
        paid_total: 0,
        is_void: false,
      }),
      bill_date,
      due_date:
        input.due_date ?? dueDate(bill_date, plan.vendor.payment_terms_days),
      currency_code: plan.currency_code,
      charges: input.charges ?? [],
      ...totals,
      note: input.note ?? null,
      created_by: deed.actor_id,
    },
  ])
  await writer.insert(
    "PurchaseBillLine",
    plan.lines.map((planned) => ({
      id: generateEntityId(undefined, "pbline"),
      bill_id,
      purchase_order_line_id: planned.line.id,
      quantity: planned.quantity,
      unit_cost: planned.unit_cost,
      tax_rate: planned.tax_rate,
      subtotal: lineSubtotal(planned, decimals),
    }))
  )
  await writer.update(
    "PurchaseOrderLine",
    plan.lines.map(({ line, quantity }) => ({
      id: line.id,
      billed_quantity: add(line.billed_quantity, quantity),
    }))
  )
  await shareWithPegs(writer, plan)
  await addHistory(writer, deed, [
    { entity: "purchase_bill", entity_id: bill_id, action: "created" },
    ...plan.orders.map((order) => ({
      entity: "purchase_order" as const,
      entity_id: order.id,
      action: "billed" as const,
      data: { bill_id, number: number!.number, total: totals.total },
    })),
  ])
  return { bill_id }
}

async function shareWithPegs(writer: Writer, plan: BillPlan) {
  const pegs = await loadPegs(
    writer.em,
    plan.lines.map(({ line }) => line.id)
  )
  const byLine = groupBy(pegs, (peg) => peg.purchase_order_line_id)
  const billed = new Map(pegs.map((peg) => [peg.id, peg.billed_quantity]))
  await writer.update(
    "BackorderLine",
    plan.lines.flatMap(({ line, quantity }) =>
      shareBilled(quantity, byLine.get(line.id) ?? []).map((share) => ({
        id: share.id,
        billed_quantity: add(billed.get(share.id) ?? 0, share.quantity),
      }))
    )
  )
}
