import { defineMiddlewares } from "@medusajs/framework/http"
import { backorderSettingMiddlewares } from "./admin/backorder-settings/middlewares"
import { shortageMiddlewares } from "./admin/backorders/shortages/middlewares"
import { metricsMiddlewares } from "./admin/backorders/metrics/middlewares"
import { backorderMiddlewares } from "./admin/backorders/middlewares"
import { orderBackorderMiddlewares } from "./admin/orders/[id]/backorder/middlewares"
import { productVariantMiddlewares } from "./admin/product-variants/middlewares"
import { purchaseBillMiddlewares } from "./admin/purchase-bills/middlewares"
import { purchaseOrderMiddlewares } from "./admin/purchase-orders/middlewares"
import { purchaseVendorMiddlewares } from "./admin/purchase-vendors/middlewares"
import { guardMiddlewares } from "./guard/middlewares"
import { rightsMiddlewares } from "./rights"
import { limitMiddlewares } from "./limit/middlewares"
import { storeMiddlewares } from "./store/middlewares"

export default defineMiddlewares({
  routes: [
    ...rightsMiddlewares,
    ...guardMiddlewares,
    ...limitMiddlewares,
    ...shortageMiddlewares,
    ...metricsMiddlewares,
    ...backorderMiddlewares,
    ...backorderSettingMiddlewares,
    ...orderBackorderMiddlewares,
    ...productVariantMiddlewares,
    ...purchaseBillMiddlewares,
    ...purchaseOrderMiddlewares,
    ...purchaseVendorMiddlewares,
    ...storeMiddlewares,
  ],
})
