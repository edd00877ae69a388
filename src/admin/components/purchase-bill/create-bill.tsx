import { RouteDrawer } from "@medusajs/dashboard/components"
import { Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { usePurchaseOrders } from "../../hooks/api/use-purchase-orders"
import { useErrorText } from "../../hooks/use-error-text"
import { VendorSelect } from "../inputs/vendor-select"
import { BillForm } from "../purchase-order-forms/bill-form"

const UNBILLED = {
  status: ["issued", "closed"],
  billing_status: ["not_billed", "partially_billed"],
  order: "display_id",
  limit: 100,
}

/** An invoice is here: whose is it? Then what of that vendor is not billed yet. */
export const CreateBill = () => {
  const { t } = useTranslation("backorders")
  const [vendor, setVendor] = useState<{ id: string; name: string } | null>(
    null
  )
  const id = useId()
  const choice = (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("bills.create.vendor")}
      </Label>
      <VendorSelect
        id={id}
        value={vendor?.id ?? null}
        chosen={vendor}
        onChange={(vendorId, name) =>
          setVendor(vendorId ? { id: vendorId, name } : null)
        }
      />
    </div>
  )

  return vendor ? (
    <VendorBill key={vendor.id} vendorId={vendor.id}>
      {choice}
    </VendorBill>
  ) : (
    <RouteDrawer.Body>{choice}</RouteDrawer.Body>
  )
}

type VendorBillProps = { vendorId: string; children: React.ReactNode }

const VendorBill = ({ vendorId, children }: VendorBillProps) => {
  const { t } = useTranslation("backorders")
  const errorText = useErrorText()
  const { purchase_orders, isError, error } = usePurchaseOrders({
    ...UNBILLED,
    vendor_id: vendorId,
  })
  const mine = purchase_orders?.filter((order) => order.vendor_id === vendorId)

  if (!mine?.length) {
    return (
      <RouteDrawer.Body className="flex flex-col gap-y-6">
        {children}
        <Text size="small" className="text-ui-fg-subtle">
          {isError ? errorText(error) : mine && t("bills.create.nothing")}
        </Text>
      </RouteDrawer.Body>
    )
  }
  const currency =
    mine.find((order) => order.currency_code === order.vendor?.currency_code)
      ?.currency_code ?? mine[0]!.currency_code
  const billed = mine.filter((order) => order.currency_code === currency)
  const others = mine.length - billed.length

  return (
    <BillForm purchaseOrders={billed} failedText={t("bills.create.failed")}>
      {children}
      {others > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("bills.create.otherCurrency", { count: others })}
        </Text>
      )}
    </BillForm>
  )
}
