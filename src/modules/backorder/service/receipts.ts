import * as late from "../deeds/finish-shipment"
import { planReceipt, ReceiptInput } from "../deeds/plan-receipt"
import * as receive from "../deeds/receive-purchase-order"
import * as reverse from "../deeds/reverse-receipt"
import * as ship from "../deeds/ship-purchase-order"
import { listScanCodes } from "../sql/scan-codes"
import {
  findUnrecordedShipments,
  UnrecordedScope,
} from "../sql/vendor-shipments"
import { viewHeldAgain, viewReceiptPreview } from "../sql/view-try-outs"
import { WithLetters } from "./letters"
import type { Actor } from "./options"

/** Goods that arrive: in the warehouse, or at the customer. */
export class WithReceipts extends WithLetters {
  /** What a receipt posts, and which reservations follow its goods. @throws Refusal where it is not possible */
  async planReceipt(input: ReceiptInput) {
    return await this.read(async (em, deed) => {
      const { entries, moves } = await planReceipt(em, input, deed)
      return { entries, moves, is_waiting: false }
    })
  }

  /** Who would get what of a receipt; nothing is written. @throws Refusal as the receipt itself */
  async previewReceipt(input: ReceiptInput) {
    return await this.tryOut(async (em, deed) =>
      viewReceiptPreview(em, await receive.tryReceipt(em, input, deed))
    )
  }

  /** Rules G1 and G2; the receipt's id is its posting's. */
  async receivePurchaseOrder(
    input: ReceiptInput & { receipt_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      receive.receivePurchaseOrder(em, input, deed)
    )
  }

  /** What reversing a receipt takes back. @throws Refusal where it is not possible */
  async planReceiptReversal(input: reverse.ReverseReceiptInput) {
    return await this.read(async (em, deed) => {
      const { entries, moves } = await reverse.planReverse(em, input, deed)
      return { entries, moves, is_waiting: true }
    })
  }

  /** Which orders would be held again by a reversal. @throws Refusal as the reversal itself */
  async previewReceiptReversal(
    input: Omit<reverse.ReverseReceiptInput, "reason">
  ) {
    return await this.tryOut(async (em, deed) =>
      viewHeldAgain(
        em,
        await reverse.reverseReceipt(em, { ...input, reason: "" }, deed)
      )
    )
  }

  /** Rules G3 and L6. */
  async reverseReceipt(
    input: reverse.ReverseReceiptInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      reverse.reverseReceipt(em, input, deed)
    )
  }

  /** What can be scanned for the lines of a purchase order. */
  async listScanCodes(purchase_order_id: string) {
    return await this.read((em) => listScanCodes(em, purchase_order_id))
  }

  /** The order that a drop shipment is for. @throws Refusal where a vendor can't have shipped it */
  async findShippedOrder(purchase_order_id: string) {
    return await this.read((em) => ship.findShippedOrder(em, purchase_order_id))
  }

  /** What a shipment of the vendor does to Medusa's order. @throws Refusal where it is not possible */
  async planShipment(input: ship.ShipmentInput) {
    return await this.read((em) => ship.planShipment(em, input))
  }

  /** Rule G4, once Medusa's order knows of it. */
  async recordShipment(input: ship.RecordShipmentInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      ship.recordShipment(em, input, deed)
    )
  }

  /** Shipments of vendors that Medusa knows of and we don't. */
  async listUnrecordedShipments(where: UnrecordedScope) {
    return await this.read((em) => findUnrecordedShipments(em, where))
  }

  /** What reservations still fall by for a shipment that was not finished. */
  async planLateReleases(
    order_id: string,
    begun: Pick<late.BegunShipment, "parts">
  ) {
    return await this.read((em) => late.planLateReleases(em, order_id, begun))
  }
}
