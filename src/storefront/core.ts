/** `medusa-plugin-backorders/storefront/core`: the same without React. */
export * from "./client"
export * from "./describe"
export * from "./labels"
export type {
  CartBackorders,
  CartNotice,
  Notice,
  StoreOrderBackorder,
} from "../types"
