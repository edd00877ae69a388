import { Label, Switch } from "@medusajs/ui"
import { RefObject, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { PurchaseOrder } from "../../../types"
import {
  useCancelPreview,
  useCancelPurchaseOrder,
} from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { ReasonPrompt } from "../reason-prompt"
import { AffectedOrders } from "./affected-orders"
import { waitingOrders } from "./waiting-orders"

type CancelPurchaseOrderPromptProps = {
  purchaseOrder: PurchaseOrder
  onClose: () => void
  focusAfter: RefObject<HTMLElement>
}

/** Says how many orders lose their supply, and offers to release them. */
export const CancelPurchaseOrderPrompt = ({
  purchaseOrder,
  ...props
}: CancelPurchaseOrderPromptProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const navigate = useNavigate()
  const [isReleasing, setIsReleasing] = useState(false)
  const switchId = useId()
  const { id, number } = purchaseOrder
  const waiting = waitingOrders(purchaseOrder).length
  const { preview } = useCancelPreview(id, waiting > 0)

  const { mutate, isPending } = useCancelPurchaseOrder(id, {
    onSuccess: () => {
      done(t("purchaseOrders.cancel.done", { number }))
      props.onClose()
      if (waiting && !isReleasing) {
        void navigate("what-now")
      }
    },
    onError: (error) =>
      failed(t("purchaseOrders.cancel.failed", { number }), error),
  })

  return (
    <ReasonPrompt
      {...props}
      title={t("purchaseOrders.cancel.title", { number })}
      description={
        waiting
          ? t("purchaseOrders.cancel.withOrders", { count: waiting })
          : t("purchaseOrders.cancel.description")
      }
      confirmLabel={t("purchaseOrders.cancel.action")}
      isLoading={isPending}
      onConfirm={(reason) =>
        mutate({
          ...(reason ? { reason } : {}),
          ...(waiting ? { release_holds: isReleasing } : {}),
        })
      }
    >
      <AffectedOrders orders={preview?.orders} />
      {waiting > 0 && (
        <div className="flex items-center gap-x-2 pt-2">
          <Switch
            id={switchId}
            size="small"
            checked={isReleasing}
            onCheckedChange={setIsReleasing}
          />
          <Label htmlFor={switchId} size="small">
            {t("purchaseOrders.cancel.release")}
          </Label>
        </div>
      )}
    </ReasonPrompt>
  )
}
