import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  BillPurchaseOrderBody,
  CancelPurchaseOrderBody,
  ClosePurchaseOrderBody,
  CreatePurchaseOrderBody,
  DetailQuery,
  EmptyBody,
  ImportPurchaseOrdersBody,
  IssuePurchaseOrdersBody,
  LetterBody,
  LetterQuery,
  ListPurchaseOrdersQuery,
  MoveLinesBody,
  PreviewClosePurchaseOrderBody,
  PreviewReplaceVendorBody,
  NoQuery,
  ReasonBody,
  ReasonRequiredBody,
  ReceivePurchaseOrderBody,
  ReceivePurchaseOrdersBody,
  ReplaceVendorBody,
  SendPurchaseOrderBody,
  SendPurchaseOrdersBody,
  ShipPurchaseOrderBody,
  UpdatePurchaseOrderBody,
} from "../../../types/requests"
import { validateBody, validateQuery } from "../../utils/validate"

export const purchaseOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/purchase-orders",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListPurchaseOrdersQuery)],
  },
  {
    matcher: "/admin/purchase-orders",
    methods: ["POST"],
    middlewares: [validateBody(() => CreatePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/import",
    methods: ["POST"],
    bodyParser: { sizeLimit: "4mb" },
    middlewares: [validateBody(() => ImportPurchaseOrdersBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id",
    methods: ["GET"],
    middlewares: [validateQuery(() => DetailQuery)],
  },
  {
    matcher: "/admin/purchase-orders/:id",
    methods: ["POST"],
    middlewares: [validateBody(() => UpdatePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/issue",
    methods: ["POST"],
    middlewares: [validateBody(() => EmptyBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/cancel",
    methods: ["POST"],
    middlewares: [validateBody(() => CancelPurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/receipts",
    methods: ["POST"],
    middlewares: [validateBody(() => ReceivePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/receipts/preview",
    methods: ["POST"],
    middlewares: [validateBody(() => ReceivePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/receipts/:receipt_id/reverse/preview",
    methods: ["POST"],
    middlewares: [validateBody(() => EmptyBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/scan-codes",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
  {
    matcher: "/admin/purchase-orders/receive",
    methods: ["POST"],
    middlewares: [validateBody(() => ReceivePurchaseOrdersBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/shipments",
    methods: ["POST"],
    middlewares: [validateBody(() => ShipPurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/bills",
    methods: ["POST"],
    middlewares: [validateBody(() => BillPurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/issue",
    methods: ["POST"],
    middlewares: [validateBody(() => IssuePurchaseOrdersBody)],
  },
  {
    matcher: "/admin/purchase-orders/send",
    methods: ["POST"],
    middlewares: [validateBody(() => SendPurchaseOrdersBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/send",
    methods: ["POST"],
    middlewares: [validateBody(() => SendPurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/ask-for-date",
    methods: ["POST"],
    middlewares: [validateBody(() => LetterBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/letter",
    methods: ["GET"],
    middlewares: [validateQuery(() => LetterQuery)],
  },
  {
    matcher: "/admin/purchase-orders/:id/close",
    methods: ["POST"],
    middlewares: [validateBody(() => ClosePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/reopen",
    methods: ["POST"],
    middlewares: [validateBody(() => ReasonBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/replace-vendor",
    methods: ["POST"],
    middlewares: [validateBody(() => ReplaceVendorBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/receipts/:receipt_id/reverse",
    methods: ["POST"],
    middlewares: [validateBody(() => ReasonRequiredBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/preview",
    methods: ["POST"],
    middlewares: [validateBody(() => UpdatePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/close/preview",
    methods: ["POST"],
    middlewares: [validateBody(() => PreviewClosePurchaseOrderBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/cancel/preview",
    methods: ["POST"],
    middlewares: [validateBody(() => EmptyBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/replace-vendor/preview",
    methods: ["POST"],
    middlewares: [validateBody(() => PreviewReplaceVendorBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/move-lines",
    methods: ["POST"],
    middlewares: [validateBody(() => MoveLinesBody)],
  },
  {
    matcher: "/admin/purchase-orders/:id/duplicate",
    methods: ["POST"],
    middlewares: [validateBody(() => EmptyBody)],
  },
]
