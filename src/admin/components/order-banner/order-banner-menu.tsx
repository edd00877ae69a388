import {
  ArchiveBox,
  ArrowUpMini,
  History,
  LockClosedSolid,
  LockOpenSolid,
  QuestionMarkCircle,
  XCircle,
} from "@medusajs/icons"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import type { OrderBackorder } from "../../../types"
import { useChangeHoldScope } from "../../hooks/api/use-backorders"
import { useNotify } from "../../hooks/use-notify"
import { MoreMenu } from "../more-menu"
import type { BannerDialog } from "./order-banner"

type OrderBannerMenuProps = {
  orderBackorder: OrderBackorder
  onOpen: (dialog: BannerDialog) => void
}

export const OrderBannerMenu = forwardRef<
  HTMLButtonElement,
  OrderBannerMenuProps
>(({ orderBackorder, onOpen }, ref) => {
  const { t } = useTranslation("backorders")
  const { backorder, needs_backorder } = orderBackorder
  const onHold = backorder?.status === "on_hold"
  const { done, failed } = useNotify()
  const name = `#${backorder?.order_display_id}`
  const { mutate: holdWhole } = useChangeHoldScope(backorder?.id ?? "", {
    onSuccess: () => done(t("holdWhole.done", { order: name })),
    onError: (error) => failed(t("holdWhole.failed", { order: name }), error),
  })

  return (
    <MoreMenu
      ref={ref}
      groups={[
        {
          actions: [
            {
              icon: <ArchiveBox />,
              label: t("orderBanner.menu.backorder"),
              right: "backorder:create",
              disabled: !needs_backorder,
              disabledTooltip: t("orderBanner.menu.nothingShort"),
              onClick: () => onOpen("backorder"),
            },
            {
              icon: <ArrowUpMini />,
              label: t("bulk.serveFirst.command"),
              right: "backorder:update",
              onClick: () => onOpen("serve_first"),
            },
            ...(orderBackorder.lines.some((line) => line.short_quantity > 0)
              ? [
                  {
                    icon: <QuestionMarkCircle />,
                    label: t("orderBanner.menu.whyShort"),
                    onClick: () => onOpen("why_short"),
                  },
                ]
              : []),
            ...(backorder
              ? [
                  {
                    icon: <History />,
                    label: t("orderBanner.menu.history"),
                    onClick: () => onOpen("history"),
                  },
                ]
              : []),
          ],
        },
        {
          actions: onHold
            ? [
                {
                  icon: <LockOpenSolid />,
                  label: t("orderBanner.actions.release"),
                  right: "backorder:release" as const,
                  onClick: () => onOpen("release"),
                },
                ...(backorder.hold_scope === "lines"
                  ? [
                      {
                        icon: <LockClosedSolid />,
                        label: t("orderBanner.menu.holdWhole"),
                        onClick: () => holdWhole({ hold_scope: "order" }),
                      },
                    ]
                  : []),
                {
                  icon: <XCircle />,
                  label: t("orderBanner.menu.cancel"),
                  right: "backorder:update" as const,
                  onClick: () => onOpen("cancel"),
                },
              ]
            : [],
        },
      ]}
    />
  )
})
OrderBannerMenu.displayName = "OrderBannerMenu"
