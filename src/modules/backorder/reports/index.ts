/**
 * The reports: figures over the plugin's own rows, read with TypeORM. Required
 * by the service when the first report is asked for, and never where the
 * option `reports` is false.
 */
export { ReportDatabase } from "./data-source"
export { readLearnedLeadTimes, readSupplySummary } from "./read-supply"
export { readMetrics } from "./read-metrics"
export { readRows } from "./read-rows"
