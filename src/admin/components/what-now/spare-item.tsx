import { Button, Text } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { SpareGoods } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { useRights } from "../../hooks/use-rights"
import { TextLink } from "../text-link"
import { CutPrompt } from "./cut-prompt"
import { GivePrompt } from "./give-prompt"

type SpareItemProps = { spare: SpareGoods }

/** Goods that nobody waits for: keep them, give them to the next in the queue, or order less. */
export const SpareItem = ({ spare }: SpareItemProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const may = useRights()
  const [asked, setAsked] = useState<"give" | "cut" | null>(null)
  const card = useRef<HTMLDivElement>(null)
  const { next_orders, cut, number } = spare
  const prompt = { spare, focusAfter: card, onClose: () => setAsked(null) }

  return (
    <div
      ref={card}
      tabIndex={-1}
      role="group"
      aria-label={spare.title ?? spare.sku ?? number}
      className="shadow-elevation-card-rest bg-ui-bg-component flex flex-col gap-y-3 rounded-lg px-4 py-3 outline-none"
    >
      <div>
        <Text size="small" leading="compact" weight="plus" as="div">
          {spare.title ?? spare.sku}
        </Text>
        <Text size="small" className="text-ui-fg-subtle" as="div">
          {t("whatNow.spare.on", { units: quantity(spare.quantity) })}{" "}
          <TextLink to={`/purchase-orders/${spare.purchase_order_id}`}>
            {number}
          </TextLink>
        </Text>
        {next_orders.length ? (
          <ol className="text-ui-fg-subtle txt-small pt-1">
            {next_orders.map((next) => (
              <li key={next.line_item_id}>
                <TextLink to={`/orders/${next.order_id}`}>
                  #{next.order_display_id}
                </TextLink>{" "}
                {t("whatNow.spare.lacks", {
                  units: quantity(next.to_backorder_quantity),
                })}
              </li>
            ))}
          </ol>
        ) : (
          <Text size="small" className="text-ui-fg-subtle pt-1">
            {t("whatNow.spare.nobody")}
          </Text>
        )}
      </div>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {next_orders[0] && may("backorder:create") && (
          <Button size="small" onClick={() => setAsked("give")}>
            {t("whatNow.spare.give", {
              order: `#${next_orders[0].order_display_id}`,
            })}
          </Button>
        )}
        {cut && may("purchase_order:update") && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => setAsked("cut")}
          >
            {t("whatNow.spare.cut")}
          </Button>
        )}
      </div>
      {asked === "give" && <GivePrompt {...prompt} />}
      {asked === "cut" && <CutPrompt {...prompt} />}
    </div>
  )
}
