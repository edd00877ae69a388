import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  add,
  demandKey,
  positive,
  subtract,
  takeAllocated,
  TakenGoods,
} from "../../../domain"
import type { ServeFirstEffect } from "../../../types"
import { DemandRow, loadDemand } from "../sql/demand"
import { findHolders } from "../sql/holders"
import { newId } from "../sql/new-id"
import { keepPlacement } from "../sql/placements"
import { query } from "../sql/query"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { followOrders } from "./follow-orders"
import { giveAllocations, takeAllocations } from "./move-allocations"
import { addHistory } from "./history"
import { rankFirst } from "./order-settings"
import { joinSettled, Settled, settleTouched } from "./settle-touched"

export type ServeFirstInput = {
  order_ids: readonly string[]
  undo?: boolean
  /** Also take goods that have arrived for others and are not packed. */
  take_allocated?: boolean
}

export type ServedFirst = {
  order_ids: string[]
  /** By which it can be undone; null where it took the orders back into their turn. */
  placement_id: string | null
  settled: Settled
  log: ChangeLog
}

/**
 * Serves orders before all others, or in their turn again (rule S1). The order
 * served first last goes before those served first earlier. With
 * `take_allocated` it gets goods that arrived for others too, as far as they
 * are not packed: the two orders change places, so nothing is bought twice.
 * Its caller has the lock of those too, else they could be packing.
 *
 * @throws Refusal `order.not_found`
 */
export async function serveFirst(
  em: EntityManager,
  input: ServeFirstInput,
  deed: Deed
): Promise<ServedFirst> {
  const takes = !!input.take_allocated && !input.undo
  // What they have packed is theirs, whether an event told of it or not.
  const followed = await followOrders(
    em,
    takes ? await findHolders(em, input.order_ids) : [],
    deed
  )
  const writer = new Writer(em)
  const order_ids = await rankFirst(writer, input)
  const touched = takes
    ? await takeGoods(writer, order_ids, deed)
    : { purchase_order_ids: [], backorder_ids: [] }
  const settled = await settleTouched(writer, deed, {
    ...touched,
    may_reopen: true,
  })
  let placement_id: string | null = null
  if (!input.undo) {
    placement_id = await keepPlacement(em, {
      order_ids,
      log: writer.log,
      idempotency_key_id: null,
      placed_by: deed.actor_id,
    })
    writer.log.push({
      type: "insert",
      model: "BackorderPlacement",
      ids: [placement_id],
    })
  }
  return {
    order_ids,
    placement_id,
    settled: joinSettled(followed.settled, settled),
    log: [...followed.log, ...writer.log],
  }
}

/**
 * Who gains and who loses by serving orders first. Runs the deed itself
 * between two readings of the queue; the caller's transaction is rolled back.
 */
export async function serveFirstEffect(
  em: EntityManager,
  input: ServeFirstInput,
  deed: Deed
): Promise<ServeFirstEffect[]> {
  const own = await loadDemand(em, { order_ids: input.order_ids })
  const items = [...new Set(own.map((row) => row.inventory_item_id))]
  const before = await loadDemand(em, { inventory_item_ids: items })
  await serveFirst(em, input, deed)
  const after = await loadDemand(em, { inventory_item_ids: items })
  const keyOf = (row: DemandRow) =>
    [demandKey(row), row.line_item_id, row.source].join(" ")
  const now = new Map(after.map((row) => [keyOf(row), row]))
  return before.flatMap((row): ServeFirstEffect[] => {
    const covered = now.get(keyOf(row))?.covered_quantity ?? 0
    const change = subtract(covered, row.covered_quantity)
    return change === 0
      ? []
      : [
          {
            order_id: row.order_id,
            order_display_id: row.order_display_id,
            customer_email: row.customer_email,
            line_item_id: row.line_item_id,
            inventory_item_id: row.inventory_item_id,
            location_id: row.location_id,
            sku: row.sku,
            title: row.item_title ?? row.title,
            covered_before: row.covered_quantity,
            covered_after: covered,
          },
        ]
  })
}

type LineRow = {
  id: string
  backorder_id: string
  order_id: string
  line_item_id: string
  inventory_item_id: string
  location_id: string
  sku: string | null
  title: string | null
  queue_date: string
  rank: number
  status: string
  quantity: number
  allocated_quantity: number
  billed_quantity: number
  fulfilled_quantity: number
  purchase_order_id: string | null
  purchase_order_line_id: string | null
}

/** Moves goods of others to the orders; answers what that touched. */
async function takeGoods(writer: Writer, order_ids: string[], deed: Deed) {
  const { em } = writer
  const demand = await loadDemand(em, { order_ids })
  const short = demand.filter((row) => row.short_quantity > 0)
  const lines = await lockLines(em, [
    ...new Set(short.map((row) => row.inventory_item_id)),
  ])
  const served = new Set(order_ids)
  const byId = new Map(lines.map((line) => [line.id, line]))
  const taken = takeAllocated(
    short.flatMap((row) => lacksOf(row, lines)),
    lines
      .filter((line) => !served.has(line.order_id))
      .map((line) => ({
        ...line,
        place: demandKey(line),
        quantity: positive(
          subtract(line.allocated_quantity, line.fulfilled_quantity)
        ),
      }))
  )
  const moved: LineRow[] = []
  for (const goods of taken) {
    const from = byId.get(goods.from)!
    const to = goods.to ? byId.get(goods.to)! : null
    await moveGoods(writer, goods, from, to)
    moved.push(from, ...(to ? [to] : []))
  }
  await addHistory(
    writer,
    deed,
    [...new Set(taken.map(({ from }) => from))].map((id) => ({
      entity: "backorder" as const,
      entity_id: byId.get(id)!.backorder_id,
      order_id: byId.get(id)!.order_id,
      action: "goods_taken" as const,
      data: {
        items: taken
          .filter(({ from }) => from === id)
          .map(({ quantity }) => ({ title: byId.get(id)!.title, quantity })),
      },
    }))
  )
  return {
    purchase_order_ids: moved.flatMap((line) => line.purchase_order_id ?? []),
    backorder_ids: moved.map((line) => line.backorder_id),
  }
}

/** What a demand lacks, by the lines that wait for it; the rest is not backordered. */
function lacksOf(row: DemandRow, lines: readonly LineRow[]) {
  const place = demandKey(row)
  let left = row.short_quantity
  const lacks: { id: string | null; place: string; quantity: number }[] = []
  for (const line of lines) {
    if (
      line.line_item_id !== row.line_item_id ||
      demandKey(line) !== place ||
      line.status === "unsupplied"
    ) {
      continue
    }
    const quantity = Math.min(
      left,
      positive(subtract(line.quantity, line.allocated_quantity))
    )
    if (quantity > 0) {
      lacks.push({ id: line.id, place, quantity })
      left = subtract(left, quantity)
    }
  }
  return left > 0 ? [...lacks, { id: null, place, quantity: left }] : lacks
}

/** Every line that counts of the items, its backorder locked: nobody packs or settles it meanwhile. */
async function lockLines(
  em: EntityManager,
  items: readonly string[]
): Promise<LineRow[]> {
  await query(
    em,
    `select b.id from backorder b
     where b.id in (
       select bl.backorder_id from backorder_line bl
       where bl.inventory_item_id = any(:items) and bl.deleted_at is null
         and bl.status <> 'canceled'
     )
     order by b.id for update of b`,
    { items }
  )
  return await query<LineRow>(
    em,
    `select bl.id, bl.backorder_id, bl.order_id, bl.line_item_id,
            bl.inventory_item_id, bl.location_id, bl.sku, bl.title, bl.queue_date,
            coalesce(os.rank, 0) as rank, bl.status,
            bl.quantity::float8 as quantity,
            bl.allocated_quantity::float8 as allocated_quantity,
            bl.billed_quantity::float8 as billed_quantity,
            bl.fulfilled_quantity::float8 as fulfilled_quantity,
            bl.purchase_order_id, bl.purchase_order_line_id
     from backorder_line bl
     join backorder b on b.id = bl.backorder_id
       and b.deleted_at is null and b.status <> 'canceled'
     left join backorder_order_setting os
       on os.order_id = bl.order_id and os.deleted_at is null
     left join backorder_purchase_order po on po.id = bl.purchase_order_id
     where bl.inventory_item_id = any(:items) and bl.deleted_at is null
       and bl.status not in ('canceled', 'fulfilled')
       and coalesce(po.delivery, 'warehouse') = 'warehouse'
     order by bl.id`,
    { items }
  )
}

/**
 * Goods change hands. On one purchase order line only the allocation moves;
 * on two the orders change places, so that who gave waits for what the other
 * waited for. Where the other has nothing backordered the goods are free stock,
 * which goes to whoever is first in the queue, and who gave lost its supply.
 */
async function moveGoods(
  writer: Writer,
  { quantity }: TakenGoods,
  from: LineRow,
  to: LineRow | null
) {
  const receipts = await takeAllocations(writer, from.id, quantity)
  if (to && to.purchase_order_line_id === from.purchase_order_line_id) {
    const billed = Math.min(
      positive(
        subtract(
          from.billed_quantity,
          subtract(from.allocated_quantity, quantity)
        )
      ),
      positive(subtract(to.quantity, to.billed_quantity)),
      quantity
    )
    await change(writer, from, {
      allocated_quantity: subtract(from.allocated_quantity, quantity),
      billed_quantity: subtract(from.billed_quantity, billed),
    })
    await change(writer, to, {
      allocated_quantity: add(to.allocated_quantity, quantity),
      billed_quantity: add(to.billed_quantity, billed),
    })
    await giveAllocations(writer, to.id, receipts)
    return
  }
  const gained = to
    ? await splitOff(writer, to, quantity, {
        purchase_order_id: from.purchase_order_id,
        purchase_order_line_id: from.purchase_order_line_id,
        allocated_quantity: quantity,
        billed_quantity: Math.min(quantity, from.billed_quantity),
      })
    : null
  await splitOff(writer, from, quantity, {
    purchase_order_id: gained ? gained.before.purchase_order_id : null,
    purchase_order_line_id: gained
      ? gained.before.purchase_order_line_id
      : null,
    allocated_quantity: 0,
    billed_quantity: gained ? gained.billed : 0,
  })
  if (gained) {
    await giveAllocations(writer, gained.id, receipts)
  }
}

type LineChange = Partial<
  Pick<
    LineRow,
    | "quantity"
    | "allocated_quantity"
    | "billed_quantity"
    | "purchase_order_id"
    | "purchase_order_line_id"
  >
>

/** Writes a line and remembers it: later moves go on from there. */
async function change(writer: Writer, line: LineRow, changes: LineChange) {
  await writer.update("BackorderLine", [{ id: line.id, ...changes }])
  Object.assign(line, changes)
}

/**
 * Makes a quantity of a line a line of its own, with another peg. A line that
 * goes whole is repegged. Answers the peg that it had, and what was billed of it.
 */
async function splitOff(
  writer: Writer,
  line: LineRow,
  quantity: number,
  next: Required<Omit<LineChange, "quantity">>
) {
  const before = { ...line }
  const rest = subtract(line.quantity, quantity)
  const isHolder = next.allocated_quantity === 0
  const allocated = isHolder
    ? subtract(line.allocated_quantity, quantity)
    : line.allocated_quantity
  const billed = isHolder
    ? Math.min(quantity, line.billed_quantity)
    : positive(subtract(line.billed_quantity, rest))
  if (rest === 0) {
    await change(writer, line, next)
    return { id: line.id, before, billed }
  }
  await change(writer, line, {
    quantity: rest,
    allocated_quantity: allocated,
    billed_quantity: subtract(line.billed_quantity, billed),
  })
  const id = newId("bordline")
  await writer.insert("BackorderLine", [
    {
      id,
      backorder_id: line.backorder_id,
      order_id: line.order_id,
      line_item_id: line.line_item_id,
      inventory_item_id: line.inventory_item_id,
      location_id: line.location_id,
      sku: line.sku,
      title: line.title,
      queue_date: line.queue_date,
      quantity,
      status: "requested",
      ...next,
    },
  ])
  return { id, before, billed }
}
