import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  BackorderPlan,
  HoldScope,
  planBackorders,
  PlannedPurchaseOrder,
  PlanRequest,
  refuseEmptyPlan,
  SkippedOrder,
} from "../../../domain"
import { newId } from "../sql/new-id"
import { loadItems } from "../sql/orders"
import { keepPlacement } from "../sql/placements"
import { query } from "../sql/query"
import { listShortages, ShortageFilters } from "../sql/demand"
import { ChangeLog, Writer } from "../sql/writer"
import { Deed } from "./deed"
import { addHistory } from "./history"
import { takeNumbers } from "./numbers"
import { loadPlanContext, LoadedPlan } from "./plan-context"
import { settleTouched } from "./settle-touched"
import { writePegs } from "./write-pegs"

export type PlaceBackordersRequest = PlanRequest & {
  hold_scope?: HoldScope
  /** Keep vendor and cost chosen here for the item. */
  remember_vendor?: boolean
  note?: string
}

/** Which orders: named, found by filters, or all that wait for the items of a total. */
export type Selection = {
  orders?: PlanRequest["orders"]
  select?: {
    filters: ShortageFilters
    except_order_ids?: readonly string[]
  }
  items_total?: PlanRequest["items_total"]
}

/**
 * The orders of a selection, oldest first.
 *
 * @param limit answers one more than that when there are more
 */
export async function selectOrders(
  em: EntityManager,
  { orders, select, items_total }: Selection,
  limit: number
): Promise<PlanRequest["orders"]> {
  if (orders) {
    return orders
  }
  const searches: ShortageFilters[] = select
    ? [select.filters]
    : (items_total ?? []).map(({ inventory_item_id, location_id }) => ({
        inventory_item_id,
        location_id,
      }))
  const except = new Set(select?.except_order_ids)
  const ids = new Set<string>()
  for (const filters of searches) {
    const { rows } = await listShortages(em, filters, {
      group_by: "order",
      limit: limit + except.size + 1,
      offset: 0,
    })
    for (const row of rows) {
      if (!except.has(row.order_id)) {
        ids.add(row.order_id)
      }
    }
  }
  return [...ids].map((order_id) => ({ order_id }))
}

export type PlacedRows = {
  backorder_ids: string[]
  /** The same, with their orders: what listeners are told. */
  backorders: { id: string; order_id: string }[]
  /** Backorders that this request made, of `backorder_ids`. */
  new_backorder_ids: string[]
  /** The orders of these backorders. */
  order_ids: string[]
  purchase_orders: { id: string; is_new: boolean }[]
  skipped: SkippedOrder[]
  /** By which the whole of it can be undone. */
  placement_id: string
  log: ChangeLog
}

/**
 * Backorders orders (rules B1 to B9): holds them, pegs to what is coming, and
 * puts the rest onto draft purchase orders.
 *
 * The race it closes: the same request twice at the same moment. Both insert a
 * hold for the order; the unique index lets one in and makes the other wait
 * until the first has committed. Only then is the shortage read, so the second
 * sees what the first has bought.
 */
export async function placeBackorders(
  em: EntityManager,
  request: PlaceBackordersRequest,
  deed: Deed,
  idempotency_key_id: string | null = null
): Promise<PlacedRows> {
  const writer = new Writer(em)
  const holds = await takeHolds(em, request, deed)
  const context = await loadPlanContext(em, request, deed, { lock: true })
  const plan = planBackorders(request, context)
  refuseEmptyPlan(plan)

  const orderIds = await writePurchaseOrders(writer, plan, context, deed)
  const written = await writePegs(writer, plan, holds, orderIds)
  await dropUnusedHolds(em, holds, plan)
  const held = new Set(plan.held_order_ids)
  const heldNow = holds.filter((hold) => held.has(hold.order_id))
  const newHolds = heldNow.filter((hold) => hold.is_new)
  writer.log.unshift({
    type: "insert",
    model: "Backorder",
    ids: newHolds.map((hold) => hold.id),
  })
  if (request.remember_vendor) {
    await rememberVendors(writer, plan)
  }
  await writePlacedHistory(writer, deed, plan, holds, orderIds)
  await settleTouched(writer, deed, {
    purchase_order_ids: [...orderIds.values()],
    backorder_ids: written.backorder_ids,
  })
  const placement_id = await keepPlacement(em, {
    order_ids: plan.held_order_ids,
    log: writer.log,
    idempotency_key_id,
    placed_by: deed.actor_id,
  })
  writer.log.push({
    type: "insert",
    model: "BackorderPlacement",
    ids: [placement_id],
  })
  return {
    placement_id,
    backorder_ids: written.backorder_ids,
    backorders: heldNow.map(({ id, order_id }) => ({ id, order_id })),
    new_backorder_ids: newHolds.map((hold) => hold.id),
    order_ids: plan.held_order_ids,
    purchase_orders: plan.purchase_orders.map((order) => ({
      id: orderIds.get(order)!,
      is_new: order.is_new,
    })),
    skipped: plan.skipped,
    log: writer.log,
  }
}

/** What a backordering would do; nothing is written or locked. */
export async function previewBackorders(
  em: EntityManager,
  request: PlanRequest,
  deed: Deed
): Promise<BackorderPlan & { context: LoadedPlan }> {
  const context = await loadPlanContext(em, request, deed, { lock: false })
  return { ...planBackorders(request, context), context }
}

type Hold = { id: string; order_id: string; is_new: boolean }

/** One hold per order, existing or new, locked by order id. */
async function takeHolds(
  em: EntityManager,
  request: PlaceBackordersRequest,
  deed: Deed
): Promise<Hold[]> {
  const order_ids = [
    ...new Set(request.orders.map((order) => order.order_id)),
  ].sort()
  const rows = order_ids.map((order_id) => ({
    id: newId("bord"),
    order_id,
  }))
  const inserted = await query<{ id: string }>(
    em,
    `insert into backorder (id, order_id, order_display_id, customer_email,
                            status, hold_scope, placed_at, placed_by, note)
     select r.id, o.id, o.display_id, o.email, 'on_hold', :hold_scope, :now, :actor_id, :note
     from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, order_id text)
     join "order" o on o.id = r.order_id
     where o.deleted_at is null and o.canceled_at is null and not o.is_draft_order
     order by o.id
     on conflict (order_id) where status = 'on_hold' and deleted_at is null do nothing
     returning id`,
    {
      rows: JSON.stringify(rows),
      hold_scope: request.hold_scope ?? deed.settings.hold_scope,
      now: deed.now,
      actor_id: deed.actor_id,
      note: request.note ?? null,
    }
  )
  const fresh = new Set(inserted.map((row) => row.id))
  const locked = await query<{ id: string; order_id: string }>(
    em,
    `select id, order_id from backorder
     where order_id = any(:order_ids) and status = 'on_hold' and deleted_at is null
     order by id
     for update`,
    { order_ids }
  )
  return locked.map((hold) => ({ ...hold, is_new: fresh.has(hold.id) }))
}

/** Holds of orders that turned out to have nothing to backorder. */
async function dropUnusedHolds(
  em: EntityManager,
  holds: Hold[],
  plan: BackorderPlan
) {
  const held = new Set(plan.held_order_ids)
  const ids = holds
    .filter((hold) => hold.is_new && !held.has(hold.order_id))
    .map((hold) => hold.id)
  if (ids.length) {
    await query(em, `delete from backorder where id = any(:ids)`, { ids })
  }
}

/** Writes new drafts, new lines and changed lines; answers the id of each planned purchase order. */
async function writePurchaseOrders(
  writer: Writer,
  plan: BackorderPlan,
  context: LoadedPlan,
  deed: Deed
) {
  const fresh = plan.purchase_orders.filter((order) => order.is_new)
  const numbers = await takeNumbers(writer.em, "purchase_order", fresh.length)
  const ids = new Map<PlannedPurchaseOrder, string>()
  await writer.insert(
    "PurchaseOrder",
    fresh.map((order, index) => {
      const id = newId("po")
      ids.set(order, id)
      return {
        id,
        ...numbers[index],
        status: "draft",
        delivery: order.delivery,
        vendor_id: order.vendor_id,
        location_id: order.location_id,
        order_id: order.order_id,
        currency_code: order.currency_code,
        expected_date: order.expected_date,
        created_by: deed.actor_id,
      }
    })
  )
  for (const order of plan.purchase_orders) {
    if (order.id) {
      ids.set(order, order.id)
    }
  }
  const newLines = plan.purchase_orders.flatMap((order) =>
    order.lines
      .filter((line) => !line.id)
      .map((line) => ({ order, line, position: order.lines.indexOf(line) }))
  )
  const items = new Map(
    (
      await loadItems(
        writer.em,
        newLines.map(({ line }) => line.inventory_item_id)
      )
    ).map((item) => [item.id, item])
  )
  const names = new Map(
    context.demands.map((demand) => [demand.inventory_item_id, demand])
  )
  await writer.insert(
    "PurchaseOrderLine",
    newLines.map(({ order, line, position }) => {
      const id = newId("poline")
      line.id = id
      const item = items.get(line.inventory_item_id)
      const name = names.get(line.inventory_item_id)
      return {
        id,
        purchase_order_id: ids.get(order)!,
        position,
        inventory_item_id: line.inventory_item_id,
        sku: item?.sku ?? name?.sku ?? null,
        title: item?.title ?? name?.title ?? null,
        vendor_sku: line.vendor_sku,
        quantity: line.quantity,
        unit_cost: line.unit_cost,
        unit_cost_is_manual: line.unit_cost_is_manual,
      }
    })
  )
  const made = new Set(newLines.map(({ line }) => line))
  await writer.update(
    "PurchaseOrderLine",
    plan.purchase_orders.flatMap((order) =>
      order.lines
        .filter((line) => line.is_changed && !made.has(line))
        .map((line) => ({
          id: line.id!,
          quantity: line.quantity,
          unit_cost: line.unit_cost,
          unit_cost_is_manual: line.unit_cost_is_manual,
        }))
    )
  )
  return ids
}

/** "Remember vendor": the item's offer of that vendor is made or takes the cost (the first offer of an item is preferred). */
async function rememberVendors(writer: Writer, plan: BackorderPlan) {
  const bought = plan.purchase_orders
    .filter((order) => order.status === "draft" && order.vendor_id)
    .flatMap((order) =>
      order.lines
        .filter((line) => line.is_changed)
        .map((line) => ({ vendor_id: order.vendor_id!, ...line }))
    )
  const known = await query<{
    id: string
    vendor_id: string
    inventory_item_id: string
  }>(
    writer.em,
    `select id, vendor_id, inventory_item_id from backorder_purchase_vendor_item
     where inventory_item_id = any(:ids) and deleted_at is null`,
    { ids: bought.map((line) => line.inventory_item_id) }
  )
  const idOf = (line: { vendor_id: string; inventory_item_id: string }) =>
    known.find(
      (item) =>
        item.vendor_id === line.vendor_id &&
        item.inventory_item_id === line.inventory_item_id
    )?.id
  await writer.update(
    "PurchaseVendorItem",
    bought.flatMap((line) => {
      const id = idOf(line)
      return id && line.unit_cost_is_manual
        ? [{ id, unit_cost: line.unit_cost }]
        : []
    })
  )
  await writer.insert(
    "PurchaseVendorItem",
    bought
      .filter((line) => !idOf(line))
      .map((line) => ({
        id: newId("pvitem"),
        vendor_id: line.vendor_id,
        inventory_item_id: line.inventory_item_id,
        unit_cost: line.unit_cost,
        is_preferred: !known.some(
          (item) => item.inventory_item_id === line.inventory_item_id
        ),
      }))
  )
}

async function writePlacedHistory(
  writer: Writer,
  deed: Deed,
  plan: BackorderPlan,
  holds: Hold[],
  orderIds: Map<PlannedPurchaseOrder, string>
) {
  const held = new Set(plan.held_order_ids)
  const pegsOf = new Map<string, { title: string; quantity: number }[]>()
  for (const { demand, quantity } of plan.pegs) {
    const list = pegsOf.get(demand.order_id) ?? []
    list.push({ title: demand.title, quantity })
    pegsOf.set(demand.order_id, list)
  }
  await addHistory(writer, deed, [
    ...holds
      .filter((hold) => held.has(hold.order_id))
      .map((hold) => ({
        entity: "backorder" as const,
        entity_id: hold.id,
        order_id: hold.order_id,
        action: hold.is_new ? ("placed" as const) : ("extended" as const),
        data: { items: pegsOf.get(hold.order_id) ?? [] },
      })),
    ...plan.purchase_orders
      .filter((order) => order.is_new)
      .map((order) => ({
        entity: "purchase_order" as const,
        entity_id: orderIds.get(order)!,
        action: "drafted" as const,
      })),
  ])
}
