import type { PurchaseBill } from "../../../types"

export type BillProps = { bill: PurchaseBill }
