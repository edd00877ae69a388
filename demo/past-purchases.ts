import {
  ago,
  dayAgo,
  history,
  insert,
  newId,
  type Knex,
  type Row,
} from "./rows"

/** What an order was short of. */
export interface PastLine {
  order_id: string
  line_item_id: string
  inventory_item_id: string
  sku: string
  title: string
  quantity: number
  location_id: string
  vendor_id: string
  vendor_code: string
  vendor_sku: string
  currency_code: string
  payment_terms_days: number
  lead_time_days: number
  unit_cost: number
  minimum: number
  multiple: number
  /** When it was ordered. */
  days_ago: number
}

/** ... and where it came from. */
export interface BoughtLine extends PastLine {
  purchase_order_id: string
  purchase_order_line_id: string
  receipt_line_id: string
  promised_ago: number
  arrived_ago: number
}

/** Days by which a vendor was late (or early), one purchase order after the other. */
const DELAYS: Record<string, number[]> = {
  NORD: [-2, 0, 1, -1, 0, 4, -1],
  BALT: [3, 9, -1, 12, 0, 5],
  SKAN: [-1, 0, -3, 2, -1, 0],
  STOL: [1, 0, 2],
}
/** Once a week what was short is bought; a little before noon. */
const WEEK = 7
const NOON = 0.4

/** A vendor's purchase order of one week, for one location. */
interface Purchase {
  lines: PastLine[]
  issued_ago: number
  promised_ago: number
  arrived_ago: number
}

/**
 * Bought, received and billed purchase orders for what was short, oldest
 * first. What could not have arrived before today is left out.
 */
export async function buyInThePast(knex: Knex, short: PastLine[]) {
  const purchases = plan(short)
  const {
    rows: [series],
  } = await knex.raw<{ rows: { orders: string[]; bills: string[] }[] }>(
    `select array_agg(nextval(pg_get_serial_sequence('backorder_purchase_order', 'display_id'))) as orders,
            array_agg(nextval(pg_get_serial_sequence('backorder_purchase_bill', 'display_id'))) as bills
     from generate_series(1, :count)`,
    { count: purchases.length }
  )
  const made = purchases.map((purchase, at) =>
    buy(
      purchase,
      series!.orders[at]!,
      series!.bills[at]!,
      isOverdue(purchases, at)
    )
  )
  const tables = [
    "purchase_order",
    "purchase_order_line",
    "purchase_receipt",
    "purchase_receipt_line",
    "purchase_bill",
    "purchase_bill_line",
    "purchase_bill_payment",
    "history_entry",
  ] as const
  for (const table of tables) {
    await insert(
      knex,
      `backorder_${table}`,
      made.flatMap((one): Row[] => one[table])
    )
  }
  return made.flatMap(({ bought }) => bought)
}

function plan(short: PastLine[]): Purchase[] {
  const weeks = new Map<string, PastLine[]>()
  for (const line of short) {
    const week = Math.floor(line.days_ago / WEEK)
    const key = `${week} ${line.vendor_id} ${line.location_id}`
    weeks.set(key, [...(weeks.get(key) ?? []), line])
  }
  const count: Record<string, number> = {}
  return [...weeks.values()].flatMap((lines) => {
    const { days_ago, vendor_code, lead_time_days } = lines[0]!
    const week = Math.floor(days_ago / WEEK)
    const delays = DELAYS[vendor_code] ?? [0]
    const nth = (count[vendor_code] = (count[vendor_code] ?? -1) + 1)
    const promised_ago = week * WEEK - lead_time_days
    const arrived_ago = promised_ago - delays[nth % delays.length]!
    return arrived_ago >= 1
      ? [{ lines, issued_ago: week * WEEK, promised_ago, arrived_ago }]
      : []
  })
}

const dueAgo = ({ arrived_ago, lines }: Purchase) =>
  arrived_ago - lines[0]!.payment_terms_days

/** Of those that had to be paid the last one was forgotten. */
const isOverdue = (purchases: Purchase[], at: number) =>
  purchases.map((purchase) => dueAgo(purchase) >= 1).lastIndexOf(true) === at

const round = (amount: number) => Math.round(amount * 100) / 100

function buy(
  { lines: short, issued_ago, promised_ago, arrived_ago }: Purchase,
  orderNumber: string,
  billNumber: string,
  is_overdue: boolean
) {
  const [{ vendor_id, location_id, currency_code, payment_terms_days }] =
    short as [PastLine]
  const purchase_order_id = newId("po")
  const receipt_id = newId("prec")
  const bill_id = newId("pbill")
  const number = `PO-${orderNumber.padStart(6, "0")}`
  const bill = `BILL-${billNumber.padStart(6, "0")}`
  const at = (days: number) => ({
    created_at: ago(days),
    updated_at: ago(days),
  })

  const items = [...new Set(short.map((line) => line.inventory_item_id))].map(
    (inventory_item_id, position) => {
      const pegs = short.filter(
        (line) => line.inventory_item_id === inventory_item_id
      )
      const { minimum, multiple, unit_cost, ...item } = pegs[0]!
      const wanted = pegs.reduce((sum, line) => sum + line.quantity, 0)
      const quantity =
        Math.ceil(Math.max(wanted, minimum) / multiple) * multiple
      return {
        id: newId("poline"),
        receipt_line_id: newId("precline"),
        pegs,
        row: {
          inventory_item_id,
          position,
          sku: item.sku,
          title: item.title,
          vendor_sku: item.vendor_sku,
          quantity,
          unit_cost,
          subtotal: round(quantity * unit_cost),
        },
      }
    }
  )
  const total = round(items.reduce((sum, { row }) => sum + row.subtotal, 0))
  const money = { currency_code, subtotal: total, tax_total: 0, total }
  const due_ago = arrived_ago - payment_terms_days
  const is_paid = due_ago >= 1 && !is_overdue
  const received = items.map(({ row }) => ({
    title: row.title ?? row.sku,
    quantity: row.quantity,
  }))

  return {
    purchase_order: [
      {
        id: purchase_order_id,
        display_id: Number(orderNumber),
        number,
        status: "closed",
        receipt_status: "received",
        billing_status: "billed",
        vendor_id,
        location_id,
        ...money,
        expected_date: dayAgo(promised_ago),
        first_expected_date: dayAgo(promised_ago),
        issued_at: ago(issued_ago - NOON),
        sent_at: ago(issued_ago - NOON),
        closed_at: ago(arrived_ago - NOON),
        created_at: ago(issued_ago - NOON / 2),
        updated_at: ago(arrived_ago - NOON),
      },
    ],
    purchase_order_line: items.map(({ id, row }) => ({
      id,
      purchase_order_id,
      ...row,
      received_quantity: row.quantity,
      billed_quantity: row.quantity,
      ...at(issued_ago),
    })),
    purchase_receipt: [
      {
        id: receipt_id,
        purchase_order_id,
        location_id,
        received_date: dayAgo(arrived_ago),
        ...at(arrived_ago),
      },
    ],
    purchase_receipt_line: items.map(({ id, receipt_line_id, row }) => ({
      id: receipt_line_id,
      receipt_id,
      purchase_order_line_id: id,
      quantity: row.quantity,
      ...at(arrived_ago),
    })),
    purchase_bill: [
      {
        id: bill_id,
        display_id: Number(billNumber),
        number: bill,
        vendor_id,
        vendor_bill_number: `${short[0]!.vendor_code}-${20_000 + Number(billNumber) * 37}`,
        status: is_paid ? "paid" : "open",
        bill_date: dayAgo(arrived_ago),
        due_date: dayAgo(due_ago),
        ...money,
        paid_total: is_paid ? total : 0,
        ...at(arrived_ago),
      },
    ],
    purchase_bill_line: items.map(({ id, row }) => ({
      id: newId("pbline"),
      bill_id,
      purchase_order_line_id: id,
      quantity: row.quantity,
      unit_cost: row.unit_cost,
      subtotal: row.subtotal,
      ...at(arrived_ago),
    })),
    purchase_bill_payment: is_paid
      ? [
          {
            id: newId("pbpay"),
            bill_id,
            amount: total,
            paid_date: dayAgo(due_ago),
            ...at(due_ago),
          },
        ]
      : [],
    history_entry: [
      history("purchase_order", purchase_order_id, "drafted", issued_ago),
      history("purchase_order", purchase_order_id, "issued", issued_ago - NOON),
      history("purchase_order", purchase_order_id, "received", arrived_ago, {
        data: { receipt_id, items: received },
      }),
      history(
        "purchase_order",
        purchase_order_id,
        "billed",
        arrived_ago - NOON,
        {
          data: { bill_id, number: bill, total },
        }
      ),
      history("purchase_bill", bill_id, "created", arrived_ago - NOON),
    ],
    bought: items.flatMap(({ id, receipt_line_id, pegs }) =>
      pegs.map((line): BoughtLine => ({
        ...line,
        purchase_order_id,
        purchase_order_line_id: id,
        receipt_line_id,
        promised_ago,
        arrived_ago,
      }))
    ),
  }
}
