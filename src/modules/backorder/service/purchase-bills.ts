import { dayOf } from "../../../domain"
import * as payments from "../deeds/bill-payments"
import * as billChange from "../deeds/change-purchase-bill"
import * as bill from "../deeds/create-purchase-bill"
import { Deed } from "../deeds/deed"
import * as reports from "../sql/bill-reports"
import { BillExport, exportPurchaseBills } from "../sql/bill-export"
import * as bills from "../sql/view-purchase-bills"
import { Paging } from "../sql/filters"
import { viewHeldAgain } from "../sql/view-try-outs"
import { WithReceipts } from "./receipts"
import type { Actor } from "./options"

const billContext = ({ settings, now }: Deed) => ({
  price_tolerance_percent: settings.price_tolerance_percent,
  today: dayOf(now),
})

/** Bills of vendors, their payments and reports. */
export class WithPurchaseBills extends WithReceipts {
  /** What a bill that receives posts, per purchase order. @throws Refusal where it is not possible */
  async planBill(input: bill.BillInput) {
    return await this.read(async (em, deed) =>
      (await bill.planBill(em, input, deed)).receipts.map((receipt) => ({
        purchase_order_id: receipt.order.id,
        entries: receipt.entries,
      }))
    )
  }

  /** Rules L1 to L4. */
  async createPurchaseBill(
    input: bill.BillInput & { receipt_ids: Record<string, string> },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      bill.createPurchaseBill(em, input, deed)
    )
  }

  /** Rule L2. */
  async correctPurchaseBill(input: billChange.CorrectBillInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      billChange.correctBill(em, input, deed)
    )
  }

  /** Rule L1. */
  async acceptMismatch(
    input: { id: string; reason: string; update_vendor_cost?: boolean },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      billChange.acceptMismatch(em, input, deed)
    )
  }

  /** Rule L7. */
  async payPurchaseBill(input: payments.PaymentInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      payments.addPayment(em, input, deed)
    )
  }

  /** Rule L7. */
  async removePayment(
    input: { id: string; payment_id: string; reason: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      payments.removePayment(em, input, deed)
    )
  }

  /** Rules L6 and L7. */
  async voidPurchaseBill(input: { id: string; reason: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      billChange.voidBill(em, input, deed)
    )
  }

  /** Which orders would be held again if a bill was void. @throws Refusal as voiding it */
  async previewVoid(id: string) {
    return await this.tryOut(async (em, deed) =>
      viewHeldAgain(em, await billChange.voidBill(em, { id, reason: "" }, deed))
    )
  }

  async viewPurchaseBills(ids: string[]) {
    return await this.read((em, deed) =>
      bills.viewPurchaseBills(em, ids, billContext(deed))
    )
  }

  async pagePurchaseBills(filters: bills.PurchaseBillFilters, paging: Paging) {
    return await this.read((em, deed) =>
      bills.listPurchaseBills(em, filters, paging, billContext(deed))
    )
  }

  /** What is left to pay, by week and currency. */
  async listDueBills(filters: bills.PurchaseBillFilters) {
    return await this.read((em, deed) =>
      reports.listDueBills(em, filters, dayOf(deed.now))
    )
  }

  /** Received and not billed, billed and not received: by vendor and value. */
  async listAccruals(filters: reports.AccrualFilters) {
    return await this.read((em) => reports.listAccruals(em, filters))
  }

  /** The purchase order lines behind them. */
  async pageAccrualLines(filters: reports.AccrualFilters, paging: Paging) {
    return await this.read((em) =>
      reports.listAccrualLines(em, filters, paging)
    )
  }

  /** Bills, their lines or their payments as CSV. */
  async exportPurchaseBills(
    rows: BillExport,
    filters: bills.PurchaseBillFilters
  ) {
    return await this.read((em, deed) =>
      exportPurchaseBills(em, rows, filters, dayOf(deed.now))
    )
  }
}
