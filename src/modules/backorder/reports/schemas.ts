import { EntitySchema, EntitySchemaColumnOptions } from "typeorm"
import * as views from "./views"
import { ColumnType, RowOf, selectOf, View, ViewColumn } from "./views/view"

const TYPES: Record<ColumnType, EntitySchemaColumnOptions["type"]> = {
  text: "text",
  boolean: "boolean",
  integer: "integer",
  numeric: "numeric",
  timestamptz: "timestamp with time zone",
}

/** TypeORM's picture of a view. */
function schemaOf<V extends View<Record<string, ViewColumn>>>(view: V) {
  const [first] = Object.keys(view.columns)
  return new EntitySchema<RowOf<V> & object>({
    type: "view",
    name: view.name,
    tableName: view.name,
    expression: selectOf(view),
    // Made by the module's migrations.
    synchronize: false,
    columns: Object.fromEntries(
      Object.entries(view.columns).map(([name, { type, nullable }]) => [
        name,
        { type: TYPES[type], nullable, primary: name === first },
      ])
    ) as never,
  })
}

export const BackorderLineFacts = schemaOf(views.backorderLineFacts)
export const OrderFacts = schemaOf(views.orderFacts)
export const OrderLineFacts = schemaOf(views.orderLineFacts)
export const PromiseFacts = schemaOf(views.promiseFacts)
export const PurchaseOrderLineFacts = schemaOf(views.purchaseOrderLineFacts)
export const PurchaseReceiptLineFacts = schemaOf(views.purchaseReceiptLineFacts)
export const VendorPerformance = schemaOf(views.vendorPerformance)

export const schemas = [
  BackorderLineFacts,
  OrderFacts,
  OrderLineFacts,
  PromiseFacts,
  PurchaseOrderLineFacts,
  PurchaseReceiptLineFacts,
  VendorPerformance,
]
