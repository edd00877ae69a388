import { CheckCircle, PencilSquare, XCircle } from "@medusajs/icons"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useVoidPurchaseBill } from "../../hooks/api/use-purchase-bills"
import { useNotify } from "../../hooks/use-notify"
import { MoreMenu } from "../more-menu"
import { WithdrawPrompt } from "../withdraw-prompt"
import { AcceptMismatchPrompt } from "./accept-mismatch-prompt"
import { billCan } from "./bill-can"
import type { BillProps } from "./bill-props"

/** What is seldom done with a bill. */
export const PurchaseBillMenu = ({ bill }: BillProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const [asked, setAsked] = useState<"accept" | "void" | null>(null)
  const menu = useRef<HTMLButtonElement>(null)
  const { id, number } = bill
  const close = () => setAsked(null)
  const can = billCan(bill)

  const { mutate, isPending } = useVoidPurchaseBill(id, {
    onSuccess: () => {
      done(t("bills.void.done", { number }))
      close()
    },
    onError: (error) => failed(t("bills.void.failed", { number }), error),
  })

  if (!can.edit) {
    return null
  }
  return (
    <>
      <MoreMenu
        ref={menu}
        groups={[
          {
            actions: [
              {
                icon: <PencilSquare />,
                label: t("actions.edit"),
                to: "edit",
                right: "purchase_bill:update",
              },
              ...(can.accept
                ? [
                    {
                      icon: <CheckCircle />,
                      label: t("bills.accept.action"),
                      right: "purchase_bill:update" as const,
                      onClick: () => setAsked("accept"),
                    },
                  ]
                : []),
            ],
          },
          {
            actions: [
              {
                icon: <XCircle />,
                label: t("bills.void.action"),
                right: "purchase_bill:delete",
                onClick: () => setAsked("void"),
              },
            ],
          },
        ]}
      />
      {asked === "accept" && (
        <AcceptMismatchPrompt bill={bill} focusAfter={menu} onClose={close} />
      )}
      {asked === "void" && (
        <WithdrawPrompt
          previewPath={`/admin/purchase-bills/${id}/void/preview`}
          title={t("bills.void.title", { number })}
          description={t("bills.void.description")}
          confirmLabel={t("bills.void.action")}
          isLoading={isPending}
          onConfirm={(reason) => mutate({ reason })}
          onClose={close}
          focusAfter={menu}
        />
      )}
    </>
  )
}
