import { Hint, Label, Switch } from "@medusajs/ui"
import { RefObject, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useAcceptMismatch } from "../../hooks/api/use-purchase-bills"
import { useNotify } from "../../hooks/use-notify"
import { ReasonPrompt } from "../reason-prompt"
import type { BillProps } from "./bill-props"

type AcceptMismatchPromptProps = BillProps & {
  onClose: () => void
  focusAfter: RefObject<HTMLElement>
}

/** Accepts that a bill differs; another price can be the vendor's from now on. */
export const AcceptMismatchPrompt = ({
  bill: { id, number, lines },
  ...props
}: AcceptMismatchPromptProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const hasOtherPrice = lines.some(
    ({ match_status }) =>
      match_status === "price_mismatch" || match_status === "both"
  )
  const [isNewCost, setIsNewCost] = useState(false)
  const switchId = useId()

  const { mutate, isPending } = useAcceptMismatch(id, {
    onSuccess: () => {
      done(t("bills.accept.done", { number }))
      props.onClose()
    },
    onError: (error) => failed(t("bills.accept.failed", { number }), error),
  })

  return (
    <ReasonPrompt
      {...props}
      isRequired
      variant="confirmation"
      title={t("bills.accept.title", { number })}
      description={t("bills.accept.description")}
      confirmLabel={t("bills.accept.action")}
      isLoading={isPending}
      onConfirm={(reason) =>
        mutate({
          reason,
          ...(isNewCost ? { update_vendor_cost: true } : {}),
        })
      }
    >
      {hasOtherPrice && (
        <div className="flex items-start gap-x-2 pt-2">
          <Switch
            id={switchId}
            size="small"
            className="mt-0.5 shrink-0"
            checked={isNewCost}
            onCheckedChange={setIsNewCost}
          />
          <div className="flex flex-col">
            <Label htmlFor={switchId} size="small">
              {t("bills.accept.vendorCost")}
            </Label>
            <Hint>{t("bills.accept.vendorCostHint")}</Hint>
          </div>
        </div>
      )}
    </ReasonPrompt>
  )
}
