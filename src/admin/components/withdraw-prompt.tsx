import { Button, Prompt } from "@medusajs/ui"
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { useTryOut } from "../hooks/api/use-try-out"
import { useErrorText } from "../hooks/use-error-text"
import { ReasonPrompt } from "./reason-prompt"

type WithdrawPromptProps = {
  /** Answers which orders would be held again, or refuses as the deed would. */
  previewPath: string
  title: string
  description: string
  confirmLabel: string
  isLoading: boolean
  onConfirm: (reason: string) => void
  onClose: () => void
  focusAfter?: RefObject<HTMLElement>
}

const SHOWN = 3

/** Asks before a bill or a receipt is withdrawn, and says what that does to orders. Where it can't be, it says why. */
export const WithdrawPrompt = ({
  previewPath,
  description,
  ...props
}: WithdrawPromptProps) => {
  const { t } = useTranslation("backorders")
  const errorText = useErrorText()
  const { data, isError, error } = useTryOut(previewPath)
  const effect = useEffectText()

  if (isError) {
    return (
      <Prompt
        open
        variant="confirmation"
        onOpenChange={(open) => !open && props.onClose()}
      >
        <Prompt.Content>
          <Prompt.Header>
            <Prompt.Title>{props.title}</Prompt.Title>
            <Prompt.Description>{errorText(error)}</Prompt.Description>
          </Prompt.Header>
          <Prompt.Footer>
            <Button size="small" variant="secondary" onClick={props.onClose}>
              {t("withdraw.close")}
            </Button>
          </Prompt.Footer>
        </Prompt.Content>
      </Prompt>
    )
  }
  return (
    <ReasonPrompt
      {...props}
      isRequired
      isLoading={props.isLoading || !data}
      description={`${description} ${data ? effect(data.held_orders) : t("withdraw.looking")}`}
    />
  )
}

const useEffectText = () => {
  const { t } = useTranslation("backorders")

  return (orders: { order_id: string; order_display_id: number | null }[]) => {
    if (!orders.length) {
      return t("withdraw.none")
    }
    const names = orders.map(({ order_id, order_display_id }) =>
      order_display_id ? `#${order_display_id}` : order_id
    )
    const shown = names.slice(0, SHOWN).join(", ")
    return t("withdraw.held", {
      count: names.length,
      orders:
        names.length > SHOWN
          ? t("withdraw.more", { orders: shown, count: names.length - SHOWN })
          : shown,
    })
  }
}
