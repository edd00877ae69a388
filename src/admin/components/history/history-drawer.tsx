import type { AdminOrder } from "@medusajs/framework/types"
import { Drawer, Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useBackorder } from "../../hooks/api/use-backorders"
import { ErrorState } from "../error-state"
import { OrderDrawer, type OrderDrawerProps } from "../order-drawer"
import { HistoryList } from "./history-list"

type HistoryDrawerProps = OrderDrawerProps & {
  order: AdminOrder
  backorderId: string
}

/** What happened to the backorder of an order. */
export const HistoryDrawer = ({
  order,
  backorderId,
  onClose,
  focusAfter,
}: HistoryDrawerProps) => {
  const { t } = useTranslation("backorders")
  const { backorder, isError, error, refetch } = useBackorder(backorderId)

  return (
    <OrderDrawer
      title={t("history.titleOfOrder", { order: `#${order.display_id}` })}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <Drawer.Body className="overflow-auto p-0">
        {isError && (
          <ErrorState
            title={t("history.error")}
            error={error}
            onRetry={refetch}
          />
        )}
        {backorder && <HistoryList entries={backorder.history ?? []} />}
        {!backorder && !isError && (
          <div className="flex flex-col gap-y-4 px-6 py-4" aria-hidden>
            <Skeleton className="h-10 w-full" />
            <Skeleton className="h-10 w-full" />
            <Skeleton className="h-10 w-full" />
          </div>
        )}
      </Drawer.Body>
    </OrderDrawer>
  )
}
