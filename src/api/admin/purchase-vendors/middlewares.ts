import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  CreatePurchaseVendorBody,
  DetailQuery,
  ListPurchaseVendorItemsQuery,
  ListPurchaseVendorsQuery,
  SetPurchaseVendorItemsBody,
  NoQuery,
  UpdatePurchaseVendorBody,
  VendorListBody,
  VendorListQuery,
} from "../../../types/requests"
import { validateBody, validateQuery } from "../../utils/validate"

/** Twenty thousand rows are about two megabytes. */
const bodyParser = { sizeLimit: "10mb" }

export const purchaseVendorMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/purchase-vendors",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListPurchaseVendorsQuery)],
  },
  {
    matcher: "/admin/purchase-vendors",
    methods: ["POST"],
    middlewares: [validateBody(() => CreatePurchaseVendorBody)],
  },
  {
    matcher: "/admin/purchase-vendors/:id",
    methods: ["GET"],
    middlewares: [validateQuery(() => DetailQuery)],
  },
  {
    matcher: "/admin/purchase-vendors/:id",
    methods: ["POST"],
    middlewares: [validateBody(() => UpdatePurchaseVendorBody)],
  },
  {
    matcher: "/admin/purchase-vendors/:id/items",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListPurchaseVendorItemsQuery)],
  },
  {
    matcher: "/admin/purchase-vendors/:id/items",
    methods: ["POST"],
    middlewares: [validateBody(() => SetPurchaseVendorItemsBody)],
  },
  {
    matcher: "/admin/purchase-vendors/:id/usage",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
  {
    matcher: "/admin/purchase-vendor-items/csv",
    methods: ["GET"],
    middlewares: [validateQuery(() => VendorListQuery)],
  },
  ...["csv", "csv/preview"].map((path): MiddlewareRoute => ({
    matcher: `/admin/purchase-vendor-items/${path}`,
    methods: ["POST"],
    bodyParser,
    middlewares: [validateBody(() => VendorListBody)],
  })),
  {
    matcher: "/admin/inventory-items/:id/vendors",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListPurchaseVendorItemsQuery)],
  },
]
