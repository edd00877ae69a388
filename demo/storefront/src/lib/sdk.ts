import Medusa from "@medusajs/js-sdk"

/** Filled in by vite.config.mts. */
declare const __SHOP__: { backendUrl: string; publishableKey: string }

export const sdk = new Medusa({
  baseUrl: __SHOP__.backendUrl,
  publishableKey: __SHOP__.publishableKey,
  auth: { type: "session" },
})
