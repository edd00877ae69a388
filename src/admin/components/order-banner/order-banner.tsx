import type { AdminOrder } from "@medusajs/framework/types"
import { Container, Drawer } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { type BannerRow, bannerRows } from "../../../domain"
import type { SpareGoods } from "../../../types"
import { useOrderBackorder } from "../../hooks/api/use-order-backorder"
import { useFocusAfter } from "../../hooks/use-focus-after"
import { today } from "../../lib/days"
import { BackorderDialog } from "../backorder-dialog/backorder-dialog"
import { HistoryDrawer } from "../history/history-drawer"
import { OrderDrawer } from "../order-drawer"
import { ServeFirstPrompt } from "../serve-first/serve-first-prompt"
import { CutPrompt } from "../what-now/cut-prompt"
import { GivePrompt } from "../what-now/give-prompt"
import { WhatNowList } from "../what-now/what-now"
import { WhyShortDrawer } from "../why-short/why-short-drawer"
import { BannerError } from "./banner-error"
import { BannerRowView } from "./banner-row"
import { CancelBackorderPrompt, ReleasePrompt } from "./backorder-prompts"
import { OrderBannerMenu } from "./order-banner-menu"

export type BannerDialog =
  | "backorder"
  | "wait"
  | "release"
  | "cancel"
  | "history"
  | "serve_first"
  | "why_short"
  | "what_now"
  | "give"
  | "cut"

type OrderBannerProps = { order: AdminOrder }

/** The first card of the order page. Nothing at all when there is nothing to say. */
export const OrderBanner = ({ order }: OrderBannerProps) => {
  const { t } = useTranslation("backorders")
  const { order_backorder, isError, refetch } = useOrderBackorder(order.id)
  const [dialog, setDialog] = useState<BannerDialog | null>(null)
  const [about, setAbout] = useState<SpareGoods | null>(null)
  const menu = useRef<HTMLButtonElement>(null)
  const { remember, focusAfter } = useFocusAfter(menu)

  if (isError && !order_backorder) {
    return <BannerError onRetry={refetch} />
  }
  if (!order_backorder) {
    return null
  }

  const rows = bannerRows(order_backorder, today())
  const { backorder, lines } = order_backorder
  const close = () => setDialog(null)
  const shared = { order, onClose: close, focusAfter }
  const open = (asked: BannerDialog, { purchase_order_line_id }: BannerRow) => {
    remember()
    setAbout(
      order_backorder.spare.find(
        (spare) => spare.purchase_order_line_id === purchase_order_line_id
      ) ?? null
    )
    setDialog(asked)
  }

  return (
    <>
      {rows.length > 0 && (
        <Container
          className="divide-y p-0"
          style={{ order: -1 }}
          role="region"
          aria-label={t("orderBanner.label")}
        >
          {rows.map((row, index) => (
            <BannerRowView
              key={`${row.key} ${row.purchase_order_line_id ?? row.purchase_order_id}`}
              row={row}
              order={order}
              onOpen={open}
            >
              {index === 0 && (
                <OrderBannerMenu
                  ref={menu}
                  orderBackorder={order_backorder}
                  onOpen={(asked) => {
                    remember()
                    setDialog(asked)
                  }}
                />
              )}
            </BannerRowView>
          ))}
        </Container>
      )}
      {(dialog === "backorder" || dialog === "wait") && (
        <BackorderDialog
          {...shared}
          lines={lines}
          useIncoming={dialog === "wait" || !isOfferedToWait(rows)}
        />
      )}
      {dialog === "serve_first" && (
        <ServeFirstPrompt
          orderIds={[order.id]}
          onClose={close}
          focusAfter={focusAfter}
        />
      )}
      {dialog === "what_now" && (
        <OrderDrawer {...shared} title={t("whatNow.title")}>
          <Drawer.Body className="overflow-auto">
            <WhatNowList order_id={order.id} />
          </Drawer.Body>
        </OrderDrawer>
      )}
      {about && dialog === "give" && <GivePrompt {...shared} spare={about} />}
      {about && dialog === "cut" && <CutPrompt {...shared} spare={about} />}
      {dialog === "why_short" && <WhyShortDrawer {...shared} />}
      {backorder && dialog === "release" && (
        <ReleasePrompt {...shared} backorder={backorder} />
      )}
      {backorder && dialog === "cancel" && (
        <CancelBackorderPrompt {...shared} backorder={backorder} />
      )}
      {backorder && dialog === "history" && (
        <HistoryDrawer {...shared} backorderId={backorder.id} />
      )}
    </>
  )
}

/** Who does not take the offer to wait wants the goods bought. */
const isOfferedToWait = (rows: ReturnType<typeof bannerRows>) =>
  rows.some(({ actions }) => actions.includes("wait"))
