import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  AcceptMismatchBody,
  CorrectPurchaseBillBody,
  CreatePurchaseBillBody,
  DetailQuery,
  DueBillsQuery,
  EmptyBody,
  ExportPurchaseBillsQuery,
  ListAccrualLinesQuery,
  ListAccrualsQuery,
  ListPurchaseBillsQuery,
  PayPurchaseBillBody,
  PayPurchaseBillsBody,
  ReasonRequiredBody,
} from "../../../types/requests"
import { validateBody, validateQuery } from "../../utils/validate"

export const purchaseBillMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/purchase-bills",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListPurchaseBillsQuery)],
  },
  {
    matcher: "/admin/purchase-bills",
    methods: ["POST"],
    middlewares: [validateBody(() => CreatePurchaseBillBody)],
  },
  {
    matcher: "/admin/purchase-bills/due",
    methods: ["GET"],
    middlewares: [validateQuery(() => DueBillsQuery)],
  },
  {
    matcher: "/admin/purchase-bills/accruals",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListAccrualsQuery)],
  },
  {
    matcher: "/admin/purchase-bills/accruals/lines",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListAccrualLinesQuery)],
  },
  {
    matcher: "/admin/purchase-bills/export",
    methods: ["GET"],
    middlewares: [validateQuery(() => ExportPurchaseBillsQuery)],
  },
  {
    matcher: "/admin/purchase-bills/payments",
    methods: ["POST"],
    middlewares: [validateBody(() => PayPurchaseBillsBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id",
    methods: ["GET"],
    middlewares: [validateQuery(() => DetailQuery)],
  },
  {
    matcher: "/admin/purchase-bills/:id",
    methods: ["POST"],
    middlewares: [validateBody(() => CorrectPurchaseBillBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/accept-mismatch",
    methods: ["POST"],
    middlewares: [validateBody(() => AcceptMismatchBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/payments",
    methods: ["POST"],
    middlewares: [validateBody(() => PayPurchaseBillBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/payments/:payment_id",
    methods: ["DELETE"],
    middlewares: [validateBody(() => ReasonRequiredBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/void",
    methods: ["POST"],
    middlewares: [validateBody(() => ReasonRequiredBody)],
  },
  {
    matcher: "/admin/purchase-bills/:id/void/preview",
    methods: ["POST"],
    middlewares: [validateBody(() => EmptyBody)],
  },
]
