import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { readdirSync } from "node:fs"
import { join, parse } from "node:path"
import {
  CustomerAnswer,
  dayOf,
  HistoryEntity,
  MessageKind,
  OwnTexts,
  HistoryTrigger,
  HoldScope,
  PlanRequest,
  Refusal,
  reportPeriod,
  Settings,
  StockPostingEntry,
} from "../../domain"
import type { MetricRowsName } from "../../types"
import * as limits from "./deeds/backorder-limits"
import * as messageDeeds from "./deeds/customer-messages"
import * as payments from "./deeds/bill-payments"
import type { PurchaseOrderDocument } from "../../types/purchase-order-document"
import type { BackorderDecisions, ServeFirstEffect } from "../../types"
import * as billChange from "./deeds/change-purchase-bill"
import { changeSettings } from "./deeds/change-settings"
import * as change from "./deeds/change-purchase-order"
import * as close from "./deeds/close-purchase-order"
import * as bill from "./deeds/create-purchase-bill"
import { Deed, decimalsOf } from "./deeds/deed"
import * as endBackorder from "./deeds/end-backorder"
import { duplicatePurchaseOrder } from "./deeds/duplicate-purchase-order"
import * as endOrder from "./deeds/end-purchase-order"
import * as late from "./deeds/finish-shipment"
import * as follow from "./deeds/follow-orders"
import * as vendorList from "./deeds/import-vendor-list"
import * as issue from "./deeds/issue-purchase-orders"
import * as place from "./deeds/place-backorders"
import * as lines from "./deeds/move-lines"
import { previewPlan } from "./deeds/preview-plan"
import { planReceipt, ReceiptInput } from "./deeds/plan-receipt"
import * as preview from "./deeds/preview-purchase-order"
import * as receive from "./deeds/receive-purchase-order"
import * as fromStock from "./deeds/release-from-stock"
import * as replace from "./deeds/replace-vendor"
import * as moves from "./deeds/reservation-moves"
import * as reverse from "./deeds/reverse-receipt"
import * as ship from "./deeds/ship-purchase-order"
import * as orderSettings from "./deeds/order-settings"
import * as first from "./deeds/serve-first"
import * as postings from "./deeds/stock-postings"
import * as undo from "./deeds/undo-placement"
import * as uninstall from "./deeds/uninstall"
import * as vendors from "./deeds/vendors"
import { examine, toFindings } from "./doctor/examine"
import * as doctor from "./doctor/repair"
import { retryDeadlocks, toRefusal } from "./errors"
import * as models from "./models"
import * as limitViews from "./sql/backorder-limits"
import { CartChange, checkCartLimits } from "./sql/cart-limits"
import { LetterRecord, recordLetter } from "./deeds/record-letter"
import * as hold from "./sql/hold"
import * as keys from "./sql/idempotency-keys"
import * as imports from "./sql/import-purchase-orders"
import * as placements from "./sql/placements"
import * as reservations from "./sql/reservations"
import * as demand from "./sql/demand"
import { leaveDecided, listOrdersToBackorder } from "./sql/auto-backorder"
import { noteConvertedDrafts } from "./sql/converted-drafts"
import * as reports from "./sql/bill-reports"
import { BillExport, exportPurchaseBills } from "./sql/bill-export"
import { countBackorders } from "./sql/counts"
import { countDecisions, countOldOrders } from "./sql/decisions"
import { listHiddenShortages } from "./sql/hidden-shortages"
import { listOrdersToFollow } from "./sql/followed-orders"
import * as orderFacts from "./sql/order-facts"
import { ordersOfLines } from "./sql/purchase-orders"
import { itemsOfStock } from "./sql/stock-items"
import { listScanCodes } from "./sql/scan-codes"
import * as messages from "./sql/customer-messages"
import { hasEmailProvider } from "./sql/notification-providers"
import { loadPurchaseOrderDocument } from "./sql/purchase-order-document"
import { findUnrecordedShipments } from "./sql/vendor-shipments"
import {
  loadSettings,
  seeServer,
  selectServers,
  SETTINGS_ID,
} from "./sql/settings"
import * as bills from "./sql/view-purchase-bills"
import * as orders from "./sql/view-purchase-orders"
import * as backorders from "./sql/view-backorders"
import * as vendorViews from "./sql/view-vendors"
import { checkScope, loadReports } from "./reports/load"
import type {
  ReportInput,
  ReportedGoods,
  ReportManager,
  Reports,
} from "./reports/load"
import { loadPdf } from "./pdf/load"
import type { ReportDatabase } from "./reports/data-source"
import type { RowsPage } from "./reports/read-rows"
import { Paging } from "./sql/filters"
import * as storeNotices from "./sql/store-notices"
import * as storeOrders from "./sql/store-orders"
import { viewHeldAgain, viewReceiptPreview } from "./sql/view-try-outs"
import * as takeStock from "./sql/take-stock"
import { viewWhatNow, WhatNowScope } from "./sql/what-now"
import { viewOrderBackorder } from "./sql/view-order-backorder"
import { pageItemShortages, pageShortages } from "./sql/view-shortages"
import { viewWhyShort } from "./sql/why-short"
import { ChangeLog, takeBack, Writer } from "./sql/writer"

type SharedContext = Context<EntityManager>

type ShortagePaging = Omit<demand.ShortagePage, "group_by">

const inBatches = <T>(all: T[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
    all.slice(n * size, (n + 1) * size)
  )

/** Ends a transaction that was only meant to see what would be. */
class TriedOut extends Error {}

/** Who asks, or what set it off, and under which idempotency key. */
export type Actor = {
  actor_id?: string | null
  trigger?: HistoryTrigger | null
  idempotency_key_id?: string | null
}

/** What `medusa-config.ts` may say: settings to start with, and what only it can say. */
export type PluginOptions = Partial<Settings> & {
  /**
   * Who may see how an order comes along: whoever has its id, as with Medusa's
   * own `GET /store/orders/:id`, or only the customer whose order it is.
   * @default "id"
   */
  store_order_access?: "id" | "customer"
  /**
   * Secret API keys, by id, that the hold doesn't stop: of a warehouse system
   * that ships what it was told to. What passes is recorded as a breach.
   * @example ["apk_01J"]
   */
  exempt_api_keys?: string[]
  /**
   * Measures: what reports need is written down, and read when it is asked for.
   * @default true
   */
  reports?: boolean
  /**
   * Font files (.ttf, .otf) for purchase orders on paper, beside the ones that
   * come along (Latin, Greek, Cyrillic, Devanagari, Arabic).
   * @example [require.resolve("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf")]
   */
  pdf_fonts?: string[]
  /** Words of mails to customers, by locale, over ours. @example { de: { hello: "Moin," } } */
  messages?: OwnTexts
  /** Templates of the mail provider by kind, in place of our texts. @example { waiting: "d-1a2b" } */
  message_templates?: Partial<Record<MessageKind, string>>
  /** For orders and vendors without a language. @default "en" */
  message_locale?: string
  /**
   * The page of your storefront where a customer answers to a moved date;
   * without it, a small page of this server.
   * @example "https://shop.example.com/answer?token={token}&answer={answer}"
   */
  answer_url?: string
  /** Makes the store's own PDF of a purchase order, in place of ours. */
  render_purchase_order?: (
    paper: PurchaseOrderDocument
  ) => Promise<Uint8Array> | Uint8Array
}

/** Milliseconds from which a count is kept for a minute, so that no screen waits for it. */
const SLOW_COUNT = 1000

const noticeContext = ({ settings, now }: Deed) => ({
  settings,
  today: dayOf(now),
})

const billContext = ({ settings, now }: Deed) => ({
  price_tolerance_percent: settings.price_tolerance_percent,
  today: dayOf(now),
})

/**
 * Keeps vendors, purchase orders, receipts, bills and backorders. Every deed
 * is one transaction: it loads, lets `src/domain` decide, and writes; `log` in
 * its answer is what `takeBack` needs to undo it.
 */
export default class BackorderModuleService extends MedusaService(models) {
  private readonly options: PluginOptions
  private reportDatabase: ReportDatabase | null = null

  /** Found by Medusa when the app ends. */
  __hooks = {
    onApplicationShutdown: async () => {
      await this.reportDatabase?.close()
    },
  }
  private decisions: { until: number; counts: BackorderDecisions } | null = null

  constructor(container: Record<string, unknown>, options: PluginOptions = {}) {
    super(container, options)
    this.options = options
  }

  // Settings

  /** The stored settings; the plugin options seed them. */
  async readSettings(): Promise<Settings> {
    return await this.inTransaction((em) => loadSettings(em, this.options))
  }

  /** Writes down that a server works whose locks no other knows of. */
  async seeServer(id: string) {
    return await this.inTransaction((em) => seeServer(em, id))
  }

  /** Servers that were seen so. */
  async listSeenServers() {
    return await this.inTransaction((em) => selectServers(em))
  }

  /** Who changed which setting, newest first. */
  async viewSettingsHistory() {
    return await this.viewHistory("backorder_setting", SETTINGS_ID)
  }

  /**
   * Changes some settings, and keeps from what to what in their history.
   *
   * @example service.changeSettings({ release_on: "receipt" })
   */
  async changeSettings(
    input: Partial<Settings>,
    actor: Actor = {}
  ): Promise<{ settings: Settings; changed: (keyof Settings)[] }> {
    return await this.deed(actor, (em, deed) =>
      changeSettings(em, input, this.options, deed)
    )
  }

  // Backorders

  /** Rules B1 to B9. Answers ids; `log` undoes it. */
  async placeBackorders(input: place.PlaceBackordersRequest, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      place.placeBackorders(em, input, deed, actor.idempotency_key_id)
    )
  }

  /** Keeps what was done to reservations for a backordering. */
  async keepPrepared(
    placement_id: string,
    prepared: placements.PreparedReservations
  ) {
    await this.inTransaction((em) =>
      placements.keepPrepared(em, placement_id, prepared)
    )
  }

  /** What undoing a backordering will touch. @throws Refusal once something of it moved on */
  async checkUndo(placement_id: string) {
    return await this.inTransaction(async (em) => {
      const { order_ids, prepared } = await undo.checkUndo(em, placement_id)
      return { order_ids, prepared }
    })
  }

  /** Takes a whole backordering back, as long as nothing of it moved on. */
  async undoPlacement(placement_id: string, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      undo.undoPlacement(em, placement_id, deed)
    )
  }

  /** The orders that a request is for; one more than `limit` when there are more. */
  async selectOrders(selection: place.Selection, limit: number) {
    return await this.read((em) => place.selectOrders(em, selection, limit))
  }

  /** What placing would do; nothing is written. */
  async previewBackorders(input: PlanRequest) {
    return await this.read(async (em, deed) =>
      previewPlan(await place.previewBackorders(em, input, deed))
    )
  }

  /** What short orders lack to be able to wait (rule B8). */
  async findReservationsToPrepare(order_ids: string[]) {
    return await this.read((em) =>
      reservations.findReservationsToPrepare(em, order_ids)
    )
  }

  /** Looks again for demand that Medusa never reserved (rule S4). */
  async refreshUnreservedDemand(order_ids: string[]) {
    for (const ids of inBatches([...new Set(order_ids)].sort(), 500)) {
      await this.inTransaction((em) => demand.refreshUnreservedDemand(em, ids))
    }
  }

  /** The same for every order that needs it: goes through all open orders. */
  async sweepUnreservedDemand() {
    const order_ids = await this.onPool((em) =>
      demand.findStaleUnreservedDemand(em)
    )
    await this.refreshUnreservedDemand(order_ids)
    return order_ids.length
  }

  /** The orders whose lines some reservations, deleted ones too, are for. */
  async findOrdersOfReservations(reservation_ids: string[]) {
    return await this.onPool((em) =>
      demand.findOrdersOfReservations(em, reservation_ids)
    )
  }

  /** Writes down when drafts became orders: those just placed, or all. */
  async noteConvertedDrafts(placed_order_ids?: string[]) {
    await this.inTransaction((em) =>
      noteConvertedDrafts(em, { placed_order_ids })
    )
  }

  /** All open demand of some orders, or of some items. */
  async loadDemand(scope: demand.DemandScope) {
    return await this.onPool((em) => demand.loadDemand(em, scope))
  }

  /** What is short, an order at a time. Answers a page and the count. */
  async pageShortages(filters: demand.ShortageFilters, page: ShortagePaging) {
    return await this.onPool((em) =>
      pageShortages(em, filters, page, dayOf(new Date()))
    )
  }

  /** What is short, an item at a location at a time. */
  async pageItemShortages(
    filters: demand.ShortageFilters,
    page: ShortagePaging
  ) {
    return await this.onPool((em) =>
      pageItemShortages(em, filters, page, dayOf(new Date()))
    )
  }

  /** All that the order screen needs, in a handful of statements. */
  async viewOrderBackorder(order_id: string) {
    try {
      return await this.onPool((em) =>
        viewOrderBackorder(em, order_id, dayOf(new Date()))
      )
    } catch (error) {
      throw toRefusal(error)
    }
  }

  /** What waits for a decision after plans changed: of a purchase order, of an order, or everywhere. */
  async viewWhatNow(scope: WhatNowScope) {
    return await this.read((em) => viewWhatNow(em, scope, dayOf(new Date())))
  }

  /** Rule H4. */
  async releaseBackorder(input: { id: string; reason: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      endBackorder.releaseBackorder(em, input, deed)
    )
  }

  /** Rule H3, for one order. */
  async changeHoldScope(
    input: { id: string; hold_scope: HoldScope; reason?: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      endBackorder.changeHoldScope(em, input, deed)
    )
  }

  /** Rule X3, with one click. */
  async releaseFromStock(input: { id: string; reason?: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      fromStock.releaseFromStock(em, input, deed)
    )
  }

  /** Rule X3, by itself: those of some orders that stock covers now. */
  async releaseCovered(order_ids: string[], actor: Actor = {}) {
    return await this.deed(actor, (em, deed) =>
      fromStock.releaseCovered(em, order_ids, deed)
    )
  }

  /** The orders that `releaseCovered` would release. */
  async findCovered(order_ids: string[]) {
    return await this.read((em, deed) =>
      fromStock.findCovered(em, order_ids, deed)
    )
  }

  /** Orders on hold that still wait for some items. */
  async listOrdersAwaitingItems(inventory_item_ids: string[]) {
    return await this.read((em) =>
      fromStock.listOrdersAwaiting(em, { inventory_item_ids })
    )
  }

  /** Orders on hold that still wait for something, a page after an id. */
  async listOrdersAwaiting(after: string, limit: number) {
    return await this.read((em) =>
      fromStock.listOrdersAwaiting(em, { after, limit })
    )
  }

  /** The inventory items of some levels and reservations, deleted ones too. */
  async itemsOfStock(ids: string[]) {
    return await this.read((em) => itemsOfStock(em, ids))
  }

  /** Rule B10. */
  async cancelBackorder(input: { id: string; reason?: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      endBackorder.cancelBackorder(em, input, deed)
    )
  }

  /** Rule X1: backorders follow their orders, whatever happened to these. */
  async followOrders(order_ids: string[], actor: Actor = {}) {
    return await this.deed(actor, (em, deed) =>
      follow.followOrders(em, order_ids, deed)
    )
  }

  /** Rule S5: takes orders out of demand, or back into it. */
  async leaveOut(input: { order_ids: string[]; undo?: boolean }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      orderSettings.leaveOut(em, input, deed)
    )
  }

  /** Rule S1: serves orders before all others, or in their turn again. */
  async serveFirst(input: first.ServeFirstInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      first.serveFirst(em, input, deed)
    )
  }

  /** Who would gain and who would lose by that: the deed itself, rolled back. */
  async previewServeFirst(input: first.ServeFirstInput) {
    let effects: ServeFirstEffect[] = []
    const looked = new Error("looked")
    try {
      await this.deed({}, async (em, deed) => {
        effects = await first.serveFirstEffect(em, input, deed)
        throw looked
      })
    } catch (error) {
      if (error !== looked) {
        throw error
      }
    }
    return effects
  }

  /** How many orders need backordering, are on hold, are ready. */
  async countBackorders(filters: demand.ShortageFilters) {
    return await this.read((em) => countBackorders(em, filters))
  }

  /** How much waits for a person. Where counting takes long, the figures may be a minute old. */
  async countDecisions(): Promise<BackorderDecisions> {
    if (this.decisions && this.decisions.until > Date.now()) {
      return this.decisions.counts
    }
    const began = Date.now()
    const counts = await this.onPool((em) =>
      countDecisions(em, dayOf(new Date()))
    )
    this.decisions =
      Date.now() - began > SLOW_COUNT
        ? { until: Date.now() + 60_000, counts }
        : null
    return counts
  }

  /** Open orders from before a day that count in the queue for stock. */
  async countOldOrders(before: string) {
    return await this.onPool((em) => countOldOrders(em, before))
  }

  /** What eats the stock that an order lacks. */
  async viewWhyShort(order_id: string) {
    return await this.onPool((em) => viewWhyShort(em, order_id))
  }

  /** Orders that are short and that nobody decided about, oldest first. */
  async listOrdersToBackorder(limit: number) {
    return await this.read((em) => listOrdersToBackorder(em, limit))
  }

  /** Of these orders, those that no person decided about. */
  async leaveDecidedOrders(order_ids: string[]) {
    return await this.read((em) => leaveDecided(em, order_ids))
  }

  /** Orders whose backorders are not done, a page after an id. */
  async listOrdersToFollow(after: string, limit: number) {
    return await this.read((em) => listOrdersToFollow(em, after, limit))
  }

  // The doctor

  /** Every invariant, checked over the whole store; nothing is written. */
  async examine() {
    return await this.read(async (em, deed) =>
      toFindings(await examine(em, deed))
    )
  }

  /** What has to be posted to incoming quantities to repair them. */
  async planIncomingRepair() {
    return await this.read((em, deed) => doctor.planIncomingRepair(em, deed))
  }

  /** Repairs what is ours, in one transaction. */
  async repair(input: { posting_id: string }, actor: Actor) {
    return await this.deed(
      { ...actor, trigger: "doctor" },
      async (em, deed) => await doctor.repair(em, input, deed)
    )
  }

  /** Orders that wait for goods of a deleted item or location lose this supply. */
  async dropLostPlaces() {
    return await this.deed({ trigger: "sweep" }, async (em, deed) => ({
      dropped: await doctor.dropLostPlaces(em, deed),
    }))
  }

  /** Orders that are short and that no list of shortages shows, because Medusa's reserved quantity has drifted. */
  async listHiddenShortages() {
    return await this.read((em) => listHiddenShortages(em))
  }

  // The storefront

  /** What shoppers are told of variants that a channel sells. */
  async viewVariantNotices(
    asked: storeNotices.AskedVariant[],
    sales_channel_id: string
  ) {
    return await this.onPool((em) =>
      storeNotices.viewVariantNotices(
        em,
        asked,
        sales_channel_id,
        this.noticeContext(em)
      )
    )
  }

  /** What a shopper is told of a cart. @throws Refusal for an unknown cart */
  async viewCartBackorders(cart_id: string) {
    return await this.read(async (em, deed) => {
      try {
        return await storeNotices.viewCartBackorders(
          em,
          cart_id,
          noticeContext(deed)
        )
      } catch (error) {
        throw toRefusal(error)
      }
    })
  }

  /** How an order that waits comes along, and whose it is; null for an unknown one. */
  async viewStoreOrder(order_id: string) {
    return await this.read((em, deed) =>
      storeOrders.viewStoreOrder(em, order_id, noticeContext(deed))
    )
  }

  /** Keeps what the shopper of an order was told, once. */
  async keepPromises(order_id: string) {
    return await this.read((em, deed) =>
      storeOrders.keepPromises(em, order_id, noticeContext(deed))
    )
  }

  // Limits on backorders

  private async noticeContext(em: EntityManager) {
    const settings = await loadSettings(em, this.options)
    return { settings, today: dayOf(new Date()) }
  }

  /** How far a variant may be sold beyond its stock. */
  async setBackorderLimit(input: limits.BackorderLimitInput, actor: Actor) {
    return await this.deed(actor, (em) => limits.setBackorderLimit(em, input))
  }

  /** The limit of a variant and what is used up of it. @throws Refusal for an unknown variant */
  async viewBackorderLimit(variant_id: string) {
    const limit = await this.onPool((em) =>
      limitViews.viewBackorderLimit(em, variant_id)
    )
    if (!limit) {
      throw new Refusal("product_variant.not_found", { variant_id })
    }
    return limit
  }

  /** Those variants that have a limit: one statement. */
  async findLimitedVariants(scope: limitViews.LimitedScope) {
    return await this.onPool((em) => limitViews.findLimitedVariants(em, scope))
  }

  /** @throws Refusal for a cart that would go beyond the limits of (some) variants */
  async checkCartLimits(change: CartChange, variant_ids?: string[]) {
    await this.read((em, deed) =>
      checkCartLimits(em, change, noticeContext(deed), variant_ids)
    )
  }

  /** Who may see how an order comes along. */
  get storeOrderAccess() {
    return this.options.store_order_access ?? "id"
  }

  /** Whether the hold lets a secret API key pass, by the option `exempt_api_keys`. */
  isExempt(apiKeyId: string) {
    return this.options.exempt_api_keys?.includes(apiKeyId) ?? false
  }

  // Mails to customers

  /** How the store words its mails, and where customers answer. */
  get messageOptions() {
    const {
      messages: texts,
      message_templates: templates,
      message_locale: locale,
      answer_url,
    } = this.options
    return { texts, templates, locale, answer_url }
  }

  /** Writes down which mails to customers are due. Run twice it finds nothing more. */
  async noteDueMessages(scope: messages.MessageScope) {
    await this.inTransaction((em) =>
      messages.noteDueMessages(em, scope, dayOf(new Date()))
    )
  }

  /** Takes due mails, so that no other server sends them. */
  async claimMessages() {
    return await this.inTransaction((em) => messages.claimMessages(em))
  }

  async loadMessageContext(id: string) {
    return await this.read((em) => messages.loadMessageContext(em, id))
  }

  async finishMessage(
    message: messages.CustomerMessageRow,
    outcome: messageDeeds.MessageOutcome
  ) {
    return await this.deed({}, (em, deed) =>
      messageDeeds.finishMessage(em, message, outcome, deed)
    )
  }

  /** A mail with an offer, and whether it can still be answered. */
  async loadAnsweredMessage(id: string) {
    return await this.read((em) => messages.loadAnsweredMessage(em, id))
  }

  /** What a customer would like, for staff. @throws Refusal `customer_answer.over` */
  async recordAnswer(input: { message_id: string; answer: CustomerAnswer }) {
    return await this.deed({}, (em, deed) =>
      messageDeeds.recordAnswer(em, input, deed)
    )
  }

  // Purchase orders

  /** A draft by hand. */
  async draftPurchaseOrder(input: change.PurchaseOrderInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      change.createPurchaseOrder(em, input, deed)
    )
  }

  /** Purchase orders of a file. @throws Refusal `request.invalid` naming the lines that can't be used */
  async readPurchaseOrders(csv: string, location_id: string | null) {
    return await this.onPool((em) =>
      imports.readPurchaseOrders(em, csv, location_id)
    )
  }

  /** @throws Refusal `purchase_order.reference_known` */
  async refuseKnownReference(vendor_id: string, reference: string) {
    await this.onPool((em) =>
      imports.refuseKnownReference(em, vendor_id, reference)
    )
  }

  /** What an edit posts to incoming quantities. @throws Refusal where it is not possible */
  async planPurchaseOrderChange(input: change.PurchaseOrderChange) {
    return await this.read(
      async (em, deed) => (await change.planChange(em, input, deed)).entries
    )
  }

  /** Rules P2 and P8; `posting_id` is what was posted for it. */
  async changePurchaseOrder(
    input: change.PurchaseOrderChange & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      change.changePurchaseOrder(em, input, deed)
    )
  }

  /** What issuing posts. @throws Refusal where it is not possible */
  async planPurchaseOrderIssue(input: issue.IssueInput) {
    return await this.read(
      async (em, deed) => (await issue.planIssue(em, input, deed)).entries
    )
  }

  /** Rule P1. */
  async issuePurchaseOrders(
    input: issue.IssueInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      issue.issuePurchaseOrders(em, input, deed)
    )
  }

  /** What canceling takes back. @throws Refusal where it is not possible */
  async planPurchaseOrderCancel(input: endOrder.CancelInput) {
    return await this.read(
      async (em, deed) => (await endOrder.planCancel(em, input, deed)).entries
    )
  }

  /** Rules P4 and X2. */
  async cancelPurchaseOrder(
    input: endOrder.CancelInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      endOrder.cancelPurchaseOrder(em, input, deed)
    )
  }

  /** Drafts only. */
  async removePurchaseOrder(id: string, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      endOrder.deletePurchaseOrder(em, id, deed)
    )
  }

  /** What closing takes back. @throws Refusal where it is not possible */
  async planPurchaseOrderClose(input: close.CloseInput) {
    return await this.read(
      async (em, deed) => (await close.planClose(em, input, deed)).entries
    )
  }

  /** Rule P3. */
  async closePurchaseOrder(
    input: close.CloseInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      close.closePurchaseOrder(em, input, deed)
    )
  }

  /** What reopening puts back. @throws Refusal where it is not possible */
  async planPurchaseOrderReopen(input: close.ReopenInput) {
    return await this.read(
      async (em, deed) => (await close.planReopen(em, input, deed)).entries
    )
  }

  async reopenPurchaseOrder(
    input: close.ReopenInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      close.reopenPurchaseOrder(em, input, deed)
    )
  }

  /** What replacing the vendor takes off order. @throws Refusal where it is not possible */
  async planVendorReplacement(input: replace.ReplaceVendorInput) {
    return await this.read(
      async (em, deed) =>
        (await replace.planReplaceVendor(em, input, deed)).entries
    )
  }

  /** Rule P9. */
  async replaceVendor(
    input: replace.ReplaceVendorInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      replace.replaceVendor(em, input, deed)
    )
  }

  /** What stands on a purchase order's paper. @throws Refusal `purchase_order.not_found` */
  async viewPurchaseOrderDocument(id: string) {
    return await this.read((em) =>
      loadPurchaseOrderDocument(em, id, decimalsOf, this.options.message_locale)
    )
  }

  /** The paper as a PDF: ours, or the store's own. @throws Refusal `purchase_order.not_found` */
  async renderPurchaseOrder(id: string) {
    const paper = await this.viewPurchaseOrderDocument(id)
    const { render_purchase_order, pdf_fonts } = this.options
    const pdf = render_purchase_order
      ? await render_purchase_order(paper)
      : await loadPdf().purchaseOrderPdf(paper, pdf_fonts)
    return { filename: `${paper.number}.pdf`, pdf: Buffer.from(pdf) }
  }

  /** Whether the app can send e-mails. */
  async hasEmailProvider() {
    return await this.read((em) => hasEmailProvider(em))
  }

  /** Rule P7: a letter to the vendor that was taken by the mail provider. */
  async recordLetter(input: LetterRecord, actor: Actor) {
    return await this.deed(actor, (em, deed) => recordLetter(em, input, deed))
  }

  /** Lines of a draft to another vendor's draft. */
  async movePurchaseOrderLines(input: lines.MoveLinesInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      lines.moveLines(em, input, deed)
    )
  }

  /** A draft of the same lines. */
  async duplicatePurchaseOrder(id: string, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      duplicatePurchaseOrder(em, id, deed)
    )
  }

  /** What an edit would do; nothing is written. */
  async previewPurchaseOrderChange(input: change.PurchaseOrderChange) {
    return await this.read((em, deed) => preview.previewChange(em, input, deed))
  }

  /** Who loses supply when it is closed; nothing is written. */
  async previewPurchaseOrderClose(input: Omit<close.CloseInput, "reason">) {
    return await this.read((em, deed) => preview.previewClose(em, input, deed))
  }

  /** Who loses supply when it is canceled; nothing is written. */
  async previewPurchaseOrderCancel(id: string) {
    return await this.read((em, deed) => preview.previewCancel(em, id, deed))
  }

  /** What replacing the vendor would do; nothing is written. */
  async previewVendorReplacement(input: replace.ReplaceVendorInput) {
    return await this.read((em, deed) =>
      preview.previewReplacement(em, input, deed)
    )
  }

  // Receipts and bills

  /** What reversing a receipt takes back. @throws Refusal where it is not possible */
  async planReceiptReversal(input: reverse.ReverseReceiptInput) {
    return await this.read(async (em, deed) => {
      const { entries, moves } = await reverse.planReverse(em, input, deed)
      return { entries, moves, is_waiting: true }
    })
  }

  /** Rules G3 and L6. */
  async reverseReceipt(
    input: reverse.ReverseReceiptInput & { posting_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      reverse.reverseReceipt(em, input, deed)
    )
  }

  /** Rule L2. */
  async correctPurchaseBill(input: billChange.CorrectBillInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      billChange.correctBill(em, input, deed)
    )
  }

  /** Rule L1. */
  async acceptMismatch(
    input: { id: string; reason: string; update_vendor_cost?: boolean },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      billChange.acceptMismatch(em, input, deed)
    )
  }

  /** Rule L7. */
  async payPurchaseBill(input: payments.PaymentInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      payments.addPayment(em, input, deed)
    )
  }

  /** Rule L7. */
  async removePayment(
    input: { id: string; payment_id: string; reason: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      payments.removePayment(em, input, deed)
    )
  }

  /** Rules L6 and L7. */
  async voidPurchaseBill(input: { id: string; reason: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      billChange.voidBill(em, input, deed)
    )
  }

  /** What a receipt posts, and which reservations follow its goods. @throws Refusal where it is not possible */
  async planReceipt(input: ReceiptInput) {
    return await this.read(async (em, deed) => {
      const { entries, moves } = await planReceipt(em, input, deed)
      return { entries, moves, is_waiting: false }
    })
  }

  /** Who would get what of a receipt; nothing is written. @throws Refusal as the receipt itself */
  async previewReceipt(input: ReceiptInput) {
    return await this.tryOut(async (em, deed) =>
      viewReceiptPreview(em, await receive.tryReceipt(em, input, deed))
    )
  }

  /** Which orders would be held again by a reversal. @throws Refusal as the reversal itself */
  async previewReceiptReversal(
    input: Omit<reverse.ReverseReceiptInput, "reason">
  ) {
    return await this.tryOut(async (em, deed) =>
      viewHeldAgain(
        em,
        await reverse.reverseReceipt(em, { ...input, reason: "" }, deed)
      )
    )
  }

  /** Which orders would be held again if a bill was void. @throws Refusal as voiding it */
  async previewVoid(id: string) {
    return await this.tryOut(async (em, deed) =>
      viewHeldAgain(em, await billChange.voidBill(em, { id, reason: "" }, deed))
    )
  }

  /** Rules G1 and G2; the receipt's id is its posting's. */
  async receivePurchaseOrder(
    input: ReceiptInput & { receipt_id: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      receive.receivePurchaseOrder(em, input, deed)
    )
  }

  /** What an order could take from another location. @throws Refusal for an unknown order or location */
  async planTakeStock(input: takeStock.TakeStockInput) {
    return await this.read((em) => takeStock.planTakeStock(em, input))
  }

  /** The same for the deed. @throws Refusal where nothing can move */
  async planTakeStockOrRefuse(input: takeStock.TakeStockInput) {
    return await this.read(async (em) => {
      const plan = await takeStock.planTakeStock(em, input)
      takeStock.refuseNothingToTake(plan, await takeStock.loadNames(em, input))
      return plan
    })
  }

  /** The order that a drop shipment is for. @throws Refusal where a vendor can't have shipped it */
  async findShippedOrder(purchase_order_id: string) {
    return await this.read((em) => ship.findShippedOrder(em, purchase_order_id))
  }

  /** What a shipment of the vendor does to Medusa's order. @throws Refusal where it is not possible */
  async planShipment(input: ship.ShipmentInput) {
    return await this.read((em) => ship.planShipment(em, input))
  }

  /** Rule G4, once Medusa's order knows of it. */
  async recordShipment(input: ship.RecordShipmentInput, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      ship.recordShipment(em, input, deed)
    )
  }

  /** Shipments of vendors that Medusa knows of and we don't: of one order, or begun before an instant. */
  async listUnrecordedShipments(where: { order_id?: string; before?: Date }) {
    return await this.read((em) => findUnrecordedShipments(em, where))
  }

  /** What reservations still fall by for a shipment that was not finished. */
  async planLateReleases(
    order_id: string,
    begun: Pick<late.BegunShipment, "parts">
  ) {
    return await this.read((em) => late.planLateReleases(em, order_id, begun))
  }

  /** What a bill that receives posts, per purchase order. @throws Refusal where it is not possible */
  async planBill(input: bill.BillInput) {
    return await this.read(async (em, deed) =>
      (await bill.planBill(em, input, deed)).receipts.map((receipt) => ({
        purchase_order_id: receipt.order.id,
        entries: receipt.entries,
      }))
    )
  }

  /** Rules L1 to L4. */
  async createPurchaseBill(
    input: bill.BillInput & { receipt_ids: Record<string, string> },
    actor: Actor
  ) {
    return await this.deed(actor, (em, deed) =>
      bill.createPurchaseBill(em, input, deed)
    )
  }

  // Stock postings

  /** Writes down what is about to be posted. */
  async beginPosting(posting_id: string, entries: StockPostingEntry[]) {
    await this.inTransaction((em) =>
      postings.beginPosting(em, posting_id, entries)
    )
  }

  async loadPosting(posting_id: string) {
    return await this.read((em) => postings.loadPosting(em, posting_id))
  }

  async dropPosting(posting_id: string) {
    await this.inTransaction((em) => postings.dropPosting(em, posting_id))
  }

  // Reservations on their way to another location

  /** Writes down what is about to move. @throws Refusal `order.busy` */
  async beginMoves(move_id: string, moved: moves.ReservationMove[]) {
    return await this.inTransaction((em) =>
      moves.beginMoves(em, move_id, moved)
    )
  }

  async loadMoves(move_id: string) {
    return await this.read((em) => moves.loadMoves(em, move_id))
  }

  /** What is written down of a move, and how far it got in Medusa. */
  async loadMoveStates(move_id: string) {
    return await this.read(async (em) => {
      const begun = await moves.loadMoves(em, move_id)
      return { moves: begun, states: await moves.loadMoveStates(em, begun) }
    })
  }

  /** What moved stays where it is: nothing is left to take back. */
  async finishMoves(input: { move_id: string }, actor: Actor) {
    return await this.deed(actor, async (em) => {
      const writer = new Writer(em)
      await moves.finishMoves(writer, await moves.loadMoves(em, input.move_id))
      return { log: writer.log }
    })
  }

  async dropMoves(move_id: string) {
    await this.inTransaction((em) => moves.dropMoves(em, move_id))
  }

  /** Moves, of some order lines or of any, begun before an instant that never became a deed. */
  async listStaleMoveIds(before: Date, line_item_ids?: string[]) {
    return await this.read((em) =>
      moves.listStaleMoveIds(em, before, line_item_ids)
    )
  }

  /** Postings, of some purchase order lines or of any, begun before an instant that never became a deed. */
  async listStalePostingIds(before: Date, line_ids?: string[]) {
    return await this.read((em) =>
      postings.listStalePostingIds(em, before, line_ids)
    )
  }

  // Vendors

  async savePurchaseVendor(
    input: vendors.VendorInput & { id?: string },
    actor: Actor
  ) {
    return await this.deed(actor, (em) => vendors.saveVendor(em, input))
  }

  async removePurchaseVendor(id: string, actor: Actor) {
    return await this.deed(actor, (em) => vendors.deleteVendor(em, id))
  }

  async savePurchaseVendorItems(
    vendor_id: string,
    items: vendors.VendorItemInput[],
    actor: Actor
  ) {
    return await this.deed(actor, (em) =>
      vendors.saveVendorItems(em, vendor_id, items)
    )
  }

  async removePurchaseVendorItem(
    vendor_id: string,
    item_id: string,
    actor: Actor
  ) {
    return await this.deed(actor, (em) =>
      vendors.deleteVendorItem(em, vendor_id, item_id)
    )
  }

  /** What a file of every vendor's items would change, or what is wrong with it. */
  async previewVendorList(csv: string) {
    return await this.read((em) => vendorList.planVendorListImport(em, csv))
  }

  /** Takes over such a file, all or nothing. */
  async importVendorList(csv: string, actor: Actor) {
    return await this.deed(actor, (em) => vendorList.importVendorList(em, csv))
  }

  /** The file of every vendor's items. */
  async exportVendorList(options: { items: boolean }) {
    return await this.read((em) => vendorList.exportVendorList(em, options))
  }

  /** What a vendor is used for. */
  async viewPurchaseVendorUsage(id: string) {
    return await this.read((em) => vendorViews.viewVendorUsage(em, id))
  }

  /** What is on order of an inventory item. */
  async viewItemOnOrder(inventory_item_id: string) {
    return await this.read((em, deed) =>
      vendorViews.viewItemOnOrder(em, inventory_item_id, dayOf(deed.now))
    )
  }

  // What the API answers

  async viewPurchaseOrders(ids: string[]) {
    return await this.read((em, deed) =>
      orders.viewPurchaseOrders(em, ids, dayOf(deed.now))
    )
  }

  async pagePurchaseOrders(
    filters: orders.PurchaseOrderFilters,
    paging: Paging
  ) {
    return await this.read((em, deed) =>
      orders.listPurchaseOrders(em, filters, paging, dayOf(deed.now))
    )
  }

  /** What can be scanned for the lines of a purchase order. */
  async listScanCodes(purchase_order_id: string) {
    return await this.read((em) => listScanCodes(em, purchase_order_id))
  }

  /** The purchase orders of lines. @throws Refusal for an unknown line */
  async ordersOfLines(line_ids: string[]) {
    return await this.read((em) => ordersOfLines(em, line_ids))
  }

  async viewPurchaseBills(ids: string[]) {
    return await this.read((em, deed) =>
      bills.viewPurchaseBills(em, ids, billContext(deed))
    )
  }

  async pagePurchaseBills(filters: bills.PurchaseBillFilters, paging: Paging) {
    return await this.read((em, deed) =>
      bills.listPurchaseBills(em, filters, paging, billContext(deed))
    )
  }

  /** What is left to pay, by week and currency. */
  async listDueBills(filters: bills.PurchaseBillFilters) {
    return await this.read((em, deed) =>
      reports.listDueBills(em, filters, dayOf(deed.now))
    )
  }

  /** Received and not billed, billed and not received: by vendor and value. */
  async listAccruals(filters: reports.AccrualFilters) {
    return await this.read((em) => reports.listAccruals(em, filters))
  }

  /** The purchase order lines behind them. */
  async pageAccrualLines(filters: reports.AccrualFilters, paging: Paging) {
    return await this.read((em) =>
      reports.listAccrualLines(em, filters, paging)
    )
  }

  /** Bills, their lines or their payments as CSV. */
  async exportPurchaseBills(
    rows: BillExport,
    filters: bills.PurchaseBillFilters
  ) {
    return await this.read((em, deed) =>
      exportPurchaseBills(em, rows, filters, dayOf(deed.now))
    )
  }

  async viewBackorders(ids: string[]) {
    return await this.read((em) => backorders.viewBackorders(em, ids))
  }

  async pageBackorders(filters: backorders.BackorderFilters, paging: Paging) {
    return await this.read((em) =>
      backorders.listBackorders(em, filters, paging)
    )
  }

  async viewHistory(entity: HistoryEntity, id: string) {
    return await this.read((em) => backorders.viewHistory(em, entity, id))
  }

  async pagePurchaseVendors(
    filters: vendorViews.VendorFilters,
    paging: Paging
  ) {
    return await this.read((em) => vendorViews.listVendors(em, filters, paging))
  }

  async pagePurchaseVendorItems(
    filters: vendorViews.VendorItemFilters,
    paging: Paging
  ) {
    return await this.read((em) =>
      vendorViews.listVendorItems(em, filters, paging)
    )
  }

  // Reports

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
    return await this.report((reports, em) => reports.readMetrics(em, scope))
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
    if (!this.hasReports) {
      throw new Refusal("report.off")
    }
    const reports = loadReports()
    this.reportDatabase ??= new reports.ReportDatabase(
      await this.onPool(async (em) => em.getKnex())
    )
    return await this.reportDatabase.read((manager) => job(reports, manager))
  }

  // Uninstalling

  /** What taking the plugin out would undo, and what it would leave. */
  async findRemains() {
    return await this.read((em) => uninstall.findRemains(em))
  }

  /** Lifts every hold and empties the ledger of incoming quantities. */
  async letGo(input: { posting_id: string }, actor: Actor) {
    return await this.deed(actor, (em, deed) =>
      uninstall.letGo(em, input, deed)
    )
  }

  /** Drops the plugin's tables. There is no way back. */
  async dropTables() {
    const migrations = readdirSync(join(__dirname, "migrations"))
      .filter((file) => /^Migration\d+\.(js|ts)$/.test(file))
      .map((file) => parse(file).name)
    return await this.inTransaction((em) =>
      uninstall.dropTables(em, migrations)
    )
  }

  // Undo and repeat

  /** Takes back what a deed wrote. */
  async takeBack(log: ChangeLog, actor: Actor = {}) {
    await this.inTransaction(async (em) => {
      await takeBack(em, log)
      if (actor.idempotency_key_id) {
        await keys.dropKey(em, actor.idempotency_key_id)
      }
    })
  }

  async beginKey(key: string, request_hash: string) {
    return await this.inTransaction((em) =>
      keys.beginKey(em, key, request_hash)
    )
  }

  async dropKey(id: string) {
    await this.inTransaction((em) => keys.dropKey(em, id))
  }

  async purgeKeys() {
    await this.inTransaction((em) => keys.purgeKeys(em))
  }

  /** Backorderings of more than a day ago can't be undone any more. */
  async purgePlacements() {
    await this.inTransaction((em) => placements.purgePlacements(em))
  }

  /** A deed: one transaction, run again when the database broke a deadlock. */
  private async deed<T extends object>(
    actor: Actor,
    job: (em: EntityManager, deed: Deed) => Promise<T>
  ): Promise<T> {
    return await retryDeadlocks(() =>
      this.inTransaction(async (em) => {
        try {
          const result = await job(em, {
            actor_id: actor.actor_id ?? null,
            trigger: actor.trigger ?? null,
            now: new Date(),
            settings: await loadSettings(em, this.options),
          })
          if (actor.idempotency_key_id) {
            await keys.completeKey(em, actor.idempotency_key_id, {
              ...result,
              log: undefined,
            })
          }
          return result
        } catch (error) {
          throw toRefusal(error)
        }
      })
    )
  }

  /**
   * What a deed would do: the deed itself, in a transaction that is always
   * rolled back. So a preview can't say anything else than what happens.
   */
  private async tryOut<T>(
    job: (em: EntityManager, deed: Deed) => Promise<T>
  ): Promise<T> {
    const tried: { result?: T } = {}
    try {
      await this.deed({}, async (em, deed) => {
        tried.result = await job(em, deed)
        throw new TriedOut()
      })
    } catch (error) {
      if (!("result" in tried)) {
        throw error
      }
    }
    return tried.result!
  }

  private async read<T>(
    job: (em: EntityManager, deed: Deed) => Promise<T>
  ): Promise<T> {
    return await this.onPool(async (em) =>
      job(em, {
        actor_id: null,
        now: new Date(),
        settings: await loadSettings(em, this.options),
      })
    )
  }

  @InjectTransactionManager()
  protected async inTransaction<T>(
    job: (em: EntityManager) => Promise<T>,
    @MedusaContext() context: SharedContext = {}
  ): Promise<T> {
    return await job(context.transactionManager!)
  }

  @InjectManager()
  protected async onPool<T>(
    job: (em: EntityManager) => Promise<T>,
    @MedusaContext() context: SharedContext = {}
  ): Promise<T> {
    return await job(context.manager!)
  }

  // The hold guard

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
