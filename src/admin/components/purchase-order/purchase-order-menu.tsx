import { PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useDeletePurchaseOrder } from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { MoreMenu } from "../more-menu"
import { CancelPurchaseOrderPrompt } from "./cancel-purchase-order-prompt"
import { purchaseOrderCan } from "./purchase-order-can"
import type { SectionProps } from "./section-props"
import { waitingOrders } from "./waiting-orders"

/** What is seldom done with a purchase order. */
export const PurchaseOrderMenu = ({
  purchaseOrder,
  isUnsaved,
}: SectionProps) => {
  const { t } = useTranslation("backorders")
  const [isCanceling, setIsCanceling] = useState(false)
  const menu = useRef<HTMLButtonElement>(null)
  const remove = useRemove(purchaseOrder)
  const can = purchaseOrderCan(purchaseOrder)
  const waitForSave = {
    disabled: isUnsaved,
    disabledTooltip: t("unsaved.saveFirst"),
  }
  const edit = {
    ...waitForSave,
    icon: <PencilSquare />,
    label: t("actions.edit"),
    to: "edit",
  }
  const cancel = {
    ...waitForSave,
    icon: <XCircle />,
    label: t("purchaseOrders.cancel.action"),
    onClick: () => setIsCanceling(true),
  }
  const erase = {
    ...waitForSave,
    icon: <Trash />,
    label: t("actions.delete"),
    onClick: remove,
  }

  if (!can.edit && !can.cancel && !can.delete) {
    return null
  }
  return (
    <>
      <MoreMenu
        ref={menu}
        groups={[
          { actions: can.edit ? [edit] : [] },
          {
            actions: [
              ...(can.cancel ? [cancel] : []),
              ...(can.delete ? [erase] : []),
            ],
          },
        ]}
      />
      {isCanceling && (
        <CancelPurchaseOrderPrompt
          purchaseOrder={purchaseOrder}
          focusAfter={menu}
          onClose={() => setIsCanceling(false)}
        />
      )}
    </>
  )
}

const useRemove = (purchaseOrder: SectionProps["purchaseOrder"]) => {
  const { t } = useTranslation("backorders")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const { done, failed } = useNotify()
  const { id, number } = purchaseOrder
  const waiting = waitingOrders(purchaseOrder).length

  const { mutate } = useDeletePurchaseOrder(id, {
    onSuccess: () => {
      done(t("purchaseOrders.delete.done", { number }))
      void navigate("/purchase-orders", { replace: true })
    },
    onError: (error) =>
      failed(t("purchaseOrders.delete.failed", { number }), error),
  })

  return async () => {
    const isSure = await prompt({
      title: t("purchaseOrders.delete.title", { number }),
      description: waiting
        ? t("purchaseOrders.delete.withOrders", { count: waiting })
        : t("purchaseOrders.delete.description"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      mutate()
    }
  }
}
