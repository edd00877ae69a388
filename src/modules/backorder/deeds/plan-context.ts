import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { PlanContext, PlanDemand, PlanRequest } from "../../../domain"
import { loadDrafts, loadVendors } from "../sql/drafts"
import { lockSupply } from "../sql/locks"
import { loadDefaultCurrency, loadOrders, OrderRow } from "../sql/orders"
import { query } from "../sql/query"
import { DemandRow, loadDemand } from "../sql/demand"
import { loadSupply, loadVendorItems } from "../sql/supply"
import { Deed, today } from "./deed"

export type LoadedPlan = PlanContext & {
  orders: OrderRow[]
  demands: (PlanDemand & Pick<DemandRow, "variant_title">)[]
}

const unique = (values: readonly string[]) => [...new Set(values)]

/**
 * Everything that a backordering rests on, in a constant number of statements.
 * With `lock` the purchase orders that it may peg or add to stay locked until
 * the transaction ends; the preview reads the same without locking.
 */
export async function loadPlanContext(
  em: EntityManager,
  request: PlanRequest,
  deed: Deed,
  options: { lock: boolean }
): Promise<LoadedPlan> {
  const order_ids = unique(request.orders.map((order) => order.order_id))
  const orders = await loadOrders(em, order_ids)
  const rows = await loadDemand(em, { order_ids })
  const demands = await withBackordered(em, rows)
  const items = unique(demands.map((demand) => demand.inventory_item_id))
  const ownDrafts = unique(
    orders.flatMap((order) => order.draft_purchase_order_ids)
  )
  const draftScope = {
    ids: ownDrafts,
    inventory_item_ids: items,
    merge_location_ids: request.merge_into_drafts
      ? unique(demands.map((demand) => demand.location_id))
      : [],
  }
  if (options.lock) {
    await lockSupply(em, {
      inventory_item_ids: items,
      draft_ids: draftScope.merge_location_ids.length
        ? (await loadDrafts(em, draftScope)).map((draft) => draft.id)
        : ownDrafts,
    })
  }
  const supplies = await loadSupply(em, items)
  const offers = await loadVendorItems(em, items)
  const drafts = await loadDrafts(em, draftScope)
  const vendors = await loadVendors(
    em,
    unique(
      [
        request.vendor_id,
        ...request.orders.flatMap((order) =>
          (order.items ?? []).map((item) => item.vendor_id)
        ),
        ...(request.items_total ?? []).map((total) => total.vendor_id),
        ...offers.map((offer) => offer.vendor_id),
        ...drafts.map((draft) => draft.vendor_id),
        ...supplies.map((supply) => supply.vendor_id),
      ].filter((id): id is string => !!id)
    )
  )
  return {
    orders,
    demands,
    supplies,
    offers,
    drafts,
    vendors,
    default_currency_code: await loadDefaultCurrency(em),
    default_lead_time_days: deed.settings.default_lead_time_days,
    today: today(deed),
  }
}

/** Adds to each demand what backorder lines of it hold that is not shipped. */
async function withBackordered(em: EntityManager, rows: DemandRow[]) {
  const held = await query<{ key: string; quantity: number }>(
    em,
    `select line_item_id || '|' || inventory_item_id || '|' || location_id as key,
            sum(quantity - fulfilled_quantity)::float8 as quantity
     from backorder_line
     where line_item_id = any(:ids) and deleted_at is null
       and status in ('requested', 'ordered', 'partially_received', 'received')
     group by 1`,
    { ids: unique(rows.map((row) => row.line_item_id)) }
  )
  const heldOf = new Map(held.map((row) => [row.key, row.quantity]))
  return rows.map((row) =>
    Object.assign(row, {
      title: [row.title, row.variant_title].filter(Boolean).join(" / "),
      backordered_quantity:
        heldOf.get(
          `${row.line_item_id}|${row.inventory_item_id}|${row.location_id}`
        ) ?? 0,
    })
  )
}
