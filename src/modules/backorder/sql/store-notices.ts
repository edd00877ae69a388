import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  BackorderLimit,
  cartShipping,
  Day,
  decideCartNotices,
  decideNotice,
  NoticePlace,
  NoticeVariant,
  NoticeWorld,
  publicNotice,
  Refusal,
  Settings,
} from "../../../domain"
import type { CartBackorders, Notice } from "../../../types"
import { loadBackordered } from "./backorder-limits"
import { query } from "./query"
import { loadQueueTotals } from "./demand"
import { loadSupply, loadVendorItems } from "./supply"

/**
 * What shoppers are told of variants and carts. Four statements at most (five
 * where a variant that is short has a limit of its own) however many variants are asked for: what Medusa knows of them, and for those
 * of which there may be too little the queues, the goods on order and the
 * vendors. Nothing of a vendor, a purchase order or another order leaves here.
 */

export type NoticeContext = { settings: Settings; today: Day }

export type AskedVariant = { variant_id: string; quantity: number }

/** What is asked for, in that order; variants that the channel doesn't sell are left out. */
export async function viewVariantNotices(
  em: EntityManager,
  asked: readonly AskedVariant[],
  sales_channel_id: string,
  /** On its way: it is not needed to find the variants. */
  coming: Promise<NoticeContext>
): Promise<Notice[]> {
  const [variants, context] = await Promise.all([
    loadVariants(em, asked, sales_channel_id, true),
    coming,
  ])
  const { known, world } = await loadWorld(em, asked, variants, context)
  return known.map((one) =>
    publicNotice(decideNotice(one, world), context.settings.show_quantity_up_to)
  )
}

/**
 * The lines of a cart and how it ships. Lines without a variant have no
 * notice, and neither have those of a cart that has become an order.
 *
 * @throws Refusal `cart.not_found`
 */
export async function viewCartBackorders(
  em: EntityManager,
  cart_id: string,
  context: NoticeContext
): Promise<CartBackorders> {
  const cart = await loadCart(em, cart_id)
  if (!cart) {
    throw new Refusal("cart.not_found", { cart_id })
  }
  const lines = cart.is_completed ? [] : cart.lines
  const variants = await loadVariants(em, lines, cart.sales_channel_id, false)
  const { known, world } = await loadWorld(em, lines, variants, context)
  const notices = decideCartNotices(known, world)
  return {
    notices: notices.map((notice, index) => ({
      line_item_id: known[index].line_item_id,
      quantity: known[index].quantity,
      ...publicNotice(notice, context.settings.show_quantity_up_to),
    })),
    ...cartShipping(notices, context.settings.hold_scope),
  }
}

export type CartRow = {
  sales_channel_id: string | null
  is_completed: boolean
  lines: (AskedVariant & { line_item_id: string })[]
}

/** Undefined for an unknown cart. */
export async function loadCart(em: EntityManager, cart_id: string) {
  const [cart] = await query<CartRow>(
    em,
    `select c.sales_channel_id, c.completed_at is not null as is_completed,
            (
              select coalesce(jsonb_agg(jsonb_build_object(
                'line_item_id', li.id, 'variant_id', li.variant_id,
                'quantity', li.quantity
              ) order by li.created_at, li.id collate "C"), '[]')
              from cart_line_item li
              where li.cart_id = c.id and li.deleted_at is null
                and li.variant_id is not null
            ) as lines
     from cart c
     where c.id = :cart_id and c.deleted_at is null`,
    { cart_id }
  )
  return cart
}

type PlaceRow = Pick<NoticePlace, "location_id" | "available_quantity"> & {
  unreserved_quantity: number
}

type VariantRow = Pick<
  NoticeVariant,
  "variant_id" | "manage_inventory" | "allow_backorder"
> & {
  title: string
  limit: Pick<BackorderLimit, "type" | "quantity"> | null
  parts: {
    inventory_item_id: string
    required_quantity: number
    places: PlaceRow[]
  }[]
}

/**
 * Variants with their inventory items and the levels at the locations that the
 * channel sells from. `only_listed` leaves out what `GET /store/products` does
 * not show: where a shop has one channel, Medusa doesn't ask which products it
 * sells.
 */
export function loadVariants(
  em: EntityManager,
  asked: readonly AskedVariant[],
  sales_channel_id: string | null,
  only_listed: boolean
) {
  return query<VariantRow>(
    em,
    `select v.id as variant_id, v.manage_inventory, v.allow_backorder,
            concat_ws(' / ', p.title, v.title) as title,
            case when bl.id is not null then jsonb_build_object(
              'type', bl.type, 'quantity', bl.quantity
            ) end as "limit",
            coalesce(part.rows, '[]') as parts
     from product_variant v
     join product p on p.id = v.product_id and p.deleted_at is null
     left join backorder_limit bl
       on bl.variant_id = v.id and bl.deleted_at is null
     left join lateral (
       select jsonb_agg(jsonb_build_object(
         'inventory_item_id', pvii.inventory_item_id,
         'required_quantity', pvii.required_quantity,
         'places', coalesce(place.rows, '[]')
       ) order by pvii.inventory_item_id) as rows
       from product_variant_inventory_item pvii
       left join lateral (
         select jsonb_agg(jsonb_build_object(
           'location_id', il.location_id,
           'available_quantity', il.stocked_quantity - il.reserved_quantity,
           'unreserved_quantity', coalesce((
             select sum(d.quantity) from backorder_unreserved_demand d
             where d.inventory_item_id = il.inventory_item_id
               and d.location_id = il.location_id and d.deleted_at is null
           ), 0)
         ) order by il.location_id) as rows
         from inventory_level il
         join sales_channel_stock_location scsl
           on scsl.stock_location_id = il.location_id
           and scsl.sales_channel_id = :sales_channel_id
           and scsl.deleted_at is null
         where il.inventory_item_id = pvii.inventory_item_id
           and il.deleted_at is null
       ) place on true
       where pvii.variant_id = v.id and pvii.deleted_at is null
         and v.manage_inventory
     ) part on true
     where v.id = any(:variant_ids) and v.deleted_at is null
       and (
         not cast(:only_listed as boolean)
         or p.status = 'published' and (
           exists (
             select 1 from product_sales_channel psc
             where psc.product_id = p.id
               and psc.sales_channel_id = :sales_channel_id
               and psc.deleted_at is null
           )
           or (select count(*) from sales_channel sc where sc.deleted_at is null) = 1
         )
       )`,
    {
      variant_ids: asked.map(({ variant_id }) => variant_id),
      sales_channel_id,
      only_listed,
    }
  )
}

const placeKey = (place: { inventory_item_id: string; location_id: string }) =>
  `${place.inventory_item_id} ${place.location_id}`

/** The asked quantities with their variants, and what is needed to decide about them. */
export async function loadWorld<A extends AskedVariant>(
  em: EntityManager,
  asked: readonly A[],
  rows: readonly VariantRow[],
  context: NoticeContext
) {
  const byId = new Map(rows.map((row) => [row.variant_id, row]))
  const scarce = scarcePlaces(asked, byId)
  const items = scarce.map((place) => place.inventory_item_id)
  const limited = scarceLimits(rows, items)
  // Each on a connection of its own.
  const [totals, world, backordered] = await Promise.all([
    scarce.length ? loadQueueTotals(em, scarce) : [],
    loadGoodsToCome(em, items, context),
    limited.length ? loadBackordered(em, limited) : new Map<string, number>(),
  ])
  const byPlace = new Map(totals.map((total) => [placeKey(total), total]))
  const variants = new Map(
    rows.map((row): [string, NoticeVariant] => [
      row.variant_id,
      {
        ...row,
        limit: row.limit && {
          ...row.limit,
          backordered_quantity: backordered.get(row.variant_id) ?? 0,
        },
        parts: row.parts.map((part) => ({
          ...part,
          places: part.places.map((place) => {
            const total = byPlace.get(placeKey({ ...part, ...place }))
            return {
              ...place,
              free_quantity:
                total?.free_quantity ??
                place.available_quantity - place.unreserved_quantity,
              needed_quantity: total?.needed_quantity ?? 0,
            }
          }),
        })),
      },
    ])
  )
  return {
    known: asked.flatMap((one) => {
      const variant = variants.get(one.variant_id)
      return variant ? [{ ...one, variant }] : []
    }),
    world,
  }
}

/** The variants of which a fixed number may be backordered, and that may be short. */
const scarceLimits = (rows: readonly VariantRow[], scarce: readonly string[]) =>
  rows
    .filter(
      ({ limit, parts }) =>
        limit?.type === "fixed" &&
        parts.some((part) => scarce.includes(part.inventory_item_id))
    )
    .map(({ variant_id }) => variant_id)

/**
 * The places of items of which there may be too little for all that is asked,
 * and that are sold beyond stock: only there does it matter who is served
 * first, and what is to come.
 */
function scarcePlaces(
  asked: readonly AskedVariant[],
  byId: ReadonlyMap<string, VariantRow>
) {
  const needed = new Map<string, number>()
  for (const { variant_id, quantity } of asked) {
    for (const part of byId.get(variant_id)?.parts ?? []) {
      needed.set(
        part.inventory_item_id,
        (needed.get(part.inventory_item_id) ?? 0) +
          quantity * part.required_quantity
      )
    }
  }
  const scarce = new Map<
    string,
    { inventory_item_id: string; location_id: string }
  >()
  for (const row of byId.values()) {
    for (const part of row.allow_backorder ? row.parts : []) {
      const { inventory_item_id } = part
      const isEnough = part.places.some(
        (place) =>
          place.available_quantity - place.unreserved_quantity >=
          needed.get(inventory_item_id)!
      )
      for (const { location_id } of isEnough ? [] : part.places) {
        const place = { inventory_item_id, location_id }
        scarce.set(placeKey(place), place)
      }
    }
  }
  return [...scarce.values()]
}

/** What is on order of some items, and who sells them. */
export async function loadGoodsToCome(
  em: EntityManager,
  inventory_item_ids: readonly string[],
  { settings, today }: NoticeContext
): Promise<NoticeWorld> {
  const ids = [...new Set(inventory_item_ids)]
  const [supplies, offers] = ids.length
    ? await Promise.all([loadSupply(em, ids), loadVendorItems(em, ids)])
    : [[], []]
  return {
    supplies,
    offers,
    default_lead_time_days: settings.default_lead_time_days,
    handling_days: settings.handling_days,
    today,
  }
}
