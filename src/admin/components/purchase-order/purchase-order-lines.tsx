import { Container } from "@medusajs/ui"
import { useState } from "react"
import { LinesEditor } from "./lines-editor"
import { LinesTable } from "./lines-table"
import { usePurchaseOrderCan } from "./purchase-order-can"
import type { SectionProps } from "./section-props"

type PurchaseOrderLinesProps = SectionProps & {
  onUnsaved: (isUnsaved: boolean) => void
}

/** What is ordered: edited in place while a draft, once issued when asked for. */
export const PurchaseOrderLines = ({
  purchaseOrder,
  onUnsaved,
}: PurchaseOrderLinesProps) => {
  const [isEditing, setIsEditing] = useState(false)
  const can = usePurchaseOrderCan(purchaseOrder)

  return (
    <Container className="divide-y p-0">
      {can.editLines || (can.edit && isEditing) ? (
        <LinesEditor
          purchaseOrder={purchaseOrder}
          onUnsaved={onUnsaved}
          onClose={can.editLines ? undefined : () => setIsEditing(false)}
        />
      ) : (
        <LinesTable
          purchaseOrder={purchaseOrder}
          onEdit={can.edit ? () => setIsEditing(true) : undefined}
        />
      )}
    </Container>
  )
}
