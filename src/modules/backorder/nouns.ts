/**
 * What the module is about, and all that other code finds of it: Medusa's
 * generated methods (`listPurchaseOrders`), `query.graph` and links know these.
 * The other models are the plugin's own books (history, settings, postings, the
 * facts behind the reports): only its SQL reads and writes them, so no store
 * makes entities, methods and a schema of them each time it starts.
 */
export {
  Backorder,
  BackorderAllocation,
  BackorderLine,
  PurchaseBill,
  PurchaseBillLine,
  PurchaseBillPayment,
  PurchaseOrder,
  PurchaseOrderLine,
  PurchaseReceipt,
  PurchaseReceiptLine,
  PurchaseShipment,
  PurchaseShipmentLine,
  PurchaseVendor,
  PurchaseVendorItem,
} from "./models"
