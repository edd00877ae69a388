import type { MedusaRequest } from "@medusajs/framework/http"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type BackorderModuleService from "../../modules/backorder/service"

/** The module, for reading what is answered. */
export const backorderService = (req: Pick<MedusaRequest, "scope">) =>
  req.scope.resolve<BackorderModuleService>(BACKORDER_MODULE)
