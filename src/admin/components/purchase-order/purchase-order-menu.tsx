import {
  ArrowPath,
  ArrowUturnLeft,
  ArrowsPointingOutMini,
  CalendarMini,
  CheckCircle,
  PencilSquare,
  SquareTwoStack,
  Trash,
  XCircle,
} from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  useDeletePurchaseOrder,
  useDuplicatePurchaseOrder,
} from "../../hooks/api/use-purchase-orders"
import { useNotify } from "../../hooks/use-notify"
import { MoreMenu } from "../more-menu"
import { useLetterActions } from "../purchase-order-letter/letter-menu"
import { CancelPurchaseOrderPrompt } from "./cancel-purchase-order-prompt"
import { usePurchaseOrderCan } from "./purchase-order-can"
import { ReopenPurchaseOrderPrompt } from "./reopen-purchase-order-prompt"
import type { SectionProps } from "./section-props"
import { waitingOrders } from "./waiting-orders"

/** What is seldom done with a purchase order. */
export const PurchaseOrderMenu = ({
  purchaseOrder,
  isUnsaved,
}: SectionProps) => {
  const { t } = useTranslation("backorders")
  const [asked, setAsked] = useState<"cancel" | "reopen" | null>(null)
  const menu = useRef<HTMLButtonElement>(null)
  const remove = useRemove(purchaseOrder)
  const duplicate = useDuplicate(purchaseOrder)
  const can = usePurchaseOrderCan(purchaseOrder)
  const letters = useLetterActions(purchaseOrder)
  const waitForSave = {
    disabled: isUnsaved,
    disabledTooltip: t("unsaved.saveFirst"),
  }
  const only = <TAction,>(isPossible: boolean, action: TAction) =>
    isPossible ? [{ ...waitForSave, ...action }] : []
  const prompt = {
    purchaseOrder,
    focusAfter: menu,
    onClose: () => setAsked(null),
  }

  return (
    <>
      <MoreMenu
        ref={menu}
        groups={[
          { actions: letters },
          {
            actions: [
              ...only(can.edit, {
                icon: <PencilSquare />,
                label: t("actions.edit"),
                to: "edit",
              }),
              ...only(can.edit && purchaseOrder.lines.length > 0, {
                icon: <CalendarMini />,
                label: t("purchaseOrders.date.action"),
                to: "date",
              }),
              ...only(can.moveLines, {
                icon: <ArrowsPointingOutMini />,
                label: t("purchaseOrders.move.action"),
                to: "move-lines",
              }),
              ...only(can.replaceVendor, {
                icon: <ArrowPath />,
                label: t("purchaseOrders.replace.action"),
                to: "replace-vendor",
              }),
              ...only(can.duplicate, {
                icon: <SquareTwoStack />,
                label: t("purchaseOrders.duplicate.action"),
                onClick: duplicate,
              }),
            ],
          },
          {
            actions: [
              ...only(can.close, {
                icon: <CheckCircle />,
                label: t("purchaseOrders.close.action"),
                to: "close",
              }),
              ...only(can.reopen, {
                icon: <ArrowUturnLeft />,
                label: t("purchaseOrders.reopen.action"),
                onClick: () => setAsked("reopen"),
              }),
              ...only(can.cancel, {
                icon: <XCircle />,
                label: t("purchaseOrders.cancel.action"),
                onClick: () => setAsked("cancel"),
              }),
              ...only(can.delete, {
                icon: <Trash />,
                label: t("actions.delete"),
                onClick: remove,
              }),
            ],
          },
        ]}
      />
      {asked === "cancel" && <CancelPurchaseOrderPrompt {...prompt} />}
      {asked === "reopen" && <ReopenPurchaseOrderPrompt {...prompt} />}
    </>
  )
}

const useDuplicate = ({ id, number }: SectionProps["purchaseOrder"]) => {
  const { t } = useTranslation("backorders")
  const navigate = useNavigate()
  const { done, failed } = useNotify()
  const { mutate, isPending } = useDuplicatePurchaseOrder(id, {
    onSuccess: ({ purchase_order: made }) => {
      done(
        t("purchaseOrders.create.done", { number: made.number }),
        t("purchaseOrders.duplicate.done", { number })
      )
      void navigate(`/purchase-orders/${made.id}`)
    },
    onError: (error) =>
      failed(t("purchaseOrders.duplicate.failed", { number }), error),
  })

  return () => {
    if (!isPending) {
      mutate()
    }
  }
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
