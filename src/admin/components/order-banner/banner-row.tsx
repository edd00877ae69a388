import {
  CheckCircleSolid,
  ClockSolid,
  ExclamationCircleSolid,
  InformationCircleSolid,
  XCircleSolid,
} from "@medusajs/icons"
import type { AdminOrder } from "@medusajs/framework/types"
import { clx, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useTranslation } from "react-i18next"
import type { BannerRow, StatusColor } from "../../../domain"
import { BannerActions } from "./banner-actions"
import { BannerSentenceText } from "./banner-sentence"
import type { BannerDialog } from "./order-banner"

type BannerRowViewProps = PropsWithChildren<{
  row: BannerRow
  order: AdminOrder
  onOpen: (dialog: BannerDialog, row: BannerRow) => void
}>

/** One thing to know about the order, and what can be done about it. The children stand last. */
export const BannerRowView = ({
  row,
  order,
  onOpen,
  children,
}: BannerRowViewProps) => {
  const { t } = useTranslation("backorders")

  return (
    <div className="flex flex-col gap-x-6 gap-y-3 px-6 py-4 md:flex-row md:items-center md:justify-between">
      <div className="flex min-w-0 items-start gap-x-3">
        <div className="flex h-7 items-center">
          <RowIcon color={row.color} />
        </div>
        <div className="min-w-0">
          <Heading level="h2">{t(`orderBanner.titles.${row.key}`)}</Heading>
          <Text
            size="small"
            className="text-ui-fg-subtle text-pretty break-words"
          >
            {row.sentences.map((sentence, index) => (
              <BannerSentenceText
                key={index}
                sentence={sentence}
                purchaseOrderId={row.purchase_order_id}
              />
            ))}
          </Text>
        </div>
      </div>
      <div
        className={clx(
          "flex shrink-0 flex-wrap items-center gap-2 ps-8 md:ps-0",
          // In line with the row that has the menu.
          { "md:pe-9": !children }
        )}
      >
        <BannerActions row={row} order={order} onOpen={onOpen} />
        {children}
      </div>
    </div>
  )
}

const ICONS = {
  red: [XCircleSolid, "text-ui-tag-red-icon"],
  orange: [ExclamationCircleSolid, "text-ui-tag-orange-icon"],
  blue: [ClockSolid, "text-ui-tag-blue-icon"],
  green: [CheckCircleSolid, "text-ui-tag-green-icon"],
  grey: [InformationCircleSolid, "text-ui-tag-neutral-icon"],
} as const

const RowIcon = ({ color }: { color: StatusColor }) => {
  const [Icon, className] = ICONS[color]
  return <Icon className={clx("shrink-0", className)} aria-hidden />
}
