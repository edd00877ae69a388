import { model } from "@medusajs/framework/utils"

/** Query's names are global in an app: ours must not be called the same. */
const Vendor = model.define("vendor", {
  id: model.id().primaryKey(),
  name: model.text(),
})

export default Vendor
