import { z } from "@medusajs/framework/zod"
import {
  AGE_GROUPS,
  AUTO_BACKORDER_MODES,
  BACKORDER_LIMIT_TYPES,
  CUSTOMER_ANSWERS,
  DELIVERIES,
  HOLD_SCOPES,
  isDay,
  RELEASE_RULES,
  REPORT_INTERVALS,
} from "../domain"
import { METRIC_ROWS, METRIC_TABLES } from "./metrics"

/**
 * What the routes and the workflows accept. Every object is strict: an unknown
 * key is refused. Text can't hold the NUL character, which PostgreSQL can't
 * store.
 */

const LARGEST = 1e12
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes("\u0000"), "must not contain NUL")

const id = text(255).min(1)
const note = text(5000)
const reason = text(1000)
const quantity = z.number().positive().max(LARGEST)
const money = z.number().min(0).max(LARGEST)
const amount = z.number().min(-LARGEST).max(LARGEST)
const percent = z.number().min(0).max(1000)
const days = z.number().int().min(0).max(3650)
/** Lead times and payment terms are added to it, and a year has four digits. */
const isNear = (value: string) => value >= "1900" && value < "3000"
const day = text(10).refine(
  (value) => isDay(value) && isNear(value),
  "must be a day from 1900 to 2999, YYYY-MM-DD"
)
const metadata = z
  .record(text(255), z.unknown())
  .refine(
    (value) => !JSON.stringify(value).includes("\\u0000"),
    "must not contain NUL"
  )

/** Rows that each have a subject of their own. @example lines of a receipt, by `line_id` */
const eachOnce = <Row extends z.ZodObject>(
  row: Row,
  key: keyof z.infer<Row> & string
) =>
  z.array(row).superRefine((rows, context) => {
    const seen = new Set<unknown>()
    for (const [index, { [key]: value }] of rows.entries()) {
      if (seen.has(value)) {
        context.addIssue({
          code: "custom",
          path: [index, key],
          message: "is named twice",
        })
      }
      seen.add(value)
    }
  })

export const MAX_ORDERS = 10_000

/** By what a list of shortages can be sorted, per `group_by`; the first is the default. */
export const SHORTAGE_ORDERS = {
  order: [
    "ordered_at",
    "order_display_id",
    "customer_email",
    "short_quantity",
    "to_backorder_quantity",
  ],
  item: [
    "oldest_ordered_at",
    "sku",
    "title",
    "short_quantity",
    "to_backorder_quantity",
  ],
} as const

const oneOrMany = z.union([text(500), z.array(text(500)).max(10_000)])
const isInstant = (value: string) =>
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?)?$/.test(
    value
  ) &&
  isDay(value.slice(0, 10)) &&
  isNear(value) &&
  !Number.isNaN(Date.parse(value))
const instantText = text(50).refine(isInstant, "must be a date")

/** Narrows orders as Medusa's own list of orders does, and as the list of shortages. */
const orderFilters = {
  q: text(500).optional(),
  order_display_id: oneOrMany.optional(),
  customer_email: text(500).optional(),
  region_id: oneOrMany.optional(),
  sales_channel_id: oneOrMany.optional(),
  created_at: z
    .strictObject({
      $gt: instantText.optional(),
      $gte: instantText.optional(),
      $lt: instantText.optional(),
      $lte: instantText.optional(),
    })
    .optional(),
}

const chosenOrders = z
  .array(
    z.strictObject({
      order_id: id,
      items: z
        .array(
          z.strictObject({
            line_item_id: id,
            inventory_item_id: id.optional(),
            quantity: quantity.optional(),
            vendor_id: id.optional(),
            unit_cost: money.optional(),
          })
        )
        .min(1)
        .max(1000)
        .optional(),
    })
  )
  .min(1)

/**
 * Which orders: named in `orders`, all that `select` finds, or (with
 * `items_total` alone) all that wait for the items. `items_total` says how
 * much is bought of an item at a location in all; the oldest orders get it
 * first.
 */
export const PlaceBackordersBody = z
  .strictObject({
    orders: chosenOrders.optional(),
    select: z
      .strictObject({
        filters: z.strictObject({
          ...orderFilters,
          order_id: oneOrMany.optional(),
          location_id: id.optional(),
          vendor_id: id.optional(),
          inventory_item_id: id.optional(),
        }),
        except_order_ids: z.array(id).max(10_000).optional(),
      })
      .optional(),
    items_total: z
      .array(
        z.strictObject({
          inventory_item_id: id,
          location_id: id,
          quantity,
          vendor_id: id.optional(),
          unit_cost: money.optional(),
        })
      )
      .min(1)
      .max(5000)
      .optional(),
    vendor_id: id.optional(),
    delivery: z.enum(DELIVERIES).optional(),
    location_id: id.optional(),
    hold_scope: z.enum(HOLD_SCOPES).optional(),
    use_incoming: z.boolean().optional(),
    merge_into_drafts: z.boolean().optional(),
    remember_vendor: z.boolean().optional(),
    note: note.optional(),
  })
  .refine(
    (body) => body.orders || body.select || body.items_total,
    "needs orders, select or items_total"
  )
  .refine((body) => !body.orders || !body.select, {
    message: "takes orders or select, not both",
  })
export type PlaceBackordersBody = z.infer<typeof PlaceBackordersBody>

const givenReason = reason.refine(
  (value) => value.trim() !== "",
  "must not be empty"
)

export const ReasonRequiredBody = z.strictObject({ reason: givenReason })
export type ReasonRequiredBody = z.infer<typeof ReasonRequiredBody>

export const ClosePurchaseOrderBody = z.strictObject({
  reason: givenReason,
  line_ids: z.array(id).min(1).max(1000).optional(),
})
export type ClosePurchaseOrderBody = z.infer<typeof ClosePurchaseOrderBody>

export const ReplaceVendorBody = z.strictObject({
  vendor_id: id,
  reason: reason.optional(),
})
export type ReplaceVendorBody = z.infer<typeof ReplaceVendorBody>

export const PreviewReplaceVendorBody = z.strictObject({ vendor_id: id })
export type PreviewReplaceVendorBody = z.infer<typeof PreviewReplaceVendorBody>

export const PreviewClosePurchaseOrderBody = ClosePurchaseOrderBody.pick({
  line_ids: true,
})
export type PreviewClosePurchaseOrderBody = z.infer<
  typeof PreviewClosePurchaseOrderBody
>

export const MoveLinesBody = z.strictObject({
  vendor_id: id,
  line_ids: z.array(id).min(1).max(1000),
})
export type MoveLinesBody = z.infer<typeof MoveLinesBody>

export const CorrectPurchaseBillBody = z.strictObject({
  vendor_bill_number: text(255).min(1).nullish(),
  bill_date: day.optional(),
  due_date: day.nullish(),
  note: note.nullish(),
})
export type CorrectPurchaseBillBody = z.infer<typeof CorrectPurchaseBillBody>

export const AcceptMismatchBody = z.strictObject({
  reason: givenReason,
  update_vendor_cost: z.boolean().optional(),
})
export type AcceptMismatchBody = z.infer<typeof AcceptMismatchBody>

export const PayPurchaseBillBody = z.strictObject({
  amount: quantity,
  paid_date: day.optional(),
  method: text(255).optional(),
  reference: text(255).optional(),
})
export type PayPurchaseBillBody = z.infer<typeof PayPurchaseBillBody>

/** For a workflow: without an amount, what is left to pay. */
export const PayPurchaseBillInput = PayPurchaseBillBody.partial({
  amount: true,
}).extend({ id })

/** Each bill is paid what is left of it. */
export const PayPurchaseBillsBody = PayPurchaseBillBody.omit({
  amount: true,
}).extend({ ids: z.array(id).min(1).max(1000) })
export type PayPurchaseBillsBody = z.infer<typeof PayPurchaseBillsBody>

export const LeaveOutBody = z.strictObject({
  order_ids: z.array(id).min(1).max(MAX_ORDERS),
  undo: z.boolean().optional(),
})
export type LeaveOutBody = z.infer<typeof LeaveOutBody>

export const ServeFirstBody = LeaveOutBody.extend({
  take_allocated: z.boolean().optional(),
})
export type ServeFirstBody = z.infer<typeof ServeFirstBody>

export const HoldScopeBody = z.strictObject({
  hold_scope: z.enum(HOLD_SCOPES),
  reason: reason.optional(),
})
export type HoldScopeBody = z.infer<typeof HoldScopeBody>

export const ReasonBody = z.strictObject({ reason: reason.optional() })
export type ReasonBody = z.infer<typeof ReasonBody>

/** A language, maybe of a country. @example "de", "pt-BR" */
const locale = text(35).regex(
  /^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*$/,
  "must be a language like de or pt-BR"
)
const vendorFields = {
  code: text(100).min(1).nullish(),
  email: z.email().max(255).nullish(),
  phone: text(100).nullish(),
  locale: locale.nullish(),
  payment_terms_days: days.nullish(),
  lead_time_days: days.nullish(),
  min_order_value: money.nullish(),
  ships_to_customer: z.boolean().optional(),
  address: metadata.nullish(),
  is_active: z.boolean().optional(),
  note: note.nullish(),
  metadata: metadata.nullish(),
}
const vendorName = text(255).refine(
  (value) => value.trim() !== "",
  "must not be empty"
)
const currency = text(3).length(3)

export const CreatePurchaseVendorBody = z.strictObject({
  name: vendorName,
  currency_code: currency,
  ...vendorFields,
})
export type CreatePurchaseVendorBody = z.infer<typeof CreatePurchaseVendorBody>

export const UpdatePurchaseVendorBody = z.strictObject({
  name: vendorName.optional(),
  currency_code: currency.optional(),
  ...vendorFields,
})
export type UpdatePurchaseVendorBody = z.infer<typeof UpdatePurchaseVendorBody>

export const SetPurchaseVendorItemsBody = z.strictObject({
  items: z
    .array(
      z.strictObject({
        inventory_item_id: id,
        vendor_sku: text(255).nullish(),
        unit_cost: money,
        min_order_quantity: quantity.nullish(),
        order_multiple: quantity.nullish(),
        lead_time_days: days.nullish(),
        is_preferred: z.boolean().optional(),
        price_breaks: eachOnce(
          z.strictObject({ min_quantity: quantity, unit_cost: money }),
          "min_quantity"
        )
          .max(100)
          .nullish(),
      })
    )
    .min(1)
    .max(1000),
})
export type SetPurchaseVendorItemsBody = z.infer<
  typeof SetPurchaseVendorItemsBody
>

/** A file of what every vendor sells, as text. */
export const VendorListBody = z.strictObject({ csv: text(10_000_000) })
export type VendorListBody = z.infer<typeof VendorListBody>

const orderFields = {
  vendor_id: id.nullish(),
  location_id: id.nullish(),
  expected_date: day.nullish(),
  reference: text(255).nullish(),
  note: note.nullish(),
  shipping_cost: money.optional(),
  discount: money.optional(),
  adjustment: amount.optional(),
}

export const CreatePurchaseOrderBody = z.strictObject({
  ...orderFields,
  delivery: z.enum(DELIVERIES).optional(),
  currency_code: currency.optional(),
  issued_at: z.iso
    .datetime({ offset: true })
    .refine(isNear, "must be from 1900 to 2999")
    .or(day)
    .optional(),
  lines: z
    .array(
      z.strictObject({
        inventory_item_id: id,
        quantity,
        unit_cost: money.optional(),
        tax_rate: percent.nullish(),
        expected_date: day.nullish(),
      })
    )
    .max(1000),
})
export type CreatePurchaseOrderBody = z.infer<typeof CreatePurchaseOrderBody>

export const ImportPurchaseOrdersBody = z.strictObject({
  csv: text(4_000_000).min(1),
  location_id: id.optional(),
})
export type ImportPurchaseOrdersBody = z.infer<typeof ImportPurchaseOrdersBody>

/** `unit_cost: null` is the vendor's cost again; without `drop_pegs` no quantity may fall below what orders wait for. */
export const UpdatePurchaseOrderBody = z.strictObject({
  ...orderFields,
  drop_pegs: z.boolean().optional(),
  reason: reason.optional(),
  lines: z
    .array(
      z
        .strictObject({
          id: id.optional(),
          inventory_item_id: id.optional(),
          quantity: quantity.optional(),
          unit_cost: money.nullish(),
          tax_rate: percent.nullish(),
          expected_date: day.nullish(),
          delete: z.literal(true).optional(),
        })
        .refine(
          (line) => line.id || (line.inventory_item_id && line.quantity),
          "needs an id, or an inventory_item_id and a quantity"
        )
    )
    .max(1000)
    .optional(),
})
export type UpdatePurchaseOrderBody = z.infer<typeof UpdatePurchaseOrderBody>

export const EmptyBody = z.strictObject({})

export const IssuePurchaseOrdersBody = z.strictObject({
  ids: z.array(id).min(1).max(1000),
})
export type IssuePurchaseOrdersBody = z.infer<typeof IssuePurchaseOrdersBody>

/** A mail to a vendor; what is left out is written for you. */
export const LetterBody = z.strictObject({
  to: z.email().max(320).optional(),
  subject: text(500).optional(),
  message: text(10_000).optional(),
})
export type LetterBody = z.infer<typeof LetterBody>

export const SendPurchaseOrderBody = LetterBody.extend({
  issue: z.boolean().optional(),
})
export type SendPurchaseOrderBody = z.infer<typeof SendPurchaseOrderBody>

export const SendPurchaseOrdersBody = z.strictObject({
  ids: z.array(id).min(1).max(1000),
  issue: z.boolean().optional(),
})
export type SendPurchaseOrdersBody = z.infer<typeof SendPurchaseOrdersBody>

export const LetterQuery = z.strictObject({
  kind: z.enum(["sent", "date_asked"]).default("sent"),
})
export type LetterQuery = z.infer<typeof LetterQuery>

export const CancelPurchaseOrderBody = z.strictObject({
  reason: reason.optional(),
  release_holds: z.boolean().optional(),
})
export type CancelPurchaseOrderBody = z.infer<typeof CancelPurchaseOrderBody>

export const ReceivePurchaseOrderBody = z.strictObject({
  lines: eachOnce(
    z.strictObject({
      line_id: id,
      quantity: z.number().min(0).max(LARGEST),
      rejected_quantity: z.number().min(0).max(LARGEST).optional(),
      rejection_reason: reason.optional(),
    }),
    "line_id"
  )
    .min(1)
    .max(1000)
    .optional(),
  rest: z
    .strictObject({
      expected_date: day.optional(),
      give_up_line_ids: z.array(id).min(1).max(1000).optional(),
      reason: givenReason.optional(),
    })
    .refine((rest) => !rest.give_up_line_ids || rest.reason, {
      path: ["reason"],
      message: "is required to give up what did not come",
    })
    .optional(),
  location_id: id.optional(),
  received_date: day.optional(),
  reference: text(255).optional(),
  note: note.optional(),
})
export type ReceivePurchaseOrderBody = z.infer<typeof ReceivePurchaseOrderBody>

export const ReceivePurchaseOrdersBody = IssuePurchaseOrdersBody
export type ReceivePurchaseOrdersBody = IssuePurchaseOrdersBody

export const TakeStockBody = z.strictObject({
  location_id: id,
  line_item_ids: z.array(id).min(1).max(1000).optional(),
})
export type TakeStockBody = z.infer<typeof TakeStockBody>

export const ShipPurchaseOrderBody = z.strictObject({
  lines: eachOnce(z.strictObject({ line_id: id, quantity }), "line_id")
    .min(1)
    .max(1000)
    .optional(),
  labels: z
    .array(
      z.strictObject({
        tracking_number: text(255).min(1),
        tracking_url: text(2000).optional(),
        label_url: text(2000).optional(),
      })
    )
    .max(100)
    .optional(),
  shipped_at: z.iso
    .datetime({ offset: true })
    .refine(isNear, "must be from 1900 to 2999")
    .or(day)
    .optional(),
})
export type ShipPurchaseOrderBody = z.infer<typeof ShipPurchaseOrderBody>

const billFields = {
  vendor_bill_number: text(255).min(1).optional(),
  bill_date: day.optional(),
  due_date: day.optional(),
  charges: z
    .array(z.strictObject({ label: text(255), amount }))
    .max(50)
    .optional(),
  receive: z.boolean().optional(),
  note: note.optional(),
}
const billLineFields = {
  quantity,
  unit_cost: money.optional(),
  tax_rate: percent.nullish(),
}

export const BillPurchaseOrderBody = z.strictObject({
  lines: eachOnce(z.strictObject({ line_id: id, ...billLineFields }), "line_id")
    .min(1)
    .max(1000)
    .optional(),
  ...billFields,
})
export type BillPurchaseOrderBody = z.infer<typeof BillPurchaseOrderBody>

export const CreatePurchaseBillBody = z.strictObject({
  vendor_id: id,
  lines: eachOnce(
    z.strictObject({ purchase_order_line_id: id, ...billLineFields }),
    "purchase_order_line_id"
  )
    .min(1)
    .max(1000),
  ...billFields,
})
export type CreatePurchaseBillBody = z.infer<typeof CreatePurchaseBillBody>

export const UpdateBackorderSettingsBody = z
  .strictObject({
    release_on: z.enum(RELEASE_RULES),
    release_on_stock: z.boolean(),
    hold_scope: z.enum(HOLD_SCOPES),
    block_capture: z.boolean(),
    over_receipt_percent: percent,
    price_tolerance_percent: percent,
    write_incoming: z.boolean(),
    auto_backorder: z.enum(AUTO_BACKORDER_MODES),
    count_orders_from: day.nullable(),
    handling_days: days,
    default_lead_time_days: days.nullable(),
    show_quantity_up_to: z.number().int().min(0).max(1_000_000).nullable(),
    notify_customer_on_hold: z.boolean(),
    notify_customer_on_date_change: z.boolean(),
    notify_customer_on_release: z.boolean(),
  })
  .partial()
export type UpdateBackorderSettingsBody = z.infer<
  typeof UpdateBackorderSettingsBody
>

/** How far a variant may be sold beyond its stock. */
export const UpdateBackorderLimitBody = z.strictObject({
  type: z.enum(BACKORDER_LIMIT_TYPES),
  quantity: z.number().int().min(0).max(1_000_000_000).nullish(),
})
export type UpdateBackorderLimitBody = z.infer<typeof UpdateBackorderLimitBody>

/** A filter of a list: a value, several (`status[]=`), or operators (`created_at[$gte]=`). */
export const Filter = z.union([
  oneOrMany,
  z.strictObject({
    $eq: text(500).optional(),
    $ne: text(500).optional(),
    $in: oneOrMany.optional(),
    $nin: oneOrMany.optional(),
    $gt: text(500).optional(),
    $gte: text(500).optional(),
    $lt: text(500).optional(),
    $lte: text(500).optional(),
  }),
])
const flag = z.enum(["true", "false"]).transform((value) => value === "true")
/** What both JavaScript and PostgreSQL read as an instant, in the same way. */
const instant = Filter.refine(
  (value) =>
    (typeof value === "string" ? [value] : Object.values(value).flat()).every(
      (one) => one === undefined || isInstant(one)
    ),
  "must be a date"
)

const listFields = {
  fields: text(5000).optional(),
  q: text(500).optional(),
  order: text(100).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  id: Filter.optional(),
  created_at: instant.optional(),
}

export const ListBackordersQuery = z.strictObject({
  ...listFields,
  state: z.enum(["on_hold", "ready", "done"]).optional(),
  placed_at: instant.optional(),
  order_display_id: Filter.optional(),
  customer_email: text(500).optional(),
  location_id: oneOrMany.optional(),
  expected_date: Filter.optional(),
  status: Filter.optional(),
  order_id: Filter.optional(),
  purchase_order_id: oneOrMany.optional(),
  vendor_id: oneOrMany.optional(),
})

const pageFields = {
  q: listFields.q,
  limit: listFields.limit,
  offset: listFields.offset,
}
const sortBy = <const Column extends string>(columns: readonly Column[]) =>
  z
    .string()
    .refine(
      (value) => columns.some((column) => value.replace(/^-/, "") === column),
      `must be one of ${columns.join(", ")}, with - before it for descending`
    )
    .optional()
const shortageFields = {
  ...pageFields,
  ...orderFilters,
  order_id: oneOrMany.optional(),
  location_id: id.optional(),
  vendor_id: id.optional(),
  inventory_item_id: id.optional(),
  only_to_backorder: flag.default(true),
}

/** Of one purchase order, of one order, or of the whole store. */
export const WhatNowQuery = z.strictObject({
  purchase_order_id: id.optional(),
  order_id: id.optional(),
})
export type WhatNowQuery = z.infer<typeof WhatNowQuery>

/** Open orders from before a day. */
export const OldOrdersQuery = z.strictObject({ before: day })
export type OldOrdersQuery = z.infer<typeof OldOrdersQuery>

/** Counts follow the filters of Medusa's list of orders. */
export const BackorderCountsQuery = z.strictObject(orderFilters)
export type BackorderCountsQuery = z.infer<typeof BackorderCountsQuery>

/** A day, or an instant: the report takes its day in the viewer's zone. */
const dayOrInstant = text(50)
  .refine(
    (value) => isDay(value) || /^\d{4}-\d{2}-\d{2}T/.test(value),
    "must be a day, YYYY-MM-DD, or an instant"
  )
  .refine(
    (value) => !Number.isNaN(Date.parse(value)) && isNear(value),
    "must be a day from 1900 to 2999"
  )

const reportFields = {
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  interval: z.enum(REPORT_INTERVALS).optional(),
  time_zone: text(100).optional(),
  location_id: id.optional(),
  vendor_id: id.optional(),
  inventory_item_id: id.optional(),
  format: z.enum(["json", "csv"]).default("json"),
}

export const MetricsQuery = z.strictObject({
  ...reportFields,
  table: z.enum(METRIC_TABLES).default("points"),
})
export type MetricsQuery = z.infer<typeof MetricsQuery>

export const MetricRowsQuery = z.strictObject({
  ...reportFields,
  figure: z.enum(METRIC_ROWS),
  group: z.enum(AGE_GROUPS.map(({ key }) => key)).optional(),
  week: z.union([day, z.enum(["late", "unknown"])]).optional(),
  limit: listFields.limit,
  offset: listFields.offset,
})
export type MetricRowsQuery = z.infer<typeof MetricRowsQuery>

export const ListShortagesQuery = z.preprocess(
  (query) =>
    typeof query === "object" && query && !("group_by" in query)
      ? { ...query, group_by: "order" }
      : query,
  z.discriminatedUnion("group_by", [
    z.strictObject({
      ...shortageFields,
      group_by: z.literal("order"),
      order: sortBy(SHORTAGE_ORDERS.order),
    }),
    z.strictObject({
      ...shortageFields,
      group_by: z.literal("item"),
      order: sortBy(SHORTAGE_ORDERS.item),
    }),
  ])
)
export type ListShortagesQuery = z.infer<typeof ListShortagesQuery>

export const ListPurchaseOrdersQuery = z.strictObject({
  ...listFields,
  status: Filter.optional(),
  receipt_status: Filter.optional(),
  billing_status: Filter.optional(),
  vendor_id: Filter.optional(),
  location_id: Filter.optional(),
  order_id: Filter.optional(),
  expected_date: Filter.optional(),
  is_late: flag.optional(),
})

const billFilters = {
  q: listFields.q,
  id: listFields.id,
  created_at: listFields.created_at,
  status: Filter.optional(),
  match_status: Filter.optional(),
  vendor_id: Filter.optional(),
  purchase_order_id: oneOrMany.optional(),
  bill_date: Filter.optional(),
  due_date: Filter.optional(),
  is_overdue: flag.optional(),
}

export const ListPurchaseBillsQuery = z.strictObject({
  ...listFields,
  ...billFilters,
})

export const DueBillsQuery = z.strictObject(billFilters)
export type DueBillsQuery = z.infer<typeof DueBillsQuery>

export const ExportPurchaseBillsQuery = z.strictObject({
  ...billFilters,
  rows: z.enum(["bills", "lines", "payments"]).default("bills"),
})
export type ExportPurchaseBillsQuery = z.infer<typeof ExportPurchaseBillsQuery>

const accrualFilters = {
  q: listFields.q,
  vendor_id: Filter.optional(),
  kind: z.enum(["received_not_billed", "billed_not_received"]).optional(),
}

export const ListAccrualsQuery = z.strictObject(accrualFilters)
export type ListAccrualsQuery = z.infer<typeof ListAccrualsQuery>

export const ListAccrualLinesQuery = z.strictObject({
  ...accrualFilters,
  fields: listFields.fields,
  order: listFields.order,
  limit: listFields.limit,
  offset: listFields.offset,
})

export const ListPurchaseVendorsQuery = z.strictObject({
  ...listFields,
  code: Filter.optional(),
  currency_code: Filter.optional(),
  is_active: flag.optional(),
})

export const ListPurchaseVendorItemsQuery = z.strictObject({
  ...listFields,
  inventory_item_id: Filter.optional(),
  is_preferred: flag.optional(),
})

/** `with_my_items`: a row too for everything that nobody sells yet. */
export const VendorListQuery = z.strictObject({
  with_my_items: flag.default(false),
})
export type VendorListQuery = z.infer<typeof VendorListQuery>

export const DetailQuery = z.strictObject({ fields: text(5000).optional() })

export const MAX_NOTICES = 100

const asked = (value: string, context: z.RefinementCtx) => {
  if (/^\d{1,9}(\.\d{1,5})?$/.test(value) && Number(value) > 0) {
    return Number(value)
  }
  context.addIssue("must be a quantity above 0")
  return z.NEVER
}
const askedItem = text(300).transform((value, context) => {
  const [variant_id, quantity, ...more] = value.split(":")
  if (!variant_id || !quantity || more.length) {
    context.addIssue("must be <variant_id>:<quantity>")
    return z.NEVER
  }
  return { variant_id, quantity: asked(quantity, context) }
})
const severalOf = <T extends z.ZodType>(one: T) =>
  z
    .union([z.array(one), one.transform((value) => [value])])
    .optional()
    .default([])

/** Which variants a shopper asks for: several of one quantity (1 unless told), or each with its own. */
export const VariantNoticesQuery = z
  .strictObject({
    variant_id: severalOf(id),
    quantity: text(20).default("1").transform(asked),
    items: severalOf(askedItem),
    sales_channel_id: id.optional(),
  })
  .transform(({ variant_id, quantity, items, ...query }) => ({
    ...query,
    asked: [
      ...variant_id.map((id) => ({ variant_id: id, quantity })),
      ...items,
    ],
  }))
  .refine(
    (query) => query.asked.length > 0,
    "name variants: variant_id[]=<id>, or items[]=<id>:<quantity>"
  )
  .refine(
    (query) => query.asked.length <= MAX_NOTICES,
    `at most ${MAX_NOTICES} variants can be asked for at once`
  )
export type VariantNoticesQuery = z.infer<typeof VariantNoticesQuery>

/** What a customer answers to a moved date, with the token of the mail. */
export const AnswerBody = z.strictObject({
  token: text(2000).min(1),
  answer: z.enum(CUSTOMER_ANSWERS),
})
export type AnswerBody = z.infer<typeof AnswerBody>

export const AnswerQuery = z.strictObject({
  token: text(2000).min(1),
  answer: z.enum(CUSTOMER_ANSWERS).optional(),
})
export type AnswerQuery = z.infer<typeof AnswerQuery>

/** A route that takes no query. */
export const NoQuery = z.strictObject({})

/** What a workflow takes for a record: its id beside the route's body. */
export const withId = <Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape, z.core.$strict>
) => schema.extend({ id })

export const IssuePurchaseOrdersInput = IssuePurchaseOrdersBody.extend({
  issued_at: CreatePurchaseOrderBody.shape.issued_at,
})
export const ReverseReceiptInput = ReasonRequiredBody.extend({
  purchase_order_id: id,
  receipt_id: id,
})
export const RemovePaymentInput = withId(ReasonRequiredBody).extend({
  payment_id: id,
})
export const UpdateBackorderLimitInput = UpdateBackorderLimitBody.extend({
  variant_id: id,
})
