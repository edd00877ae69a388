import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  cutPegs,
  Day,
  Delivery,
  latestDay,
  arrivalDate,
  orderQuantity,
  Refusal,
  Share,
  StockPostingEntry,
  stockPostingEntry,
  subtract,
  unitCostAt,
  VendorOffer,
  whyNot,
} from "../../../domain"
import { loadVendors } from "../sql/drafts"
import { loadDefaultCurrency, loadItems, loadLocationIds } from "../sql/orders"
import { loadPegs, PegRow } from "../sql/pegs"
import {
  itemName,
  loadPurchaseOrders,
  PurchaseOrderLineRow,
  PurchaseOrderRow,
} from "../sql/purchase-orders"
import { loadVendorItems } from "../sql/supply"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed, knownCurrency, today } from "./deed"
import { describeChange } from "./describe-change"
import { addHistory } from "./history"
import { movePegs } from "./move-pegs"
import { refuseFractions } from "./refuse-fractions"
import { takeNumbers } from "./numbers"
import { Settled, settleTouched } from "./settle-touched"
import { finishPosting } from "./stock-postings"

export type LineChange = {
  id?: string
  /** Of a line that is added: the id it will have, so that what is posted and what is written agree. */
  new_id?: string
  inventory_item_id?: string
  quantity?: number
  /** Null reads the vendor's cost again. */
  unit_cost?: number | null
  tax_rate?: number | null
  expected_date?: Day | null
  delete?: true
}

type Head = {
  vendor_id?: string | null
  location_id?: string | null
  expected_date?: Day | null
  reference?: string | null
  note?: string | null
  shipping_cost?: number
  discount?: number
  adjustment?: number
}

export type PurchaseOrderChange = Head & {
  id: string
  lines?: LineChange[]
  /** A quantity may fall below its pegs: the lowest-ranked lose supply (rules P2, X2). */
  drop_pegs?: boolean
  reason?: string
}

export type PurchaseOrderInput = Head & {
  delivery?: Delivery
  currency_code?: string
  /** It was sent already: its quantities are what they are. */
  issued_at?: string
  lines: {
    inventory_item_id: string
    quantity: number
    unit_cost?: number
    tax_rate?: number | null
    expected_date?: Day | null
  }[]
}

const HEAD_COLUMNS = [
  "location_id",
  "reference",
  "note",
  "shipping_cost",
  "discount",
  "adjustment",
] as const

export type PlannedLine = PurchaseOrderLineRow & {
  is_new: boolean
  vendor_sku: string | null | undefined
}

export type ChangePlan = {
  order: PurchaseOrderRow
  head: Record<string, unknown>
  lines: PlannedLine[]
  removed: PurchaseOrderLineRow[]
  /** Who waits on lines that fall below their pegs, and what each loses. */
  pegs: PegRow[]
  cuts: Share[]
  entries: StockPostingEntry[]
}

/**
 * What an edit does to a purchase order (rules P2, P8).
 *
 * @throws Refusal where it may not be edited, a line or item is unknown, an
 * item would stand on it twice, or a quantity falls below what is received,
 * billed or promised to orders
 */
export async function planChange(
  em: EntityManager,
  change: PurchaseOrderChange,
  deed: Deed,
  options = { lock: false }
): Promise<ChangePlan> {
  const [stored] = await loadPurchaseOrders(em, [change.id], options)
  const order = stored!
  const code = whyNot(order, "edit")
  if (code) {
    throw new Refusal(code, {
      number: order.number,
      status: order.status,
      action: "be edited",
    })
  }
  const head = await planHead(em, order, change)
  const vendorChanged = head.vendor_id !== undefined
  const { lines, removed } = await planLines(em, order, change)
  const offers = await loadOffers(
    em,
    vendorChanged ? (head.vendor_id as string | null) : order.vendor_id,
    lines
  )
  for (const line of lines) {
    const offer = offers.get(line.inventory_item_id)
    if (
      !line.unit_cost_is_manual &&
      (line.is_new || order.status === "draft")
    ) {
      line.unit_cost = offer
        ? unitCostAt(offer, line.quantity)
        : vendorChanged
          ? 0
          : line.unit_cost
    }
    if (vendorChanged || line.is_new) {
      line.vendor_sku = offer?.vendor_sku ?? null
    }
  }
  if (!order.expected_date_is_manual && change.expected_date === undefined) {
    head.expected_date =
      (order.status === "draft"
        ? draftDate(offers, lines, deed)
        : latestDay(lines.map((line) => line.expected_date))) ??
      order.expected_date
  }
  const next = { ...order, ...head }
  const write_incoming = deed.settings.write_incoming
  const entries = [
    ...lines,
    ...removed.map((line) => ({ ...line, quantity: 0 })),
  ].flatMap(
    (line) =>
      stockPostingEntry(next, line, { accepted: 0, write_incoming }) ?? []
  )
  const { pegs, cuts } = await planCuts(em, lines, removed)
  return { order, head, lines, removed, pegs, cuts, entries }
}

async function planCuts(
  em: EntityManager,
  lines: readonly PlannedLine[],
  removed: readonly PurchaseOrderLineRow[]
) {
  const below = [
    ...lines.filter((line) => line.quantity < line.pegged_quantity),
    ...removed
      .filter((line) => line.pegged_quantity > 0)
      .map((line) => ({ ...line, quantity: 0 })),
  ]
  const pegs = below.length
    ? await loadPegs(
        em,
        below.map((line) => line.id)
      )
    : []
  const cuts = below.flatMap((line) =>
    cutPegs(
      line.quantity,
      pegs.filter((peg) => peg.purchase_order_line_id === line.id)
    )
  )
  return { pegs, cuts }
}

async function planHead(
  em: EntityManager,
  order: PurchaseOrderRow,
  change: PurchaseOrderChange
): Promise<Record<string, unknown>> {
  const head: Record<string, unknown> = {}
  for (const column of HEAD_COLUMNS) {
    if (change[column] !== undefined) {
      head[column] = change[column]
    }
  }
  const isDraft = order.status === "draft"
  if (change.vendor_id !== undefined && change.vendor_id !== order.vendor_id) {
    if (!isDraft) {
      throw new Refusal("purchase_order.vendor_fixed", { number: order.number })
    }
    head.vendor_id = change.vendor_id
    head.currency_code = change.vendor_id
      ? (await activeVendor(em, change.vendor_id)).currency_code
      : await loadDefaultCurrency(em)
  }
  if (
    change.location_id !== undefined &&
    change.location_id !== order.location_id
  ) {
    if (!isDraft || order.lines.some((line) => line.pegged_quantity > 0)) {
      throw new Refusal("purchase_order.location_fixed", {
        number: order.number,
      })
    }
    await knownLocation(em, change.location_id)
  }
  if (change.expected_date !== undefined) {
    head.expected_date = change.expected_date
    head.expected_date_is_manual = change.expected_date !== null
  }
  return head
}

async function activeVendor(em: EntityManager, id: string) {
  const [vendor] = await loadVendors(em, [id])
  if (!vendor) {
    throw new Refusal("purchase_vendor.not_found", { id })
  }
  if (!vendor.is_active) {
    throw new Refusal("purchase_vendor.inactive", { name: vendor.name })
  }
  return vendor
}

async function knownLocation(em: EntityManager, location_id: string | null) {
  if (location_id && !(await loadLocationIds(em, [location_id])).length) {
    throw new Refusal("backorder.location_not_found", { location_id })
  }
}

async function planLines(
  em: EntityManager,
  order: PurchaseOrderRow,
  { lines: changes = [], drop_pegs = false, expected_date }: PurchaseOrderChange
) {
  const added = changes.filter((change) => !change.id)
  const items = await knownItems(
    em,
    added.map((change) => change.inventory_item_id ?? "")
  )
  const removed: PurchaseOrderLineRow[] = []
  const byId = new Map(
    changes.flatMap((change) => (change.id ? [[change.id, change]] : []))
  )
  const twice = changes.find(
    (change) => change.id && byId.get(change.id) !== change
  )
  if (twice) {
    const line = order.lines.find(({ id }) => id === twice.id)
    throw new Refusal("purchase_order_line.duplicate", {
      number: order.number,
      item: line ? itemName(line) : twice.id,
    })
  }
  for (const id of byId.keys()) {
    if (!order.lines.some((line) => line.id === id)) {
      throw new Refusal("purchase_order_line.not_found", {
        number: order.number,
        line_id: id,
      })
    }
  }
  refuseMoreThanOrdered(order, changes)
  const lines = order.lines.flatMap((line): PlannedLine[] => {
    const change = byId.get(line.id)
    if (change?.delete) {
      refuseRemoval(line, drop_pegs)
      removed.push(line)
      return []
    }
    return [
      {
        ...changedLine(
          // The date of the whole is that of every line that gets none of its own.
          expected_date === undefined ? line : { ...line, expected_date: null },
          change ?? {},
          drop_pegs
        ),
        is_new: false,
        vendor_sku: undefined,
      },
    ]
  })
  for (const change of added) {
    const item = items.get(change.inventory_item_id ?? "")!
    if (lines.some((line) => line.inventory_item_id === item.id)) {
      throw new Refusal("purchase_order_line.duplicate", {
        number: order.number,
        item: item.sku ?? item.title ?? item.id,
      })
    }
    lines.push({
      ...newLine(order.id, item, lines.length),
      ...(change.new_id ? { id: change.new_id } : {}),
      quantity: change.quantity ?? 1,
      unit_cost: change.unit_cost ?? 0,
      unit_cost_is_manual: change.unit_cost != null,
      tax_rate: change.tax_rate ?? null,
      expected_date: change.expected_date ?? null,
      is_new: true,
      vendor_sku: null,
    })
  }
  await refuseFractions(
    em,
    lines
      .filter(
        (line) => line.is_new || byId.get(line.id)?.quantity !== undefined
      )
      .map((line) => ({ ...line, item: itemName(line) }))
  )
  return { lines, removed }
}

/** A vendor sends a customer nothing but what the order waits for. */
function refuseMoreThanOrdered(
  order: PurchaseOrderRow,
  changes: readonly LineChange[]
) {
  if (!order.order_id) {
    return
  }
  for (const { id, quantity } of changes) {
    const line = order.lines.find((stored) => stored.id === id)
    if (
      !line ||
      (quantity !== undefined &&
        quantity > Math.max(line.quantity, line.pegged_quantity))
    ) {
      throw new Refusal("purchase_order_line.not_for_order", {
        number: order.number,
      })
    }
  }
}

function changedLine(
  line: PurchaseOrderLineRow,
  change: LineChange,
  dropPegs: boolean
) {
  const quantity = change.quantity ?? line.quantity
  const used = Math.max(line.received_quantity, line.billed_quantity)
  if (quantity < used) {
    throw new Refusal("purchase_order_line.below_received", {
      item: itemName(line),
      received: used,
    })
  }
  if (quantity < line.pegged_quantity && !dropPegs) {
    throw new Refusal("purchase_order_line.below_pegs", {
      item: itemName(line),
      pegged: line.pegged_quantity,
    })
  }
  return {
    ...line,
    quantity,
    unit_cost: change.unit_cost ?? line.unit_cost,
    unit_cost_is_manual:
      change.unit_cost !== null &&
      (line.unit_cost_is_manual ||
        (change.unit_cost !== undefined &&
          change.unit_cost !== line.unit_cost)),
    tax_rate: change.tax_rate === undefined ? line.tax_rate : change.tax_rate,
    expected_date:
      change.expected_date === undefined
        ? line.expected_date
        : change.expected_date,
  }
}

function refuseRemoval(line: PurchaseOrderLineRow, dropPegs: boolean) {
  if (
    (line.pegged_quantity > 0 && !dropPegs) ||
    line.received_quantity > 0 ||
    line.billed_quantity > 0
  ) {
    throw new Refusal("purchase_order_line.in_use", { item: itemName(line) })
  }
}

type Item = { id: string; sku: string | null; title: string | null }

const newLine = (
  purchase_order_id: string,
  item: Item,
  position: number
): PurchaseOrderLineRow => ({
  id: generateEntityId(undefined, "poline"),
  purchase_order_id,
  position,
  inventory_item_id: item.id,
  sku: item.sku,
  title: item.title,
  quantity: 0,
  received_quantity: 0,
  rejected_quantity: 0,
  billed_quantity: 0,
  short_closed_quantity: 0,
  pegged_quantity: 0,
  incoming_quantity: 0,
  unit_cost: 0,
  unit_cost_is_manual: false,
  tax_rate: null,
  expected_date: null,
})

async function knownItems(em: EntityManager, ids: readonly string[]) {
  const items = new Map(
    (await loadItems(em, ids)).map((item) => [item.id, item])
  )
  const missing = ids.find((id) => !items.has(id))
  if (missing !== undefined) {
    throw new Refusal("inventory_item.not_found", {
      inventory_item_id: missing,
    })
  }
  return items
}

/** What the vendor sells of the lines, by item. */
async function loadOffers(
  em: EntityManager,
  vendor_id: string | null,
  lines: readonly { inventory_item_id: string }[]
) {
  const offers = vendor_id
    ? await loadVendorItems(
        em,
        lines.map((line) => line.inventory_item_id)
      )
    : []
  return new Map(
    offers
      .filter((offer) => offer.vendor_id === vendor_id)
      .map((offer) => [offer.inventory_item_id, offer])
  )
}

const draftDate = (
  offers: ReadonlyMap<string, VendorOffer>,
  lines: readonly PlannedLine[],
  deed: Deed
) =>
  latestDay(
    lines.map((line) => {
      const offer = offers.get(line.inventory_item_id)
      return (
        line.expected_date ??
        arrivalDate(
          today(deed),
          offer?.lead_time_days ?? deed.settings.default_lead_time_days
        )
      )
    })
  )

const lineColumns = (line: PlannedLine) => ({
  id: line.id,
  quantity: line.quantity,
  unit_cost: line.unit_cost,
  unit_cost_is_manual: line.unit_cost_is_manual,
  tax_rate: line.tax_rate,
  expected_date: line.expected_date,
})

/** Writes an edit whose effect on incoming quantities is posted already. */
export async function changePurchaseOrder(
  em: EntityManager,
  change: PurchaseOrderChange & { posting_id: string },
  deed: Deed
): Promise<{ settled: Settled; log: ChangeLog }> {
  const writer = new Writer(em)
  const { order, head, lines, removed, pegs, cuts, entries } = await planChange(
    em,
    change,
    deed,
    { lock: true }
  )
  await dropCutPegs(writer, pegs, cuts)
  const fresh = lines.filter((line) => line.is_new)
  await insertLines(writer, fresh)
  await writer.update(
    "PurchaseOrderLine",
    lines.filter((line) => !line.is_new).map(lineColumns)
  )
  await writer.update(
    "PurchaseOrderLine",
    lines
      .filter((line) => !line.is_new && line.vendor_sku !== undefined)
      .map((line) => ({ id: line.id, vendor_sku: line.vendor_sku }))
  )
  await finishPosting(
    writer,
    change.posting_id,
    entries,
    new Map(order.lines.map((line) => [line.id, line.incoming_quantity]))
  )
  await writer.remove(
    "PurchaseOrderLine",
    removed.map((line) => line.id)
  )
  await writer.update(
    "PurchaseOrder",
    Object.keys(head).length ? [{ id: order.id, ...head }] : []
  )
  await addHistory(writer, deed, [
    {
      entity: "purchase_order",
      entity_id: order.id,
      action: "edited",
      reason: change.reason,
      data: await describeChange(em, { order, head, lines, removed }),
    },
  ])
  const settled = await settleTouched(writer, deed, {
    purchase_order_ids: [order.id],
    backorder_ids: pegs.map((peg) => peg.backorder_id),
  })
  return { settled, log: writer.log }
}

async function dropCutPegs(
  writer: Writer,
  pegs: readonly PegRow[],
  cuts: readonly Share[]
) {
  const lost = new Map(cuts.map((cut) => [cut.id, cut.quantity]))
  await movePegs(
    writer,
    pegs,
    () => ({ purchase_order_id: null, purchase_order_line_id: null }),
    (peg) => subtract(peg.quantity, lost.get(peg.id) ?? 0)
  )
}

const insertLines = (writer: Writer, lines: readonly PlannedLine[]) =>
  writer.insert(
    "PurchaseOrderLine",
    lines.map((line) => ({
      ...lineColumns(line),
      purchase_order_id: line.purchase_order_id,
      position: line.position,
      inventory_item_id: line.inventory_item_id,
      sku: line.sku,
      title: line.title,
      vendor_sku: line.vendor_sku ?? null,
    }))
  )

/** Drafts a purchase order by hand; costs, minimums and dates come from the vendor's items. */
export async function createPurchaseOrder(
  em: EntityManager,
  input: PurchaseOrderInput,
  deed: Deed
): Promise<{ id: string; log: ChangeLog }> {
  const writer = new Writer(em)
  const vendor = input.vendor_id
    ? await activeVendor(em, input.vendor_id)
    : null
  await knownLocation(em, input.location_id ?? null)
  const [number] = await takeNumbers(em, "purchase_order", 1)
  const id = generateEntityId(undefined, "po")
  const items = await knownItems(
    em,
    input.lines.map((line) => line.inventory_item_id)
  )
  const offers = await loadOffers(em, vendor?.id ?? null, input.lines)
  const seen = new Set<string>()
  const lines = input.lines.map((line, position): PlannedLine => {
    const item = items.get(line.inventory_item_id)!
    if (seen.has(item.id)) {
      throw new Refusal("purchase_order_line.duplicate", {
        number: number!.number,
        item: item.sku ?? item.title ?? item.id,
      })
    }
    seen.add(item.id)
    const offer = offers.get(item.id) ?? null
    const quantity = input.issued_at
      ? line.quantity
      : orderQuantity(line.quantity, offer)
    return {
      ...newLine(id, item, position),
      quantity,
      unit_cost: line.unit_cost ?? (offer ? unitCostAt(offer, quantity) : 0),
      unit_cost_is_manual: line.unit_cost !== undefined,
      tax_rate: line.tax_rate ?? null,
      expected_date: line.expected_date ?? null,
      is_new: true,
      vendor_sku: offer?.vendor_sku ?? null,
    }
  })
  await refuseFractions(
    em,
    lines.map((line) => ({ ...line, item: itemName(line) }))
  )
  await writer.insert("PurchaseOrder", [
    {
      id,
      ...number,
      status: "draft",
      delivery: input.delivery ?? "warehouse",
      vendor_id: vendor?.id ?? null,
      location_id: input.location_id ?? null,
      currency_code:
        (input.currency_code && knownCurrency(input.currency_code)) ??
        vendor?.currency_code ??
        (await loadDefaultCurrency(em)),
      expected_date: input.expected_date ?? draftDate(offers, lines, deed),
      expected_date_is_manual: !!input.expected_date,
      reference: input.reference ?? null,
      note: input.note ?? null,
      shipping_cost: input.shipping_cost ?? 0,
      discount: input.discount ?? 0,
      adjustment: input.adjustment ?? 0,
      created_by: deed.actor_id,
    },
  ])
  await insertLines(writer, lines)
  await addHistory(writer, deed, [
    { entity: "purchase_order", entity_id: id, action: "drafted" },
  ])
  await settleTouched(writer, deed, { purchase_order_ids: [id] })
  return { id, log: writer.log }
}
