import { Label, RadioGroup, Text } from "@medusajs/ui"
import { useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { LostSupplyChoice, Right } from "../../../domain"
import type { LostSupply } from "../../../types"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { useRights } from "../../hooks/use-rights"
import { TextLink } from "../text-link"
import { ChosenDeed } from "./chosen-deed"

type LostOrderProps = { order: LostSupply }

const keyOf = (choice: LostSupplyChoice) =>
  choice.choice === "take_stock"
    ? `take_stock ${choice.location_id}`
    : choice.choice

const RIGHTS = {
  backorder_again: "backorder:create",
  take_stock: "backorder:update",
  serve_first: "backorder:update",
  release_from_stock: "backorder:release",
  release: "backorder:release",
  /** Medusa's page does it, and Medusa asks for the right. */
  cancel_line: "backorder:read",
} as const satisfies Record<LostSupplyChoice["choice"], Right>

/** One order without supply: what it lost, what can be done, and what the chosen does. */
export const LostOrder = ({ order }: LostOrderProps) => {
  const { t } = useTranslation("backorders")
  const { nameOf } = useStockLocations()
  const id = useId()
  const focusAfter = useRef<HTMLDivElement>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const may = useRights()
  const choices = order.choices.filter(({ choice }) => may(RIGHTS[choice]))
  const chosen =
    choices.find((choice) => keyOf(choice) === picked) ?? choices[0]
  const name = `#${order.order_display_id}`

  return (
    <div
      ref={focusAfter}
      tabIndex={-1}
      role="group"
      aria-label={name}
      className="shadow-elevation-card-rest bg-ui-bg-component flex flex-col gap-y-3 rounded-lg px-4 py-3 outline-none"
    >
      <div>
        <Text size="small" leading="compact" weight="plus" as="div">
          <TextLink to={`/orders/${order.order_id}`}>{name}</TextLink>{" "}
          <span className="text-ui-fg-subtle break-all font-normal">
            {order.customer_email}
          </span>
        </Text>
        {order.lost.map((lost, index) => (
          <LostLine key={index} lost={lost} />
        ))}
      </div>
      {chosen && (
        <>
          <RadioGroup
            aria-label={t("whatNow.lost.choose", { order: name })}
            className="flex flex-col gap-y-2"
            value={keyOf(chosen)}
            onValueChange={setPicked}
          >
            {choices.map((choice) => (
              <div key={keyOf(choice)} className="flex items-center gap-x-2">
                <RadioGroup.Item
                  value={keyOf(choice)}
                  id={`${id}-${keyOf(choice)}`}
                />
                <Label htmlFor={`${id}-${keyOf(choice)}`} size="small">
                  {t(
                    choice.choice === "backorder_again" && choice.is_on_order
                      ? "whatNow.choices.use_incoming"
                      : `whatNow.choices.${choice.choice}`,
                    choice.choice === "take_stock"
                      ? { location: nameOf(choice.location_id) }
                      : {}
                  )}
                </Label>
              </div>
            ))}
          </RadioGroup>
          <ChosenDeed
            key={keyOf(chosen)}
            order={order}
            choice={chosen}
            focusAfter={focusAfter}
          />
        </>
      )}
    </div>
  )
}

const LostLine = ({ lost }: { lost: LostSupply["lost"][number] }) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { purchase_order: from } = lost
  const cause =
    from?.status === "canceled" || from?.status === "closed"
      ? from.status
      : "cut"

  return (
    <Text size="small" className="text-ui-fg-subtle break-words">
      {t("whatNow.lost.line", {
        title: lost.title ?? lost.sku ?? "",
        units: quantity(lost.quantity),
      })}{" "}
      {from && t(`whatNow.lost.${cause}`, { number: from.number })}
    </Text>
  )
}
