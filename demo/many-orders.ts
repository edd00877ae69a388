import type {
  CreateOrderDTO,
  ExecArgs,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createReservationsWorkflow } from "@medusajs/medusa/core-flows"
import { articles } from "./catalog"
import { customers, emailOf } from "./orders"
import { tell } from "./tell"

const perBatch = 100
/** Days into the past. The youngest tenth of the orders is still open. */
const oldest = 180
const open = 0.1

/**
 * As many orders as `--orders` says, without the checkout: what a shop has after half a year.
 * Called by `npm start -- --orders 2000`.
 */
export default async function addOrders({ container, args }: ExecArgs) {
  const wanted = Number(args[0])
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [{ count }] = await knex("order").whereNull("deleted_at").count()
  const missing = wanted - Number(count)
  const shop = await load(container)

  for (let made = 0; made < missing; made += perBatch) {
    const size = Math.min(perBatch, missing - made)
    const ids = await createBatch(container, shop, made, size)
    const days = ids.map((_, at) => {
      // Denser towards today, as in a shop that grows.
      const age = 1 - (made + at + 1) / missing
      return 1 + age * oldest
    })
    await moveBack(container, ids, days)
    const isOpen = ids.filter((_, at) => (made + at) / missing >= 1 - open)
    await complete(
      container,
      ids.filter((id) => !isOpen.includes(id)),
      shop.locationId
    )
    await reserve(container, isOpen, shop)
    const done = made + size
    if (done % 500 === 0 || done === missing) {
      tell(`${Number(count) + done} of ${wanted} orders`)
    }
  }
}

type Shop = Awaited<ReturnType<typeof load>>

async function load(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id"],
    filters: { currency_code: "sek" },
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
  const prices = Object.fromEntries(
    articles.flatMap((article) =>
      article.variants.map(({ sku, sek }) => [sku, sek])
    )
  )
  return {
    regionId: regions[0].id,
    salesChannelId: String(stores[0].default_sales_channel_id),
    locationId: locations[0].id,
    customers: Object.fromEntries(
      known.map(({ email, id }) => [String(email), id])
    ),
    prices,
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
async function createBatch(
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
  const address = {
    first_name: first,
    last_name: last,
    address_1: `Storgatan ${who + 3}`,
    city,
    postal_code: zip,
    country_code: country ?? "se",
  }
  return {
    region_id: shop.regionId,
    sales_channel_id: shop.salesChannelId,
    customer_id: shop.customers[emailOf(first, last)],
    currency_code: "sek",
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
        unit_price: shop.prices[variant.sku],
        requires_shipping: true,
      }
    }),
    shipping_methods: [{ name: "Parcel to your door", amount: 59 }],
  }
}

async function moveBack(
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

/** Sent long ago: a delivered fulfillment each, and nothing reserved. */
async function complete(
  container: MedusaContainer,
  ids: string[],
  locationId: string
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const values = { ids, locationId }
  await knex.raw(
    `insert into fulfillment (id, location_id, provider_id, packed_at, shipped_at, delivered_at, requires_shipping, created_at, updated_at)
     select 'ful_demo_' || id, :locationId, 'manual_manual', created_at, created_at + interval '1 day', created_at + interval '4 days', true, created_at, created_at
     from "order" where id = any(:ids)`,
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

async function reserve(container: MedusaContainer, ids: string[], shop: Shop) {
  if (!ids.length) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw(
    `select line.id, line.variant_id, item.quantity::float as quantity
     from order_item item join order_line_item line on line.id = item.item_id where item.order_id = any(:ids)`,
    { ids }
  )
  const byId = new Map(shop.variants.map((variant) => [variant.id, variant]))
  await createReservationsWorkflow(container).run({
    input: {
      reservations: rows.map(
        (line: { id: string; variant_id: string; quantity: number }) => {
          const [item] = byId.get(line.variant_id)!.inventory_items
          return {
            line_item_id: line.id,
            inventory_item_id: item.inventory_item_id,
            location_id: item.inventory.location_levels[0].location_id,
            quantity: line.quantity,
            allow_backorder: true,
          }
        }
      ),
    },
  })
}
