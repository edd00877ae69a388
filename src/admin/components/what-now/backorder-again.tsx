import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { LostSupply } from "../../../types"
import type { PlaceBackordersBody } from "../../../types/requests"
import {
  useBackorderPreview,
  usePlaceBackorders,
} from "../../hooks/api/use-backorders"
import { useNotify } from "../../hooks/use-notify"
import { BackorderSummary } from "../backorder-dialog/backorder-summary"
import { VendorSelect } from "../inputs/vendor-select"

type BackorderAgainProps = { order: LostSupply }

/** With the item's vendor, or another: the server says first what it would buy. */
export const BackorderAgain = ({ order }: BackorderAgainProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const [vendor, setVendor] = useState<{ id: string; name: string } | null>(
    null
  )
  const [key, setKey] = useState(() => crypto.randomUUID())
  const name = `#${order.order_display_id}`
  const body: PlaceBackordersBody = {
    orders: [
      {
        order_id: order.order_id,
        items: order.lines
          .filter((line) => line.to_backorder_quantity > 0)
          .map((line) => ({
            line_item_id: line.line_item_id,
            inventory_item_id: line.inventory_item_id,
            quantity: line.to_backorder_quantity,
          })),
      },
    ],
    ...(vendor ? { vendor_id: vendor.id } : {}),
  }
  const { preview, error, isFetching } = useBackorderPreview(body)
  const { mutate, isPending } = usePlaceBackorders(key, {
    onSuccess: ({ purchase_orders }) =>
      done(
        t("backorderDialog.done", { order: name }),
        t("backorderDialog.purchaseOrders", {
          count: purchase_orders.length,
          numbers: purchase_orders.map(({ number }) => number).join(", "),
        })
      ),
    onError: (reason) => {
      setKey(crypto.randomUUID())
      failed(t("backorderDialog.failed", { order: name }), reason)
    },
  })

  return (
    <div className="flex flex-col gap-y-3">
      <VendorSelect
        aria-label={t("whatNow.vendor", { order: name })}
        placeholder={t("whatNow.usualVendor")}
        value={vendor?.id ?? null}
        chosen={vendor}
        allowClear
        onChange={(id, vendorName) =>
          setVendor(id ? { id, name: vendorName } : null)
        }
      />
      <BackorderSummary
        preview={preview}
        error={error}
        isLoading={isFetching}
        isEmpty={false}
      />
      <Button
        size="small"
        className="self-start"
        isLoading={isPending}
        disabled={!preview || Boolean(error)}
        onClick={() => mutate(body)}
      >
        {t("whatNow.confirm.backorder_again")}
      </Button>
    </div>
  )
}
