import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type ItemCellProps = {
  title: string | null
  sku: string | null
  children?: ReactNode
}

/** An item by name, its SKU below, and what else is to know of it. */
export const ItemCell = ({ title, sku, children }: ItemCellProps) => (
  <div className="min-w-0 py-3">
    <Text
      size="small"
      leading="compact"
      weight="plus"
      className="text-ui-fg-base line-clamp-2"
      title={title ?? sku ?? undefined}
    >
      {title ?? sku ?? "-"}
    </Text>
    {title && sku && (
      <Text size="small" leading="compact" className="truncate">
        {sku}
      </Text>
    )}
    {children}
  </div>
)
