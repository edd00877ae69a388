/** `medusa-plugin-backorders/storefront`: what a shop needs to tell its shoppers. */
export * from "./core"
export * from "./hooks"
export * from "./parts"
