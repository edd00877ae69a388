import type { MiddlewareRoute } from "@medusajs/framework/http"
import { DetailQuery, NoQuery } from "../../../../../types/requests"
import { validateQuery } from "../../../../utils/validate"

export const orderBackorderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/backorder",
    methods: ["GET"],
    middlewares: [validateQuery(DetailQuery)],
  },
  {
    matcher: "/admin/orders/:id/backorder/why-short",
    methods: ["GET"],
    middlewares: [validateQuery(NoQuery)],
  },
]
