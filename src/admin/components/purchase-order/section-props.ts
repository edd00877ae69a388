import type { PurchaseOrder } from "../../../types"

export type SectionProps = {
  purchaseOrder: PurchaseOrder
  /** The lines are being edited: other deeds wait until they are saved. */
  isUnsaved: boolean
}
