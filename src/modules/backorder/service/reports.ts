import { dayOf, inBatches, Refusal, reportPeriod } from "../../../domain"
import type { MetricRowsName } from "../../../types"
import { retryDeadlocks } from "../errors"
import * as orderFacts from "../sql/order-facts"
import { checkScope, loadReports } from "../reports/load"
import type {
  ReportInput,
  ReportedGoods,
  ReportManager,
  Reports,
} from "../reports/load"
import type { ReportDatabase } from "../reports/data-source"
import type { RowsPage } from "../reports/read-rows"
import { WithVendors } from "./vendors"

/** Measures. */
export class WithReports extends WithVendors {
  private reportDatabase: ReportDatabase | null = null

  /** Found by Medusa when the app ends. */
  __hooks = {
    onApplicationShutdown: async () => {
      await this.reportDatabase?.close()
    },
  }

  /** Whether the store has reports: the option `reports`. */
  get hasReports() {
    return this.options.reports !== false
  }

  /** Writes down what reports need to know of orders, as they are now. */
  async noteOrderFacts(order_ids: string[]) {
    for (const ids of inBatches([...new Set(order_ids)].sort(), 500)) {
      await retryDeadlocks(() =>
        this.inTransaction((em) => orderFacts.noteOrderFacts(em, ids))
      )
    }
  }

  /** The same for the orders of a payment. */
  async noteOrderFactsOfPayment(payment_id: string) {
    await this.noteOrderFacts(
      await this.onPool((em) => orderFacts.findOrdersOfPayment(em, payment_id))
    )
  }

  /** The same for what no event told of: orders of the last three days, and facts that are behind. */
  async sweepOrderFacts() {
    const after = new Date(Date.now() - 3 * 86_400_000)
    const order_ids = await this.onPool((em) =>
      orderFacts.findStaleOrderFacts(em, after)
    )
    await this.noteOrderFacts(order_ids)
    return order_ids.length
  }

  /** A page of orders that no fact tells of, after an id. */
  async findOrdersWithoutFacts(after: string, limit: number) {
    return await this.onPool((em) =>
      orderFacts.findOrdersWithoutFacts(em, after, limit)
    )
  }

  /** Takes personal data of deleted customers out of backorders. */
  async forgetCustomers(customer_ids: string[]) {
    await this.inTransaction((em) =>
      orderFacts.forgetCustomers(em, customer_ids)
    )
  }

  /**
   * All figures of the dashboard.
   *
   * @throws Refusal `report.*`; `...not_found` for an unknown location, vendor or item
   * @example service.readMetrics({ from: "2026-11-01", to: "2026-11-30" })
   */
  async readMetrics(input: ReportInput) {
    const scope = await this.reportScope(input)
    const { readMetrics } = this.loadReports()
    return await readMetrics(await this.openReports(), scope)
  }

  /** A page of the rows behind a figure, and how many there are. */
  async readMetricRows(
    figure: MetricRowsName,
    input: ReportInput,
    page: RowsPage
  ) {
    const scope = await this.reportScope(input)
    return await this.report((reports, em) =>
      reports.readRows(em, figure, scope, page)
    )
  }

  /** Lead times that receipts of the last year tell, of a vendor's items or an item's vendors. */
  async readLearnedLeadTimes(scope: ReportedGoods) {
    await this.onPool((em) => checkScope(em, scope))
    return await this.report((reports, em) =>
      reports.readLearnedLeadTimes(em, scope, dayOf(new Date()))
    )
  }

  /** What is on its way and what waits, of an item or from a vendor. */
  async readSupplySummary(scope: ReportedGoods) {
    await this.onPool((em) => checkScope(em, scope))
    return await this.report((reports, em) =>
      reports.readSupplySummary(em, scope)
    )
  }

  private async reportScope({
    from,
    to,
    interval,
    time_zone,
    ...scope
  }: ReportInput) {
    const period = reportPeriod({ from, to, interval, time_zone }, new Date())
    await this.onPool((em) => checkScope(em, scope))
    return { period, ...scope }
  }

  private async report<T>(
    job: (reports: Reports, manager: ReportManager) => Promise<T>
  ): Promise<T> {
    const reports = this.loadReports()
    const database = await this.openReports()
    return await database.read((manager) => job(reports, manager))
  }

  /** @throws Refusal `report.off` */
  private loadReports() {
    if (!this.hasReports) {
      throw new Refusal("report.off")
    }
    return loadReports()
  }

  private async openReports() {
    const { ReportDatabase } = this.loadReports()
    this.reportDatabase ??= new ReportDatabase(
      await this.onPool(async (em) => em.getKnex())
    )
    return this.reportDatabase
  }
}
