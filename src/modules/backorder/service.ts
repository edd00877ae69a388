import { MedusaService } from "@medusajs/framework/utils"
import * as models from "./models"

/** Keeps vendors, purchase orders, receipts, bills and backorders. */
export default class BackorderModuleService extends MedusaService(models) {}
