import type { MiddlewareRoute } from "@medusajs/framework/http"
import {
  BackorderCountsQuery,
  DetailQuery,
  EmptyBody,
  HoldScopeBody,
  LeaveOutBody,
  NoQuery,
  ListBackordersQuery,
  OldOrdersQuery,
  PlaceBackordersBody,
  ReasonBody,
  ReasonRequiredBody,
  ServeFirstBody,
  WhatNowQuery,
} from "../../../types/requests"
import { refuseTooManyOrders } from "../../utils/too-many-orders"
import { validateBody, validateQuery } from "../../utils/validate"

/** Ten thousand orders with ids are about half a megabyte. */
const bodyParser = { sizeLimit: "4mb" }

export const backorderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/backorders",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListBackordersQuery)],
  },
  {
    matcher: "/admin/backorders",
    methods: ["POST"],
    bodyParser,
    middlewares: [refuseTooManyOrders, validateBody(() => PlaceBackordersBody)],
  },
  {
    matcher: "/admin/backorders/preview",
    methods: ["POST"],
    bodyParser,
    middlewares: [refuseTooManyOrders, validateBody(() => PlaceBackordersBody)],
  },
  {
    matcher: "/admin/backorders/:id",
    methods: ["GET"],
    middlewares: [validateQuery(() => DetailQuery)],
  },
  {
    matcher: "/admin/backorders/:id/hold-scope",
    methods: ["POST"],
    middlewares: [validateBody(() => HoldScopeBody)],
  },
  {
    matcher: "/admin/backorders/:id/release",
    methods: ["POST"],
    middlewares: [validateBody(() => ReasonRequiredBody)],
  },
  {
    matcher: "/admin/backorders/:id/release-from-stock",
    methods: ["POST"],
    middlewares: [validateBody(() => ReasonBody)],
  },
  {
    matcher: "/admin/backorders/:id/cancel",
    methods: ["POST"],
    middlewares: [validateBody(() => ReasonBody)],
  },
  {
    matcher: "/admin/backorders/placements/:id/undo",
    methods: ["POST"],
    middlewares: [validateBody(() => EmptyBody)],
  },
  {
    matcher: "/admin/backorders/export",
    methods: ["GET"],
    middlewares: [validateQuery(() => ListBackordersQuery)],
  },
  {
    matcher: "/admin/backorders/decisions",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
  {
    matcher: "/admin/backorders/what-now",
    methods: ["GET"],
    middlewares: [validateQuery(() => WhatNowQuery)],
  },
  {
    matcher: "/admin/backorders/doctor",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
  {
    matcher: "/admin/backorders/old-orders",
    methods: ["GET"],
    middlewares: [validateQuery(() => OldOrdersQuery)],
  },
  {
    matcher: "/admin/backorders/doctor/repair",
    methods: ["POST"],
    middlewares: [validateBody(() => EmptyBody)],
  },
  {
    matcher: "/admin/backorders/counts",
    methods: ["GET"],
    middlewares: [validateQuery(() => BackorderCountsQuery)],
  },
  {
    matcher: "/admin/backorders/leave-out",
    methods: ["POST"],
    bodyParser,
    middlewares: [validateBody(() => LeaveOutBody)],
  },
  {
    matcher: "/admin/backorders/serve-first",
    methods: ["POST"],
    bodyParser,
    middlewares: [validateBody(() => ServeFirstBody)],
  },
  {
    matcher: "/admin/backorders/serve-first/preview",
    methods: ["POST"],
    bodyParser,
    middlewares: [validateBody(() => ServeFirstBody)],
  },
]
