import type { MiddlewareRoute } from "@medusajs/framework/http"
import { UpdateBackorderLimitBody } from "../../../types/requests"
import { validateBody } from "../../utils/validate"

export const productVariantMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/product-variants/:id/backorder-limit",
    methods: ["POST"],
    middlewares: [validateBody(() => UpdateBackorderLimitBody)],
  },
]
