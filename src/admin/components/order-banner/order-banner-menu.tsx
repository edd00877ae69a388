import {
  ArchiveBox,
  ArrowUpMini,
  History,
  LockOpenSolid,
  QuestionMarkCircle,
  XCircle,
} from "@medusajs/icons"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import type { OrderBackorder } from "../../../types"
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

  return (
    <MoreMenu
      ref={ref}
      groups={[
        {
          actions: [
            {
              icon: <ArchiveBox />,
              label: t("orderBanner.menu.backorder"),
              disabled: !needs_backorder,
              disabledTooltip: t("orderBanner.menu.nothingShort"),
              onClick: () => onOpen("backorder"),
            },
            {
              icon: <ArrowUpMini />,
              label: t("bulk.serveFirst.command"),
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
                  onClick: () => onOpen("release"),
                },
                {
                  icon: <XCircle />,
                  label: t("orderBanner.menu.cancel"),
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
