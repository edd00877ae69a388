import { allowFields, type MiddlewareRoute } from "@medusajs/framework/http"
import {
  AnswerBody,
  AnswerQuery,
  NoQuery,
  VariantNoticesQuery,
} from "../../types/requests"
import { validateBody, validateQuery } from "../utils/validate"

/** Medusa itself asks for the publishable key of every store route, and says which customer is logged in. */
export const storeMiddlewares: MiddlewareRoute[] = [
  {
    // For a list of orders that marks those that waited. By name: with the
    // whole relation a shopper could walk on to purchase orders and vendors.
    matcher: "/store/orders",
    middlewares: [
      allowFields("backorders.placed_at", "backorders.released_at"),
    ],
  },
  {
    matcher: "/store/backorders/variants",
    methods: ["GET"],
    middlewares: [validateQuery(() => VariantNoticesQuery)],
  },
  {
    matcher: "/store/backorders/answer",
    methods: ["GET"],
    middlewares: [validateQuery(() => AnswerQuery)],
  },
  {
    matcher: "/store/backorders/answer",
    methods: ["POST"],
    middlewares: [validateBody(() => AnswerBody)],
  },
  {
    matcher: "/backorders/answer",
    methods: ["GET"],
    middlewares: [validateQuery(() => AnswerQuery)],
  },
  {
    matcher: "/backorders/answer",
    methods: ["POST"],
    middlewares: [validateBody(() => AnswerBody)],
  },
  {
    matcher: "/store/carts/:id/backorders",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
  {
    matcher: "/store/orders/:id/backorder",
    methods: ["GET"],
    middlewares: [validateQuery(() => NoQuery)],
  },
]
