import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  DetailQuery,
  NoQuery,
  TakeStockBody,
} from "../../../../../types/requests"
import { validateBody, validateQuery } from "../../../../utils/validate"

export const orderBackorderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/backorder",
    methods: ["GET"],
    middlewares: [validateQuery(() => DetailQuery)],
  },
  {
    matcher: "/admin/orders/:id/backorder/why-short",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
  {
    matcher: "/admin/orders/:id/backorder/take-stock",
    methods: ["POST"],
    middlewares: [validateBody(() => TakeStockBody)],
  },
  {
    matcher: "/admin/orders/:id/backorder/take-stock/preview",
    methods: ["POST"],
    middlewares: [validateBody(() => TakeStockBody)],
  },
]
