import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  CreatePurchaseBillBody,
  DetailQuery,
  ListPurchaseBillsQuery,
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
]
