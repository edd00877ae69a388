import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { Refusal } from "../../../domain"
import type { PurchaseVendorUsage } from "../../../types"
import { itemName } from "../sql/purchase-orders"
import { query } from "../sql/query"
import { viewVendorUsage } from "../sql/view-vendors"
import { ChangeLog, Writer } from "../sql/writer"
import { knownCurrency } from "./deed"
import { knownItems } from "./new-purchase-order-lines"
import { refuseFractions } from "./refuse-fractions"

export type VendorInput = {
  name?: string
  code?: string | null
  email?: string | null
  phone?: string | null
  locale?: string | null
  currency_code?: string
  payment_terms_days?: number | null
  lead_time_days?: number | null
  min_order_value?: number | null
  ships_to_customer?: boolean
  address?: Record<string, unknown> | null
  is_active?: boolean
  note?: string | null
  metadata?: Record<string, unknown> | null
}

export type VendorItemInput = {
  inventory_item_id: string
  vendor_sku?: string | null
  unit_cost?: number
  min_order_quantity?: number | null
  order_multiple?: number | null
  lead_time_days?: number | null
  is_preferred?: boolean
  price_breaks?: { min_quantity: number; unit_cost: number }[] | null
}

/** @throws Refusal `purchase_vendor.not_found` */
async function lockVendor(em: EntityManager, id: string) {
  const [vendor] = await query<{ id: string; name: string }>(
    em,
    `select id, name from backorder_purchase_vendor
     where id = :id and deleted_at is null for update`,
    { id }
  )
  if (!vendor) {
    throw new Refusal("purchase_vendor.not_found", { id })
  }
  return vendor
}

/** Makes a vendor, or changes the given fields of one. */
export async function saveVendor(
  em: EntityManager,
  { id, ...input }: VendorInput & { id?: string }
): Promise<{ id: string; log: ChangeLog }> {
  const writer = new Writer(em)
  if (id) {
    await lockVendor(em, id)
  }
  const fields = { ...input }
  if (fields.currency_code !== undefined) {
    fields.currency_code = knownCurrency(fields.currency_code)
  }
  if (fields.code) {
    const [taken] = await query(
      em,
      `select id from backorder_purchase_vendor
       where code = :code and id <> :id and deleted_at is null`,
      { code: fields.code, id: id ?? "" }
    )
    if (taken) {
      throw new Refusal("purchase_vendor.code_taken", { code: fields.code })
    }
  }
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined)
  )
  if (id) {
    await writer.update(
      "PurchaseVendor",
      Object.keys(given).length ? [{ id, ...given }] : []
    )
    return { id, log: writer.log }
  }
  const made = generateEntityId(undefined, "pvend")
  await writer.insert("PurchaseVendor", [{ id: made, ...given }])
  return { id: made, log: writer.log }
}

/** @throws Refusal `purchase_vendor.in_use` with purchase orders, bills or preferred items */
export async function deleteVendor(
  em: EntityManager,
  id: string
): Promise<{ id: string; log: ChangeLog }> {
  const writer = new Writer(em)
  const vendor = await lockVendor(em, id)
  const usage = await viewVendorUsage(em, id)
  const uses = usesOf(usage)
  if (uses) {
    throw new Refusal("purchase_vendor.in_use", { name: vendor.name, uses })
  }
  const items = await query<{ id: string }>(
    em,
    `select id from backorder_purchase_vendor_item where vendor_id = :id`,
    { id }
  )
  await writer.remove(
    "PurchaseVendorItem",
    items.map((item) => item.id)
  )
  await writer.remove("PurchaseVendor", [id])
  return { id, log: writer.log }
}

/** @example usesOf({ purchase_orders: 2, bills: 0, preferred_items: 1 }) // "2 purchase orders and 1 preferred item" */
const usesOf = (
  usage: Pick<
    PurchaseVendorUsage,
    "purchase_orders" | "bills" | "preferred_items"
  >
) =>
  (
    [
      [usage.purchase_orders, "purchase order"],
      [usage.bills, "bill"],
      [usage.preferred_items, "preferred item"],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, noun]) => `${count} ${noun}${count === 1 ? "" : "s"}`)
    .join(", ")
    .replace(/, ([^,]*)$/, " and $1")

/**
 * Creates or updates what a vendor sells, by inventory item. A preferred item
 * takes the place of the one before it.
 */
export async function saveVendorItems(
  em: EntityManager,
  vendor_id: string,
  items: readonly VendorItemInput[]
): Promise<{ ids: string[]; log: ChangeLog }> {
  const writer = new Writer(em)
  await lockVendor(em, vendor_id)
  const item_ids = items.map((item) => item.inventory_item_id)
  if (new Set(item_ids).size < item_ids.length) {
    throw new Refusal("purchase_vendor_item.duplicate")
  }
  const known = await knownItems(em, item_ids)
  await refuseFractions(
    em,
    items.flatMap(({ inventory_item_id, min_order_quantity, order_multiple }) =>
      [min_order_quantity ?? 1, order_multiple ?? 1].map((quantity) => ({
        inventory_item_id,
        item: itemName({ ...known.get(inventory_item_id)!, inventory_item_id }),
        quantity,
      }))
    )
  )
  const stored = await query<{
    id: string
    vendor_id: string
    inventory_item_id: string
    is_preferred: boolean
  }>(
    em,
    `select id, vendor_id, inventory_item_id, is_preferred
     from backorder_purchase_vendor_item
     where inventory_item_id = any(:item_ids) and deleted_at is null
     order by id for update`,
    { item_ids }
  )
  const preferred = new Set(
    items
      .filter((item) => item.is_preferred)
      .map((item) => item.inventory_item_id)
  )
  await writer.update(
    "PurchaseVendorItem",
    stored
      .filter(
        (item) =>
          item.is_preferred &&
          item.vendor_id !== vendor_id &&
          preferred.has(item.inventory_item_id)
      )
      .map((item) => ({ id: item.id, is_preferred: false }))
  )
  const ids: string[] = []
  for (const item of items) {
    const before = stored.find(
      (s) =>
        s.vendor_id === vendor_id &&
        s.inventory_item_id === item.inventory_item_id
    )
    if (before) {
      const given = Object.fromEntries(
        Object.entries(item).filter(([, value]) => value !== undefined)
      )
      await writer.update("PurchaseVendorItem", [{ id: before.id, ...given }])
      ids.push(before.id)
    }
  }
  const fresh = items
    .filter(
      (item) =>
        !stored.some(
          (s) =>
            s.vendor_id === vendor_id &&
            s.inventory_item_id === item.inventory_item_id
        )
    )
    .map((item) => ({
      id: generateEntityId(undefined, "pvitem"),
      vendor_id,
      inventory_item_id: item.inventory_item_id,
      vendor_sku: item.vendor_sku ?? null,
      unit_cost: item.unit_cost ?? 0,
      min_order_quantity: item.min_order_quantity ?? null,
      order_multiple: item.order_multiple ?? null,
      lead_time_days: item.lead_time_days ?? null,
      is_preferred: item.is_preferred ?? false,
      price_breaks: item.price_breaks ?? null,
    }))
  await writer.insert("PurchaseVendorItem", fresh)
  return { ids: [...ids, ...fresh.map((row) => row.id)], log: writer.log }
}

/** @throws Refusal `purchase_vendor_item.not_found` */
export async function deleteVendorItem(
  em: EntityManager,
  vendor_id: string,
  item_id: string
): Promise<{ id: string; log: ChangeLog }> {
  const writer = new Writer(em)
  const [item] = await query<{ id: string }>(
    em,
    `select id from backorder_purchase_vendor_item
     where vendor_id = :vendor_id and (id = :item_id or inventory_item_id = :item_id)
       and deleted_at is null`,
    { vendor_id, item_id }
  )
  if (!item) {
    throw new Refusal("purchase_vendor_item.not_found", { id: item_id })
  }
  await writer.remove("PurchaseVendorItem", [item.id])
  return { id: item.id, log: writer.log }
}
