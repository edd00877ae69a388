import { Container } from "@medusajs/ui"
import { LinesEditor } from "./lines-editor"
import { LinesTable } from "./lines-table"
import { purchaseOrderCan } from "./purchase-order-can"
import type { SectionProps } from "./section-props"

type PurchaseOrderLinesProps = SectionProps & {
  onUnsaved: (isUnsaved: boolean) => void
}

/** What is ordered: edited in place while a draft, read afterwards. */
export const PurchaseOrderLines = ({
  purchaseOrder,
  onUnsaved,
}: PurchaseOrderLinesProps) => (
  <Container className="divide-y p-0">
    {purchaseOrderCan(purchaseOrder).editLines ? (
      <LinesEditor purchaseOrder={purchaseOrder} onUnsaved={onUnsaved} />
    ) : (
      <LinesTable purchaseOrder={purchaseOrder} />
    )}
  </Container>
)
