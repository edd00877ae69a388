import { MedusaService, Module } from "@medusajs/framework/utils"
import Vendor from "./models/vendor"

class MarketplaceService extends MedusaService({ Vendor }) {}

export default Module("marketplace", { service: MarketplaceService })
