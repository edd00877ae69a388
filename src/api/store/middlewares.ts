import type { MiddlewareRoute } from "@medusajs/framework/http"
import { NoQuery, VariantNoticesQuery } from "../../types/requests"
import { validateQuery } from "../utils/validate"

/** Medusa itself asks for the publishable key of every store route, and says which customer is logged in. */
export const storeMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/backorders/variants",
    methods: ["GET"],
    middlewares: [validateQuery(VariantNoticesQuery)],
  },
  {
    matcher: "/store/carts/:id/backorders",
    methods: ["GET"],
    middlewares: [validateQuery(NoQuery)],
  },
  {
    matcher: "/store/orders/:id/backorder",
    methods: ["GET"],
    middlewares: [validateQuery(NoQuery)],
  },
]
