import { model } from "@medusajs/framework/utils"
import { BACKORDER_LIMIT_TYPES } from "../../../domain"

/** How far a variant may be sold beyond its stock. A variant without a row has no limit. */
const BackorderLimit = model
  .define("backorder_limit", {
    id: model.id({ prefix: "bolim" }).primaryKey(),
    variant_id: model.text(),
    type: model.enum(BACKORDER_LIMIT_TYPES.filter((type) => type !== "none")),
    /** Of a fixed limit, in units of the variant. */
    quantity: model.number().nullable(),
  })
  .indexes([
    { name: "IDX_backorder_limit_variant", on: ["variant_id"], unique: true },
  ])

export default BackorderLimit
