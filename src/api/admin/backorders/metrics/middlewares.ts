import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  MetricRowsQuery,
  MetricsQuery,
  NoQuery,
} from "../../../../types/requests"
import { validateQuery } from "../../../utils/validate"

export const metricsMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/backorders/metrics",
    methods: ["GET"],
    middlewares: [validateQuery(() => MetricsQuery)],
  },
  {
    matcher: "/admin/backorders/metrics/rows",
    methods: ["GET"],
    middlewares: [validateQuery(() => MetricRowsQuery)],
  },
  {
    matcher: "/admin/inventory-items/:id/supply",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
  {
    matcher: "/admin/purchase-vendors/:id/supply",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
]
