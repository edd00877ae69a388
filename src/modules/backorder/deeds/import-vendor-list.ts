import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { defaultCurrencies } from "@medusajs/framework/utils"
import {
  planVendorList,
  Refusal,
  VENDOR_LIST_COLUMNS,
  VENDOR_LIST_NAMES,
  VENDOR_LIST_REQUIRED,
  VendorListPlan,
} from "../../../domain"
import { readCsv, writeCsv } from "../csv"
import { newId } from "../sql/new-id"
import { query } from "../sql/query"
import { listVendorList, loadVendorList } from "../sql/vendor-list"
import { ChangeLog, Writer } from "../sql/writer"

const MOST_ROWS = 20_000
const CURRENCIES = new Set(
  Object.keys(defaultCurrencies).map((code) => code.toLowerCase())
)

/**
 * What a file of vendors' items would change, or what is wrong with it.
 *
 * @throws Refusal for a file that is no CSV of these columns
 */
export async function planVendorListImport(
  em: EntityManager,
  csv: string,
  options = { lock: false }
): Promise<VendorListPlan> {
  const { columns, rows } = readCsv(csv, VENDOR_LIST_NAMES, [
    ...VENDOR_LIST_REQUIRED,
  ])
  if (rows.length > MOST_ROWS) {
    throw new Refusal("csv.too_many_rows", {
      count: rows.length,
      most: MOST_ROWS,
    })
  }
  const skus = [...new Set(rows.map(({ cells }) => cells.sku ?? ""))]
  return planVendorList(rows, columns, {
    ...(await loadVendorList(em, skus, options)),
    currencies: CURRENCIES,
  })
}

/**
 * Takes over a file of what every vendor sells. Unknown vendors are made; the
 * preferred vendor of an item takes the place of the one before.
 *
 * One file at a time: two with the same unknown vendor would both make it.
 *
 * @throws Refusal `purchase_vendor_item.rows_wrong`: then nothing is written
 */
export async function importVendorList(
  em: EntityManager,
  csv: string
): Promise<{ plan: VendorListPlan; log: ChangeLog }> {
  const writer = new Writer(em)
  await query(
    em,
    `select pg_advisory_xact_lock(hashtext('backorder_vendor_list'))`
  )
  const plan = await planVendorListImport(em, csv, { lock: true })
  const [first] = plan.errors
  if (first) {
    throw new Refusal("purchase_vendor_item.rows_wrong", {
      count: new Set(plan.errors.map(({ line }) => line)).size,
      ...first,
    })
  }
  const made = plan.new_vendors.map((vendor) => ({
    id: newId("pvend"),
    ...vendor,
  }))
  await writer.insert("PurchaseVendor", made)
  const idOf = new Map(made.map(({ id, name }) => [name.toLowerCase(), id]))
  await giveUpPreferred(writer, plan)
  await writer.update(
    "PurchaseVendorItem",
    plan.rows
      .filter(({ kind }) => kind === "update")
      .map(({ offer_id, terms }) => ({ id: offer_id!, ...terms }))
  )
  await writer.insert(
    "PurchaseVendorItem",
    plan.rows
      .filter(({ kind }) => kind === "create")
      .map(({ vendor, inventory_item_id, terms }) => ({
        id: newId("pvitem"),
        vendor_id: vendor.id ?? idOf.get(vendor.name.toLowerCase())!,
        inventory_item_id,
        vendor_sku: terms.vendor_sku ?? null,
        unit_cost: terms.unit_cost,
        min_order_quantity: terms.min_order_quantity ?? null,
        order_multiple: terms.order_multiple ?? null,
        lead_time_days: terms.lead_time_days ?? null,
        is_preferred: terms.is_preferred ?? false,
      }))
  )
  return { plan, log: writer.log }
}

/** Before anything else is preferred: an item has one preferred vendor at any moment. */
async function giveUpPreferred(writer: Writer, plan: VendorListPlan) {
  const taken = plan.rows.filter(({ terms }) => terms.is_preferred)
  const losing = await query<{ id: string }>(
    writer.em,
    `select id from backorder_purchase_vendor_item
     where inventory_item_id = any(:ids) and is_preferred
       and deleted_at is null and id <> all(:keep)`,
    {
      ids: taken.map((row) => row.inventory_item_id),
      keep: taken.flatMap((row) => row.offer_id ?? []),
    }
  )
  await writer.update(
    "PurchaseVendorItem",
    losing.map(({ id }) => ({ id, is_preferred: false }))
  )
}

/** The file itself; with `items` there is a row for everything that nobody sells yet. */
export async function exportVendorList(
  em: EntityManager,
  options: { items: boolean }
) {
  const lines = await listVendorList(em, options)
  return writeCsv(
    VENDOR_LIST_COLUMNS,
    lines.map((line) => [
      line.vendor,
      line.sku,
      line.vendor_sku,
      line.cost,
      line.minimum,
      line.multiple,
      line.lead_days,
      line.vendor === null ? null : line.is_preferred ? "yes" : "no",
      line.currency,
    ])
  )
}
