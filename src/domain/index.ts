export * from "./days"
export * from "./decimal"
export * from "./refusals"
export * from "./statuses"
