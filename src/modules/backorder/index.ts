import { Module } from "@medusajs/framework/utils"
import BackorderModuleService from "./service"

/** The key under which the module is registered in Medusa's container. */
export const BACKORDER_MODULE = "backorder"

export default Module(BACKORDER_MODULE, {
  service: BackorderModuleService,
})
