import { clx, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type {
  BillingStatus,
  Delivery,
  PurchaseOrderStatus,
  ReceiptStatus,
} from "../../domain"
import { Status } from "./status-badges"

type PurchaseOrderBadgesProps = {
  status: PurchaseOrderStatus
  receipt_status: ReceiptStatus
  billing_status: BillingStatus
  is_late: boolean
  delivery?: Delivery
  /** Where there is little room: the state, and lateness. */
  isShort?: boolean
  className?: string
}

/** How a purchase order stands. Receipt and billing mean something only once it is issued. */
export const PurchaseOrderBadges = ({
  status,
  receipt_status,
  billing_status,
  is_late,
  delivery,
  isShort = false,
  className,
}: PurchaseOrderBadgesProps) => {
  const { t } = useTranslation("backorders")
  const isIssued = status === "issued" || status === "closed"

  return (
    <div
      className={clx("flex shrink-0 flex-wrap items-center gap-1", className)}
    >
      <Status kind="purchase_order" status={status} />
      {is_late && (
        <StatusBadge color="orange">{t("purchaseOrders.late")}</StatusBadge>
      )}
      {isIssued && !isShort && (
        <>
          <Status
            kind={delivery === "drop_ship" ? "shipment" : "receipt"}
            status={receipt_status}
          />
          <Status kind="billing" status={billing_status} />
        </>
      )}
    </div>
  )
}
