import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { hasPermission } from "@medusajs/framework"
import { MedusaError } from "@medusajs/framework/utils"
import { actionOf, type Right } from "../domain"

type Method = "GET" | "POST" | "DELETE"

/** The right that each route of the admin asks for. A unit test finds the route that has none. */
export const ROUTE_RIGHTS: readonly [Method, string, Right][] = [
  ["GET", "/admin/backorders", "backorder:read"],
  ["POST", "/admin/backorders", "backorder:create"],
  ["GET", "/admin/backorders/:id", "backorder:read"],
  ["POST", "/admin/backorders/:id/cancel", "backorder:update"],
  ["POST", "/admin/backorders/:id/hold-scope", "backorder:update"],
  ["POST", "/admin/backorders/:id/release", "backorder:release"],
  ["POST", "/admin/backorders/:id/release-from-stock", "backorder:release"],
  ["GET", "/admin/backorders/counts", "backorder:read"],
  ["GET", "/admin/backorders/decisions", "backorder:read"],
  ["GET", "/admin/backorders/export", "backorder:read"],
  ["GET", "/admin/backorders/old-orders", "backorder:read"],
  ["GET", "/admin/backorders/doctor", "backorder_setting:read"],
  ["POST", "/admin/backorders/doctor/repair", "backorder_setting:update"],
  ["POST", "/admin/backorders/leave-out", "backorder:update"],
  ["GET", "/admin/backorders/metrics", "backorder:read"],
  ["GET", "/admin/backorders/metrics/rows", "backorder:read"],
  ["POST", "/admin/backorders/placements/:id/undo", "backorder:update"],
  ["POST", "/admin/backorders/preview", "backorder:read"],
  ["POST", "/admin/backorders/serve-first", "backorder:update"],
  ["POST", "/admin/backorders/serve-first/preview", "backorder:read"],
  ["GET", "/admin/backorders/shortages", "backorder:read"],
  ["GET", "/admin/backorders/shortages/export", "backorder:read"],
  ["GET", "/admin/backorders/what-now", "backorder:read"],
  ["GET", "/admin/orders/:id/backorder", "backorder:read"],
  ["POST", "/admin/orders/:id/backorder/take-stock", "backorder:update"],
  ["POST", "/admin/orders/:id/backorder/take-stock/preview", "backorder:read"],
  ["GET", "/admin/orders/:id/backorder/why-short", "backorder:read"],

  ["GET", "/admin/inventory-items/:id/supply", "purchase_order:read"],
  ["GET", "/admin/inventory-items/:id/vendors", "purchase_vendor:read"],
  ["GET", "/admin/purchase-vendors", "purchase_vendor:read"],
  ["POST", "/admin/purchase-vendors", "purchase_vendor:create"],
  ["GET", "/admin/purchase-vendors/:id", "purchase_vendor:read"],
  ["POST", "/admin/purchase-vendors/:id", "purchase_vendor:update"],
  ["DELETE", "/admin/purchase-vendors/:id", "purchase_vendor:delete"],
  ["GET", "/admin/purchase-vendors/:id/items", "purchase_vendor:read"],
  ["POST", "/admin/purchase-vendors/:id/items", "purchase_vendor:update"],
  ["GET", "/admin/purchase-vendors/:id/supply", "purchase_order:read"],
  [
    "DELETE",
    "/admin/purchase-vendors/:id/items/:item_id",
    "purchase_vendor:update",
  ],
  ["GET", "/admin/purchase-vendors/:id/usage", "purchase_vendor:read"],
  ["GET", "/admin/purchase-vendor-items/csv", "purchase_vendor:read"],
  ["POST", "/admin/purchase-vendor-items/csv", "purchase_vendor:update"],
  ["POST", "/admin/purchase-vendor-items/csv/preview", "purchase_vendor:read"],

  ["GET", "/admin/purchase-orders", "purchase_order:read"],
  ["POST", "/admin/purchase-orders", "purchase_order:create"],
  ["GET", "/admin/purchase-orders/:id", "purchase_order:read"],
  ["POST", "/admin/purchase-orders/:id", "purchase_order:update"],
  ["DELETE", "/admin/purchase-orders/:id", "purchase_order:delete"],
  ["POST", "/admin/purchase-orders/:id/issue", "purchase_order:update"],
  ["POST", "/admin/purchase-orders/import", "purchase_order:create"],
  ["POST", "/admin/purchase-orders/issue", "purchase_order:update"],
  ["GET", "/admin/purchase-orders/:id/pdf", "purchase_order:read"],
  ["GET", "/admin/purchase-orders/:id/letter", "purchase_order:read"],
  ["POST", "/admin/purchase-orders/:id/send", "purchase_order:update"],
  ["POST", "/admin/purchase-orders/:id/ask-for-date", "purchase_order:update"],
  ["POST", "/admin/purchase-orders/send", "purchase_order:update"],
  ["POST", "/admin/purchase-orders/:id/cancel", "purchase_order:update"],
  ["POST", "/admin/purchase-orders/:id/close", "purchase_order:update"],
  ["POST", "/admin/purchase-orders/:id/reopen", "purchase_order:update"],
  [
    "POST",
    "/admin/purchase-orders/:id/replace-vendor",
    "purchase_order:update",
  ],
  ["POST", "/admin/purchase-orders/:id/move-lines", "purchase_order:update"],
  ["POST", "/admin/purchase-orders/:id/duplicate", "purchase_order:create"],
  ["POST", "/admin/purchase-orders/:id/preview", "purchase_order:read"],
  ["POST", "/admin/purchase-orders/:id/cancel/preview", "purchase_order:read"],
  ["POST", "/admin/purchase-orders/:id/close/preview", "purchase_order:read"],
  [
    "POST",
    "/admin/purchase-orders/:id/replace-vendor/preview",
    "purchase_order:read",
  ],

  ["POST", "/admin/purchase-orders/:id/shipments", "purchase_order:update"],

  ["GET", "/admin/purchase-orders/:id/receipts", "purchase_receipt:read"],
  ["POST", "/admin/purchase-orders/:id/receipts", "purchase_receipt:create"],
  [
    "POST",
    "/admin/purchase-orders/:id/receipts/preview",
    "purchase_receipt:create",
  ],
  ["POST", "/admin/purchase-orders/receive", "purchase_receipt:create"],
  ["GET", "/admin/purchase-orders/:id/scan-codes", "purchase_order:read"],
  [
    "POST",
    "/admin/purchase-orders/:id/receipts/:receipt_id/reverse/preview",
    "purchase_receipt:delete",
  ],
  [
    "POST",
    "/admin/purchase-orders/:id/receipts/:receipt_id/reverse",
    "purchase_receipt:delete",
  ],

  ["POST", "/admin/purchase-orders/:id/bills", "purchase_bill:create"],
  ["GET", "/admin/purchase-bills", "purchase_bill:read"],
  ["POST", "/admin/purchase-bills", "purchase_bill:create"],
  ["GET", "/admin/purchase-bills/due", "purchase_bill:read"],
  ["GET", "/admin/purchase-bills/accruals", "purchase_bill:read"],
  ["GET", "/admin/purchase-bills/accruals/lines", "purchase_bill:read"],
  ["GET", "/admin/purchase-bills/export", "purchase_bill:read"],
  ["POST", "/admin/purchase-bills/payments", "purchase_bill:update"],
  ["GET", "/admin/purchase-bills/:id", "purchase_bill:read"],
  ["POST", "/admin/purchase-bills/:id", "purchase_bill:update"],
  ["POST", "/admin/purchase-bills/:id/accept-mismatch", "purchase_bill:update"],
  ["POST", "/admin/purchase-bills/:id/payments", "purchase_bill:update"],
  [
    "DELETE",
    "/admin/purchase-bills/:id/payments/:payment_id",
    "purchase_bill:update",
  ],
  ["POST", "/admin/purchase-bills/:id/void", "purchase_bill:delete"],
  ["POST", "/admin/purchase-bills/:id/void/preview", "purchase_bill:delete"],

  ["GET", "/admin/backorder-settings", "backorder_setting:read"],
  ["POST", "/admin/backorder-settings", "backorder_setting:update"],
  [
    "GET",
    "/admin/product-variants/:id/backorder-limit",
    "backorder_setting:read",
  ],
  [
    "POST",
    "/admin/product-variants/:id/backorder-limit",
    "backorder_setting:update",
  ],
]

/** What a body asks for beside what its route is for, and the right to that. */
export const BODY_RIGHTS: readonly {
  method: Method
  path: string
  key: string
  right: Right
}[] = [
  {
    method: "POST",
    path: "/admin/purchase-orders/:id/bills",
    key: "receive",
    right: "purchase_receipt:create",
  },
  {
    method: "POST",
    path: "/admin/purchase-bills",
    key: "receive",
    right: "purchase_receipt:create",
  },
  {
    method: "POST",
    path: "/admin/purchase-bills/:id/accept-mismatch",
    key: "update_vendor_cost",
    right: "purchase_vendor:update",
  },
  {
    method: "POST",
    path: "/admin/purchase-orders/:id/receipts",
    key: "rest",
    right: "purchase_order:update",
  },
  {
    method: "POST",
    path: "/admin/purchase-orders/:id/cancel",
    key: "release_holds",
    right: "backorder:release",
  },
]

/** Refuses, as Medusa does, a body that has `key` from a user who lacks `right`. */
const demandWith =
  (key: string, right: Right) =>
  async (
    req: AuthenticatedMedusaRequest,
    _: MedusaResponse,
    next: MedusaNextFunction
  ) => {
    const body = req.body as Record<string, unknown> | undefined
    if (!body?.[key]) {
      return next()
    }
    const isAllowed = await hasPermission({
      roles: (req.auth_context.app_metadata?.roles as string[]) ?? [],
      actions: actionOf(right),
      container: req.scope,
    })
    next(
      isAllowed
        ? undefined
        : new MedusaError(
            MedusaError.Types.FORBIDDEN,
            `Insufficient permissions. Required policies: ${right}`
          )
    )
  }

/** Before all else that a route does: who may not do it does not learn what is wrong with the body. */
export const rightsMiddlewares: MiddlewareRoute[] = [
  ...ROUTE_RIGHTS.map(([method, matcher, right]) => ({
    matcher,
    methods: [method],
    policies: [actionOf(right)],
  })),
  ...BODY_RIGHTS.map(({ method, path, key, right }) => ({
    matcher: path,
    methods: [method],
    middlewares: [demandWith(key, right)],
  })),
]
