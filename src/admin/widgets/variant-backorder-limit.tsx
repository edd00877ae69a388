import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type {
  AdminProductVariant,
  DetailWidgetProps,
} from "@medusajs/framework/types"
import { VariantBackorderLimit } from "../components/backorder-limit/variant-backorder-limit"
import { Guest } from "../components/guest"

/** Only where a variant is sold beyond its stock there is something to limit. */
const VariantBackorderLimitWidget = ({
  data,
}: DetailWidgetProps<AdminProductVariant>) =>
  data.manage_inventory && data.allow_backorder ? (
    <Guest right="backorder_setting:read">
      <VariantBackorderLimit variantId={data.id} />
    </Guest>
  ) : null

export const config = defineWidgetConfig({
  zone: "product_variant.details.side",
  id: "backorders:variant-backorder-limit",
})

export default VariantBackorderLimitWidget
