import { model } from "@medusajs/framework/utils"
import { BILL_MATCH_STATUSES, BILL_STATUSES } from "../../../domain"
import PurchaseBillLine from "./purchase-bill-line"
import PurchaseBillPayment from "./purchase-bill-payment"
import PurchaseVendor from "./purchase-vendor"

/** The vendor's invoice, for lines of one or more purchase orders. */
const PurchaseBill = model
  .define(
    { name: "purchase_bill", tableName: "backorder_purchase_bill" },
    {
      id: model.id({ prefix: "pbill" }).primaryKey(),
      display_id: model.autoincrement(),
      number: model.text().searchable(),
      vendor: model.belongsTo(() => PurchaseVendor),
      vendor_bill_number: model.text().searchable().nullable(),
      status: model.enum([...BILL_STATUSES]).default("open"),
      match_status: model.enum([...BILL_MATCH_STATUSES]).default("matched"),
      mismatch_reason: model.text().nullable(),
      bill_date: model.text(),
      due_date: model.text().nullable(),
      currency_code: model.text(),
      charges: model.json().nullable(),
      subtotal: model.bigNumber().default(0),
      charges_total: model.bigNumber().default(0),
      tax_total: model.bigNumber().default(0),
      total: model.bigNumber().default(0),
      paid_total: model.bigNumber().default(0),
      note: model.text().nullable(),
      created_by: model.text().nullable(),
      voided_at: model.dateTime().nullable(),
      void_reason: model.text().nullable(),
      lines: model.hasMany(() => PurchaseBillLine, { mappedBy: "bill" }),
      payments: model.hasMany(() => PurchaseBillPayment, { mappedBy: "bill" }),
    }
  )
  .cascades({ delete: ["lines", "payments"] })
  .indexes([
    { name: "IDX_backorder_bill_number", on: ["number"], unique: true },
    {
      name: "IDX_backorder_bill_vendor_bill_number",
      on: ["vendor_id", "vendor_bill_number"],
      unique: true,
      where: "status <> 'void'",
    },
    { name: "IDX_backorder_bill_status", on: ["status", "due_date"] },
    { name: "IDX_backorder_bill_created_at", on: ["created_at"] },
  ])

export default PurchaseBill
