import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import * as hold from "../sql/hold"
import { WithBackorders } from "./backorders"
import type { SharedContext } from "./base"

/** What the guard of holds asks and writes down. */
export class WithHold extends WithBackorders {
  /** The orders that are meant, each with its hold if it has one: one statement. @example service.findNamedOrders({ payment_ids: [id] }) */
  @InjectManager()
  async findNamedOrders(
    names: hold.OrderNames,
    @MedusaContext() context: SharedContext = {}
  ) {
    return await hold.findNamedOrders(context.manager!, names)
  }

  /** What holds orders and what they wait for, as `refuseDuringHold` wants it. */
  @InjectManager()
  async loadHolds(
    backorderIds: string[],
    @MedusaContext() context: SharedContext = {}
  ) {
    return await hold.loadHolds(context.manager!, backorderIds)
  }

  /** When fulfillments were made, and of which order lines. */
  @InjectManager()
  async loadHeldFulfillments(
    ids: string[],
    @MedusaContext() context: SharedContext = {}
  ) {
    return await hold.loadFulfillments(context.manager!, ids)
  }

  /** The captures of a payment. */
  @InjectManager()
  async loadPaymentCaptures(
    paymentId: string,
    @MedusaContext() context: SharedContext = {}
  ) {
    return await hold.loadCaptures(context.manager!, paymentId)
  }

  /** What was done in the last hour to orders on hold. */
  @InjectManager()
  async findDeedsDuringHolds(@MedusaContext() context: SharedContext = {}) {
    return await hold.findDeedsDuringHolds(context.manager!)
  }

  /** Backorders that held these orders at a moment, whatever became of them since. */
  @InjectManager()
  async findHoldsAt(
    orderIds: string[],
    at: Date,
    @MedusaContext() context: SharedContext = {}
  ) {
    return await hold.findHoldsAt(context.manager!, orderIds, at)
  }

  /** Writes down what went round a hold, once per act. False when it stood there already. */
  @InjectManager()
  async writeBreach(
    breach: hold.Breach,
    @MedusaContext() context: SharedContext = {}
  ) {
    return await hold.writeBreach(context.manager!, breach)
  }
}
