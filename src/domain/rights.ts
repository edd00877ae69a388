/**
 * What a role may do, by resource. With Medusa's `rbac` flag on each route asks
 * for one of these, and the admin shows what fits; with the flag off every
 * admin user may do everything.
 */
export const RIGHTS = {
  backorder: ["read", "create", "update", "delete", "release"],
  purchase_vendor: ["read", "create", "update", "delete"],
  purchase_order: ["read", "create", "update", "delete"],
  purchase_receipt: ["read", "create", "update", "delete"],
  purchase_bill: ["read", "create", "update", "delete"],
  backorder_setting: ["read", "create", "update", "delete"],
} as const

export type Resource = keyof typeof RIGHTS

/** A right in one word, as Medusa writes it. @example "purchase_order:update" */
export type Right = {
  [R in Resource]: `${R}:${(typeof RIGHTS)[R][number]}`
}[Resource]

/** @example actionOf("backorder:release") // { resource: "backorder", operation: "release" } */
export function actionOf(right: Right) {
  const [resource, operation] = right.split(":") as [Resource, string]
  return { resource, operation }
}
