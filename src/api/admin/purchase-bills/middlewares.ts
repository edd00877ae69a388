import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  AcceptMismatchBody,
  CorrectPurchaseBillBody,
  CreatePurchaseBillBody,
  DetailQuery,
  ListPurchaseBillsQuery,
  PayPurchaseBillBody,
  ReasonRequiredBody,
} from "../../../types/requests"
import { validateBody, validateQuery } from "../../utils/validate"

export const purchaseBillMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/purchase-bills",
    methods: ["GET"],
    middlewares: [validateQuery(ListPurchaseBillsQuery)],
  },
  {
    matcher: "/admin/purchase-bills",
    methods: ["POST"],
    middlewares: [validateBody(CreatePurchaseBillBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id",
    methods: ["GET"],
    middlewares: [validateQuery(DetailQuery)],
  },
  {
    matcher: "/admin/purchase-bills/:id",
    methods: ["POST"],
    middlewares: [validateBody(CorrectPurchaseBillBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/accept-mismatch",
    methods: ["POST"],
    middlewares: [validateBody(AcceptMismatchBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/payments",
    methods: ["POST"],
    middlewares: [validateBody(PayPurchaseBillBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/payments/:payment_id",
    methods: ["DELETE"],
    middlewares: [validateBody(ReasonRequiredBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/void",
    methods: ["POST"],
    middlewares: [validateBody(ReasonRequiredBody)],
  },
]
