import { Button, Prompt } from "@medusajs/ui"
import { RefObject, useState } from "react"
import { useTranslation } from "react-i18next"
import type { SpareGoods } from "../../../types"
import type { PlaceBackordersBody } from "../../../types/requests"
import {
  useBackorderPreview,
  usePlaceBackorders,
} from "../../hooks/api/use-backorders"
import { useFormat } from "../../hooks/use-format"
import { useNotify } from "../../hooks/use-notify"
import { BackorderSummary } from "../backorder-dialog/backorder-summary"

type GivePromptProps = {
  spare: SpareGoods
  onClose: () => void
  focusAfter: RefObject<HTMLElement>
}

/** Spare goods go to the next in the queue: what comes from where, before it is done. */
export const GivePrompt = ({ spare, onClose, focusAfter }: GivePromptProps) => {
  const { t } = useTranslation("backorders")
  const { quantity } = useFormat()
  const { done, failed } = useNotify()
  const [key] = useState(() => crypto.randomUUID())
  // As it stood when it was asked for: once given, somebody else is next.
  const [next] = useState(() => spare.next_orders[0]!)
  const name = `#${next.order_display_id}`
  const units = quantity(next.give_quantity)
  const body: PlaceBackordersBody = {
    orders: [
      {
        order_id: next.order_id,
        items: [
          {
            line_item_id: next.line_item_id,
            inventory_item_id: spare.inventory_item_id,
            quantity: next.give_quantity,
          },
        ],
      },
    ],
    use_incoming: true,
  }
  const { preview, error, isFetching } = useBackorderPreview(body)
  const { mutate, isPending } = usePlaceBackorders(key, {
    onSuccess: () => {
      done(t("whatNow.give.done", { order: name, units }))
      onClose()
    },
    onError: (reason) =>
      failed(t("whatNow.give.failed", { order: name }), reason),
  })

  return (
    <Prompt
      open
      variant="confirmation"
      onOpenChange={(open) => !open && onClose()}
    >
      <Prompt.Content
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          focusAfter.current?.focus()
        }}
      >
        <Prompt.Header>
          <Prompt.Title>
            {t("whatNow.give.title", { order: name, units })}
          </Prompt.Title>
          <Prompt.Description>
            {t("whatNow.give.hint", { order: name })}
          </Prompt.Description>
        </Prompt.Header>
        <div className="px-6 pt-4">
          <BackorderSummary
            preview={preview}
            error={error}
            isLoading={isFetching}
            isEmpty={false}
          />
        </div>
        <Prompt.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            size="small"
            isLoading={isPending}
            disabled={!preview || Boolean(error)}
            onClick={() => mutate(body)}
          >
            {t("whatNow.spare.give", { order: name })}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
