import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  BillingStatus,
  BillMatchStatus,
  BillStatus,
  PurchaseOrderStatus,
  ReceiptStatus,
  STATUS_COLORS,
  StatusColor,
} from "../../domain"

type StatusOf = {
  purchase_order: PurchaseOrderStatus
  receipt: ReceiptStatus
  shipment: ReceiptStatus
  billing: BillingStatus
  bill: BillStatus
  bill_match: BillMatchStatus
}

type StatusProps = {
  [TKind in keyof StatusOf]: { kind: TKind; status: StatusOf[TKind] }
}[keyof StatusOf]

/** The label and colour of any status of the product. */
export const Status = ({ kind, status }: StatusProps) => {
  const { t } = useTranslation("backorders")
  const colors: Record<string, StatusColor> = STATUS_COLORS[kind]

  return (
    <StatusBadge color={colors[status]} className="text-nowrap">
      {t(`statuses.${kind}.${status}`)}
    </StatusBadge>
  )
}
