import type { MiddlewareRoute } from "@medusajs/framework/http"
import { UpdateBackorderSettingsBody } from "../../../types/requests"
import { validateBody } from "../../utils/validate"

export const backorderSettingMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/backorder-settings",
    methods: ["POST"],
    middlewares: [validateBody(() => UpdateBackorderSettingsBody)],
  },
]
