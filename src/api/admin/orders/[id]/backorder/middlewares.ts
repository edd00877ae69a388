import type { MiddlewareRoute } from "@medusajs/framework/http"
import { DetailQuery } from "../../../../../types/requests"
import { validateQuery } from "../../../../utils/validate"

export const orderBackorderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/backorder",
    methods: ["GET"],
    middlewares: [validateQuery(DetailQuery)],
  },
]
