import { PencilSquare } from "@medusajs/icons"
import { IconButton, Text, Tooltip } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { BackorderLimit } from "../../../types"
import { useBackorderLimit } from "../../hooks/api/use-backorder-limit"
import { useFormat } from "../../hooks/use-format"
import { Allowed } from "../allowed"
import { Section } from "../section"
import { BackorderLimitDrawer } from "./backorder-limit-drawer"

type VariantBackorderLimitProps = { variantId: string }

/** How far a variant is sold beyond its stock, and how much of that is used. */
export const VariantBackorderLimit = ({
  variantId,
}: VariantBackorderLimitProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { backorder_limit: limit } = useBackorderLimit(variantId)
  const [isOpen, setOpen] = useState(false)
  const text = useLimitText()

  if (!limit) {
    return null
  }
  return (
    <>
      <Section
        title={t("backorderLimit.title")}
        actions={
          <Allowed right="backorder_setting:update">
            <Tooltip content={t("actions.edit")}>
              <IconButton
                size="small"
                variant="transparent"
                aria-label={t("backorderLimit.edit")}
                onClick={() => setOpen(true)}
              >
                <PencilSquare />
              </IconButton>
            </Tooltip>
          </Allowed>
        }
      >
        <Row label={t("backorderLimit.limit")} value={text(limit)} />
        <Row
          label={t("backorderLimit.waiting")}
          value={quantity(limit.backordered_quantity)}
        />
      </Section>
      {isOpen && (
        <BackorderLimitDrawer limit={limit} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

const Row = ({ label, value }: { label: string; value: string }) => (
  <div className="text-ui-fg-subtle grid grid-cols-2 items-center gap-x-4 px-6 py-4">
    <Text size="small" leading="compact" weight="plus">
      {label}
    </Text>
    <Text size="small" leading="compact" className="text-end">
      {value}
    </Text>
  </div>
)

const useLimitText = () => {
  const { t } = useTranslation("backorders")

  return ({ type, quantity }: BackorderLimit) =>
    type === "fixed"
      ? t("backorderLimit.units", { count: quantity ?? 0 })
      : t(
          type === "none"
            ? "backorderLimit.noneShort"
            : "backorderLimit.onOrderShort"
        )
}
