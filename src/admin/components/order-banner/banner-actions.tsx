import type { AdminOrder } from "@medusajs/framework/types"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BannerAction, BannerRow, Right } from "../../../domain"
import { useRights } from "../../hooks/use-rights"
import type { BannerDialog } from "./order-banner"
import { ReleaseFromStock } from "./release-from-stock"
import { ShipInStock } from "./ship-in-stock"
import { TakeStock } from "./take-stock"

type BannerActionsProps = {
  row: BannerRow
  order: AdminOrder
  onOpen: (dialog: BannerDialog, row: BannerRow) => void
}

/** Those that open a question beside the banner. */
const OPENING = [
  "backorder",
  "wait",
  "release",
  "what_now",
  "give",
  "cut",
] as const satisfies readonly BannerAction[]
const isOpening = (action: BannerAction): action is (typeof OPENING)[number] =>
  OPENING.some((one) => one === action)

/** Medusa keeps its own: the fulfillment is its page, and its refusal. */
const RIGHTS: Partial<Record<BannerAction, Right>> = {
  backorder: "backorder:create",
  wait: "backorder:create",
  open: "purchase_order:read",
  choose_vendor: "purchase_order:update",
  change_date: "purchase_order:update",
  cut: "purchase_order:update",
  ship: "purchase_order:update",
  create_bill: "purchase_bill:create",
  receive: "purchase_receipt:create",
  release: "backorder:release",
  release_from_stock: "backorder:release",
  ship_in_stock: "backorder:update",
  take_stock: "backorder:update",
  give: "backorder:create",
}

const mayUse =
  (may: ReturnType<typeof useRights>) => (action: BannerAction) => {
    const right = RIGHTS[action]
    return !right || may(right)
  }

export const BannerActions = ({ row, order, onOpen }: BannerActionsProps) => {
  const { t } = useTranslation("backorders")

  return row.actions.filter(mayUse(useRights())).map((action, index) => {
    const label = t(labelOf(row, action))
    const variant =
      row.key === "needs_backorder" && index === 0 ? "primary" : "secondary"

    if (isOpening(action)) {
      return (
        <Button
          key={action}
          size="small"
          variant={variant}
          onClick={() => onOpen(action, row)}
        >
          {label}
        </Button>
      )
    }
    if (action === "take_stock") {
      return row.location_id ? (
        <TakeStock key={action} order={order} locationId={row.location_id} />
      ) : null
    }
    if (action === "release_from_stock") {
      return <ReleaseFromStock key={action} order={order} label={label} />
    }
    if (action === "ship_in_stock") {
      return (
        <ShipInStock
          key={action}
          order={order}
          label={label}
          form={pathOf("fulfill", row, order)}
        />
      )
    }
    return (
      <Button key={action} size="small" variant={variant} asChild>
        <Link to={pathOf(action, row, order)}>{label}</Link>
      </Button>
    )
  })
}

const labelOf = (row: BannerRow, action: BannerAction) => {
  if (action === "backorder" && row.key === "supply_lost") {
    return "orderBanner.actions.backorder_again"
  }
  if (action === "fulfill" && row.key === "part_ready") {
    return "orderBanner.actions.ship_in_stock"
  }
  return `orderBanner.actions.${action}`
}

const pathOf = (
  action: Exclude<
    BannerAction,
    | (typeof OPENING)[number]
    | "release_from_stock"
    | "ship_in_stock"
    | "take_stock"
  >,
  row: BannerRow,
  order: AdminOrder
) => {
  const purchaseOrder = `/purchase-orders/${row.purchase_order_id}`
  switch (action) {
    case "open":
      return purchaseOrder
    case "choose_vendor":
    case "change_date":
      return `${purchaseOrder}/edit`
    case "create_bill":
      return `${purchaseOrder}/bill`
    case "receive":
      return `${purchaseOrder}/receive`
    case "ship":
      return `${purchaseOrder}/ship`
    case "fulfill":
      return `/orders/${order.id}/fulfillment?requires_shipping=${needsShipping(order)}`
  }
}

const needsShipping = ({ items }: AdminOrder) =>
  items.some(
    (item) =>
      item.requires_shipping && item.detail.fulfilled_quantity < item.quantity
  )
