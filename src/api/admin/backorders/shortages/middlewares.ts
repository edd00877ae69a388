import type { MiddlewareRoute } from "@medusajs/framework/http"
import { ListShortagesQuery } from "../../../../types/requests"
import { validateQuery } from "../../../utils/validate"

export const shortageMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/backorders/shortages",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListShortagesQuery)],
  },
  {
    matcher: "/admin/backorders/shortages/export",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListShortagesQuery)],
  },
]
