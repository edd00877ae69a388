import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  CreatePurchaseVendorBody,
  DetailQuery,
  ListPurchaseVendorItemsQuery,
  ListPurchaseVendorsQuery,
  SetPurchaseVendorItemsBody,
  UpdatePurchaseVendorBody,
} from "../../../types/requests"
import { validateBody, validateQuery } from "../../utils/validate"

export const purchaseVendorMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/purchase-vendors",
    methods: ["GET"],
    middlewares: [validateQuery(ListPurchaseVendorsQuery)],
  },
  {
    matcher: "/admin/purchase-vendors",
    methods: ["POST"],
    middlewares: [validateBody(CreatePurchaseVendorBody)],
  },
  {
    matcher: "/admin/purchase-vendors/:id",
    methods: ["GET"],
    middlewares: [validateQuery(DetailQuery)],
  },
  {
    matcher: "/admin/purchase-vendors/:id",
    methods: ["POST"],
    middlewares: [validateBody(UpdatePurchaseVendorBody)],
  },
  {
    matcher: "/admin/purchase-vendors/:id/items",
    methods: ["GET"],
    middlewares: [validateQuery(ListPurchaseVendorItemsQuery)],
  },
  {
    matcher: "/admin/purchase-vendors/:id/items",
    methods: ["POST"],
    middlewares: [validateBody(SetPurchaseVendorItemsBody)],
  },
  {
    matcher: "/admin/inventory-items/:id/vendors",
    methods: ["GET"],
    middlewares: [validateQuery(ListPurchaseVendorItemsQuery)],
  },
]
