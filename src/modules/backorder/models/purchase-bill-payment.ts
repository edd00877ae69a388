import { model } from "@medusajs/framework/utils"
import PurchaseBill from "./purchase-bill"

/** Money paid to the vendor for a bill. A removed payment keeps its reason. */
const PurchaseBillPayment = model
  .define(
    {
      name: "purchase_bill_payment",
      tableName: "backorder_purchase_bill_payment",
    },
    {
      id: model.id({ prefix: "pbpay" }).primaryKey(),
      bill: model.belongsTo(() => PurchaseBill, { mappedBy: "payments" }),
      amount: model.bigNumber(),
      paid_date: model.text(),
      method: model.text().nullable(),
      reference: model.text().nullable(),
      created_by: model.text().nullable(),
      removal_reason: model.text().nullable(),
    }
  )
  .checks([
    {
      name: "CK_backorder_bill_payment_amount",
      expression: (c) => `${c.amount} > 0`,
    },
  ])

export default PurchaseBillPayment
