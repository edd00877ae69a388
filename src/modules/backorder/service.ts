import { WithDoctor } from "./service/doctor"

export type { Actor, PluginOptions } from "./service/options"

/**
 * Keeps vendors, purchase orders, receipts, bills and backorders. Every deed
 * is one transaction: it loads, lets `src/domain` decide, and writes; `log` in
 * its answer is what `takeBack` needs to undo it.
 *
 * Its methods are in `service/`, a file per subject. Each of these classes
 * extends another, in no order that means anything: so they are one service,
 * Medusa's generated methods included, with types that need no repeating.
 */
export default class BackorderModuleService extends WithDoctor {}
