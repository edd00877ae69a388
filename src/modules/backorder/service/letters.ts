import { decimalsOf } from "../deeds/deed"
import { LetterRecord, recordLetter } from "../deeds/record-letter"
import { hasEmailProvider } from "../sql/notification-providers"
import { loadPurchaseOrderDocument } from "../sql/purchase-order-document"
import { loadPdf } from "../pdf/load"
import { WithPurchaseOrders } from "./purchase-orders"
import type { Actor } from "./options"

/** Purchase orders on paper and by mail. */
export class WithLetters extends WithPurchaseOrders {
  /** What stands on a purchase order's paper. @throws Refusal `purchase_order.not_found` */
  async viewPurchaseOrderDocument(id: string) {
    return await this.read((em) =>
      loadPurchaseOrderDocument(em, id, decimalsOf, this.options.message_locale)
    )
  }

  /** The paper as a PDF: ours, or the store's own. @throws Refusal `purchase_order.not_found` */
  async renderPurchaseOrder(id: string) {
    const paper = await this.viewPurchaseOrderDocument(id)
    const { render_purchase_order, pdf_fonts } = this.options
    const pdf = render_purchase_order
      ? await render_purchase_order(paper)
      : await loadPdf().purchaseOrderPdf(paper, pdf_fonts)
    return { filename: `${paper.number}.pdf`, pdf: Buffer.from(pdf) }
  }

  /** Whether the app can send e-mails. */
  async hasEmailProvider() {
    return await this.read((em) => hasEmailProvider(em))
  }

  /** Rule P7: a letter to the vendor that was taken by the mail provider. */
  async recordLetter(input: LetterRecord, actor: Actor) {
    return await this.deed(actor, (em, deed) => recordLetter(em, input, deed))
  }
}
