import { createRequire } from "node:module"

type Pdf = typeof import("./purchase-order-pdf")

/** Loads what draws papers, with its fonts, the first time: a server starts without. @example loadPdf().purchaseOrderPdf(paper) */
export const loadPdf = () =>
  createRequire(__filename)("./purchase-order-pdf") as Pdf
