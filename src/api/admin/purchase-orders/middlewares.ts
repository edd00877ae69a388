import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  BillPurchaseOrderBody,
  CancelPurchaseOrderBody,
  CreatePurchaseOrderBody,
  DetailQuery,
  EmptyBody,
  ListPurchaseOrdersQuery,
  ReceivePurchaseOrderBody,
  UpdatePurchaseOrderBody,
} from "../../../types/requests"
import { validateBody, validateQuery } from "../../utils/validate"

export const purchaseOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/purchase-orders",
    methods: ["GET"],
    middlewares: [validateQuery(ListPurchaseOrdersQuery)],
  },
  {
    matcher: "/admin/purchase-orders",
    methods: ["POST"],
    middlewares: [validateBody(CreatePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id",
    methods: ["GET"],
    middlewares: [validateQuery(DetailQuery)],
  },
  {
    matcher: "/admin/purchase-orders/:id",
    methods: ["POST"],
    middlewares: [validateBody(UpdatePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/issue",
    methods: ["POST"],
    middlewares: [validateBody(EmptyBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/cancel",
    methods: ["POST"],
    middlewares: [validateBody(CancelPurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/receipts",
    methods: ["POST"],
    middlewares: [validateBody(ReceivePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/bills",
    methods: ["POST"],
    middlewares: [validateBody(BillPurchaseOrderBody)],
  },
]
