import { defineMiddlewares } from "@medusajs/framework/http"
import { backorderSettingMiddlewares } from "./admin/backorder-settings/middlewares"
import { backorderMiddlewares } from "./admin/backorders/middlewares"
import { purchaseBillMiddlewares } from "./admin/purchase-bills/middlewares"
import { purchaseOrderMiddlewares } from "./admin/purchase-orders/middlewares"
import { purchaseVendorMiddlewares } from "./admin/purchase-vendors/middlewares"
import { guardMiddlewares } from "./guard/middlewares"

export default defineMiddlewares({
  routes: [
    ...guardMiddlewares,
    ...backorderMiddlewares,
    ...backorderSettingMiddlewares,
    ...purchaseBillMiddlewares,
    ...purchaseOrderMiddlewares,
    ...purchaseVendorMiddlewares,
  ],
})
