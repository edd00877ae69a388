import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { loadVendors } from "../sql/drafts"
import { itemName, PurchaseOrderLineRow } from "../sql/purchase-orders"
import { query } from "../sql/query"
import type { ChangePlan } from "./plan-purchase-order-change"

/** One thing that an edit changed, as the history keeps it: in names, not ids. */
export type FieldChange = {
  field: string
  /** Of a line: what it is of. */
  item?: string
  from: string | number | null
  to: string | number | null
}

const LINE_FIELDS = [
  "quantity",
  "unit_cost",
  "tax_rate",
  "expected_date",
] as const

/** What an edit of a purchase order did, for its history. */
export async function describeChange(
  em: EntityManager,
  {
    order,
    head,
    lines,
    removed,
  }: Pick<ChangePlan, "order" | "head" | "lines" | "removed">
): Promise<{ changes: FieldChange[]; added: string[]; removed: string[] }> {
  const before = new Map(order.lines.map((line) => [line.id, line]))
  return {
    changes: [
      ...(await headChanges(em, order, head)),
      ...lines.flatMap((line) => {
        const old = before.get(line.id)
        return old ? lineChanges(old, line) : []
      }),
    ],
    added: lines.filter((line) => line.is_new).map(itemName),
    removed: removed.map(itemName),
  }
}

const lineChanges = (
  from: PurchaseOrderLineRow,
  to: PurchaseOrderLineRow
): FieldChange[] =>
  LINE_FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({
    field,
    item: itemName(to),
    from: from[field],
    to: to[field],
  }))

async function headChanges(
  em: EntityManager,
  order: ChangePlan["order"],
  head: Record<string, unknown>
): Promise<FieldChange[]> {
  const fields = Object.keys(head).filter(
    (field) =>
      !["expected_date_is_manual", "currency_code"].includes(field) &&
      order[field as keyof typeof order] !== head[field]
  )
  const name = await namesOf(em, [
    order.vendor_id,
    order.location_id,
    head.vendor_id,
    head.location_id,
  ])
  return fields.map((field) => ({
    field: field.replace(/_id$/, ""),
    from: name(order[field as keyof typeof order]),
    to: name(head[field]),
  }))
}

/** Vendors and locations by name, anything else as it is. */
async function namesOf(em: EntityManager, values: readonly unknown[]) {
  const ids = values.filter((value): value is string => Boolean(value))
  const locations = await query<{ id: string; name: string }>(
    em,
    `select id, name from stock_location where id = any(:ids)`,
    { ids }
  )
  const names = new Map(
    [...(await loadVendors(em, ids)), ...locations].map(({ id, name }) => [
      id,
      name,
    ])
  )
  return (value: unknown) =>
    typeof value === "number"
      ? value
      : typeof value === "string"
        ? (names.get(value) ?? value)
        : null
}
