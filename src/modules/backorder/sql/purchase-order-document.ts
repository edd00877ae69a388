import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import {
  countryName,
  letterTexts,
  PurchaseOrderStatus,
  Refusal,
} from "../../../domain"
import { PurchaseOrderDocument } from "../../../types/purchase-order-document"
import { query } from "./query"

/** An address of ours or of Medusa's, as it is stored. */
type Address = {
  company?: string | null
  first_name?: string | null
  last_name?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
  country_code?: string | null
  phone?: string | null
}

type Row = Omit<
  PurchaseOrderDocument,
  | "locale"
  | "is_draft"
  | "is_canceled"
  | "buyer"
  | "vendor"
  | "deliver_to"
  | "country_code"
  | "decimals"
> & {
  status: PurchaseOrderStatus
  store_name: string | null
  vendor: {
    name: string
    locale: string | null
    email: string | null
    phone: string | null
    address: Address | null
  } | null
  location: { name: string; address: Address | null } | null
  customer_address: Address | null
}

/** Addresses as a letter has them, the country in the language of the paper. */
function addressLines(address: Address | null, locale: string): string[] {
  if (!address) {
    return []
  }
  const join = (...parts: (string | null | undefined)[]) =>
    parts
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(" ")
  return [
    address.company ?? "",
    address.address_1 ?? "",
    address.address_2 ?? "",
    join(address.postal_code, address.city),
    join(address.province),
    countryName(address.country_code?.trim() ?? "", latin(locale)),
    join(address.phone),
  ].filter(Boolean)
}

/** A country's name needs no font that only some stores have. */
const latin = (locale: string) => (locale.startsWith("ja") ? "en" : locale)

/**
 * What stands on the paper of a purchase order, in one statement.
 *
 * @throws Refusal `purchase_order.not_found`
 */
export async function loadPurchaseOrderDocument(
  em: EntityManager,
  id: string,
  decimalsOf: (currency_code: string) => number,
  store_locale?: string
): Promise<PurchaseOrderDocument> {
  const [row] = await query<Row>(
    em,
    `select po.id, po.number, po.status, po.reference, po.note,
            po.currency_code, po.expected_date,
            to_char(po.issued_at at time zone 'UTC', 'YYYY-MM-DD') as issued_date,
            po.subtotal::float8 as subtotal, po.discount::float8 as discount,
            po.tax_total::float8 as tax_total,
            po.shipping_cost::float8 as shipping_cost,
            po.adjustment::float8 as adjustment, po.total::float8 as total,
            v.payment_terms_days,
            (select s.name from store s where s.deleted_at is null
             order by s.created_at limit 1) as store_name,
            case when v.id is null then null else jsonb_build_object(
              'name', v.name, 'locale', v.locale, 'email', v.email, 'phone', v.phone,
              'address', v.address
            ) end as vendor,
            case when l.id is null then null else jsonb_build_object(
              'name', l.name, 'address', to_jsonb(la)
            ) end as location,
            (select to_jsonb(a) from "order" o
             join order_address a on a.id = o.shipping_address_id
             where o.id = po.order_id and po.delivery = 'drop_ship') as customer_address,
            coalesce((
              select jsonb_agg(jsonb_build_object(
                'title', pol.title, 'sku', pol.sku, 'vendor_sku', pol.vendor_sku,
                'quantity', pol.quantity, 'unit_cost', pol.unit_cost,
                'tax_rate', pol.tax_rate, 'subtotal', pol.subtotal,
                'expected_date', coalesce(pol.expected_date, po.expected_date)
              ) order by pol.position, pol.id)
              from backorder_purchase_order_line pol
              where pol.purchase_order_id = po.id and pol.deleted_at is null
            ), '[]') as lines
     from backorder_purchase_order po
     left join backorder_purchase_vendor v on v.id = po.vendor_id
     left join stock_location l on l.id = po.location_id and l.deleted_at is null
     left join stock_location_address la on la.id = l.address_id
     where po.id = :id and po.deleted_at is null`,
    { id }
  )
  if (!row) {
    throw new Refusal("purchase_order.not_found", { id })
  }
  const {
    status,
    store_name,
    vendor,
    location,
    customer_address: customer,
    ...paper
  } = row
  const { locale } = letterTexts(vendor?.locale, store_locale)
  const here = addressLines(location?.address ?? null, locale)
  return {
    ...paper,
    locale,
    is_draft: status === "draft",
    is_canceled: status === "canceled",
    buyer: { name: store_name || location?.name || "", lines: here },
    vendor: vendor && {
      name: vendor.name,
      lines: [
        ...addressLines(vendor.address, locale),
        ...[vendor.email, vendor.phone].flatMap((line) => line || []),
      ],
    },
    deliver_to: customer
      ? {
          name: [customer.first_name, customer.last_name]
            .filter(Boolean)
            .join(" "),
          lines: addressLines(customer, locale),
        }
      : location && { name: location.name, lines: here },
    country_code: location?.address?.country_code?.toLowerCase() ?? null,
    decimals: decimalsOf(row.currency_code),
  }
}
