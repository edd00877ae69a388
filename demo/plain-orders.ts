import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { articles } from "./catalog"
import { customers, emailOf } from "./orders"

/** What orders are made of that did not go through the checkout. */
export type Shop = Awaited<ReturnType<typeof loadShop>>

export async function loadShop(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id", "currency_code"],
  })
  const { data: stores } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id"],
  })
  const { data: locations } = await query.graph({
    entity: "stock_location",
    fields: ["id"],
    filters: { name: "Malmö" },
  })
  const { data: variants } = await query.graph({
    entity: "variant",
    fields: [
      "id",
      "sku",
      "title",
      "product.id",
      "product.title",
      "product.thumbnail",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
      "inventory_items.inventory.location_levels.location_id",
    ],
  })
  const { data: known } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
  })
  return {
    regionIds: Object.fromEntries(
      regions.map(({ currency_code, id }) => [currency_code, id])
    ),
    salesChannelId: String(stores[0].default_sales_channel_id),
    locationId: locations[0].id,
    customers: Object.fromEntries(
      known.map(({ email, id }) => [String(email), id])
    ),
    prices: Object.fromEntries(
      articles.flatMap((article) =>
        article.variants.map(({ sku, sek, eur }) => [sku, { sek, eur }])
      )
    ),
    // Neither candles, which nobody may order beyond the stock, nor kits.
    variants: (variants as unknown as LoadedVariant[]).filter(
      ({ sku, inventory_items }) =>
        !sku.startsWith("WAX") && inventory_items.length === 1
    ),
  }
}

interface LoadedVariant {
  id: string
  sku: string
  title: string
  product: { id: string; title: string; thumbnail: string }
  inventory_items: {
    inventory_item_id: string
    inventory: { location_levels: { location_id: string }[] }
  }[]
}

/** Through the module, many at once: the workflow takes a tenth of a second for each. */
export async function createPlainOrders(
  container: MedusaContainer,
  shop: Shop,
  first: number,
  size: number
) {
  const created = await container
    .resolve(Modules.ORDER)
    .createOrders(
      Array.from({ length: size }, (_, at) => describe(shop, first + at))
    )
  return created.map(({ id }) => id)
}

function describe(shop: Shop, at: number): CreateOrderDTO {
  const who = at % customers.length
  const { first, last, city, zip, in: country } = customers[who]
  const currency = country ? "eur" : "sek"
  const address = {
    first_name: first,
    last_name: last,
    address_1: `Storgatan ${who + 3}`,
    city,
    postal_code: zip,
    country_code: country ?? "se",
  }
  return {
    region_id: shop.regionIds[currency],
    sales_channel_id: shop.salesChannelId,
    customer_id: shop.customers[emailOf(first, last)],
    currency_code: currency,
    email: emailOf(first, last),
    status: "pending",
    shipping_address: address,
    billing_address: address,
    items: Array.from({ length: 1 + (at % 3) }, (_, line) => {
      // A prime step, so that neighbours in the list differ.
      const variant = shop.variants[(at * 7 + line * 11) % shop.variants.length]
      return {
        variant_id: variant.id,
        variant_sku: variant.sku,
        variant_title: variant.title,
        product_id: variant.product.id,
        product_title: variant.product.title,
        title: variant.product.title,
        subtitle: variant.title,
        thumbnail: variant.product.thumbnail,
        quantity: 1 + ((at + line) % 4),
        unit_price: shop.prices[variant.sku][currency],
        requires_shipping: true,
      }
    }),
    shipping_methods: [
      { name: "Parcel to your door", amount: country ? 9 : 59 },
    ],
  }
}

/** To the day on which each was placed. */
export async function moveOrdersBack(
  container: MedusaContainer,
  ids: string[],
  days: number[]
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ages = `(select * from unnest(:ids::text[], :days::float[]) as age (order_id, days))`
  const tables = {
    '"order"': "target.id = age.order_id",
    order_item: "target.order_id = age.order_id",
    order_summary: "target.order_id = age.order_id",
    order_line_item:
      "target.id in (select item_id from order_item where order_id = age.order_id)",
  }
  for (const [table, match] of Object.entries(tables)) {
    await knex.raw(
      `update ${table} target
       set created_at = created_at - age.days * interval '1 day', updated_at = updated_at - age.days * interval '1 day'
       from ${ages} age where ${match}`,
      { ids, days }
    )
  }
}

/**
 * Sent long ago: a delivered fulfillment each, and nothing reserved.
 *
 * @param waited days that each waited for its goods; none, when not said
 */
export async function completeOrders(
  container: MedusaContainer,
  ids: string[],
  locationId: string,
  waited: number[] = ids.map(() => 0)
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const values = { ids, locationId, waited }
  await knex.raw(
    `insert into fulfillment (id, location_id, provider_id, packed_at, shipped_at, delivered_at, requires_shipping, created_at, updated_at)
     select 'ful_demo_' || id, :locationId, 'manual_manual', packed_at, packed_at + interval '6 hours',
            least(packed_at + interval '4 days', now()), true, packed_at, packed_at
     from (
       select id, created_at + waits.days * interval '1 day' as packed_at
       from unnest(:ids::text[], :waited::float[]) as waits (order_id, days)
       join "order" on id = waits.order_id
     ) packed`,
    values
  )
  await knex.raw(
    `insert into order_fulfillment (order_id, fulfillment_id, id)
     select id, 'ful_demo_' || id, 'ordful_demo_' || id from "order" where id = any(:ids)`,
    values
  )
  await knex.raw(
    `insert into fulfillment_item (id, fulfillment_id, title, sku, barcode, quantity, raw_quantity, line_item_id)
     select 'fulit_demo_' || item.id, 'ful_demo_' || item.order_id, line.title, coalesce(line.variant_sku, ''), '', item.quantity, item.raw_quantity, line.id
     from order_item item join order_line_item line on line.id = item.item_id where item.order_id = any(:ids)`,
    values
  )
  await knex.raw(
    `update order_item set
       fulfilled_quantity = quantity, raw_fulfilled_quantity = raw_quantity,
       shipped_quantity = quantity, raw_shipped_quantity = raw_quantity,
       delivered_quantity = quantity, raw_delivered_quantity = raw_quantity
     where order_id = any(:ids)`,
    values
  )
  await knex.raw(
    `update "order" set status = 'completed' where id = any(:ids)`,
    values
  )
}
