import type { AdminOrder } from "@medusajs/framework/types"
import { Drawer, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useWhyShort } from "../../hooks/api/use-why-short"
import { ErrorState } from "../error-state"
import { OrderDrawer, type OrderDrawerProps } from "../order-drawer"
import { WhyShortItem } from "./why-short-item"

type WhyShortDrawerProps = OrderDrawerProps & { order: AdminOrder }

/** "Why is this short?": what eats the stock, item by item. */
export const WhyShortDrawer = ({
  order,
  onClose,
  focusAfter,
}: WhyShortDrawerProps) => {
  const { t } = useTranslation("backorders")
  const { why_short, isError, error, refetch } = useWhyShort(order.id)

  return (
    <OrderDrawer
      title={t("whyShort.title", { order: `#${order.display_id}` })}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <Drawer.Body className="divide-y overflow-auto p-0">
        {isError && (
          <ErrorState
            title={t("whyShort.error")}
            error={error}
            onRetry={refetch}
          />
        )}
        {!why_short && !isError && (
          <div className="flex flex-col gap-y-4 px-6 py-4" aria-hidden>
            <Skeleton className="h-10 w-full" />
            <Skeleton className="h-32 w-full" />
          </div>
        )}
        {why_short?.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle px-6 py-4">
            {t("whyShort.nothing")}
          </Text>
        )}
        {why_short?.map((item) => (
          <WhyShortItem
            key={`${item.inventory_item_id} ${item.location_id}`}
            item={item}
          />
        ))}
      </Drawer.Body>
    </OrderDrawer>
  )
}
