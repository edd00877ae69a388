import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { articles, type Article, type Variant } from "./catalog"
import type { Shop } from "./shop"

/** By SKU. */
export interface Goods {
  variantIds: Record<string, string>
  /** None for a kit: its components have them. */
  inventoryItemIds: Record<string, string>
}

export async function createProducts(
  container: MedusaContainer,
  shop: Shop
): Promise<Goods> {
  const names = [...new Set(articles.map(({ category }) => category))]
  const { result: created } = await createProductCategoriesWorkflow(
    container
  ).run({
    input: {
      product_categories: names.map((name) => ({ name, is_active: true })),
    },
  })
  const categories = Object.fromEntries(
    created.map(({ name, id }) => [name, id])
  )
  const isKit = (article: Article) =>
    article.variants.some(({ components }) => components)

  await createAll(
    container,
    shop,
    categories,
    articles.filter((article) => !isKit(article)),
    {}
  )
  const inventoryItemIds = await createStock(container, shop)
  await createAll(
    container,
    shop,
    categories,
    articles.filter(isKit),
    inventoryItemIds
  )

  const variants = await container
    .resolve(Modules.PRODUCT)
    .listProductVariants({}, { select: ["id", "sku"], take: 1000 })
  return {
    variantIds: Object.fromEntries(variants.map(({ sku, id }) => [sku, id])),
    inventoryItemIds,
  }
}

async function createAll(
  container: MedusaContainer,
  shop: Shop,
  categories: Record<string, string>,
  all: Article[],
  inventoryItemIds: Record<string, string>
) {
  await createProductsWorkflow(container).run({
    input: {
      products: all.map((article) => ({
        title: article.title,
        subtitle: article.subtitle,
        description: article.description,
        handle: article.handle,
        status: "published",
        thumbnail: pictureOf(article),
        images: [{ url: pictureOf(article) }],
        category_ids: [categories[article.category]],
        sales_channels: [{ id: shop.salesChannelId }],
        shipping_profile_id: shop.shippingProfileId,
        options: Object.entries(article.options).map(([title, values]) => ({
          title,
          values,
        })),
        variants: article.variants.map((variant) =>
          toVariant(article, variant, inventoryItemIds)
        ),
      })),
    },
  })
}

function toVariant(
  article: Article,
  variant: Variant,
  inventoryItemIds: Record<string, string>
) {
  return {
    title: variant.values.join(" / "),
    sku: variant.sku,
    options: Object.fromEntries(
      Object.keys(article.options).map((title, at) => [
        title,
        variant.values[at],
      ])
    ),
    manage_inventory: true,
    allow_backorder: variant.backorder ?? true,
    prices: [
      { currency_code: "sek", amount: variant.sek },
      { currency_code: "eur", amount: variant.eur },
    ],
    ...(variant.components
      ? {
          inventory_items: Object.entries(variant.components).map(
            ([sku, required_quantity]) => ({
              inventory_item_id: inventoryItemIds[sku],
              required_quantity,
            })
          ),
        }
      : {}),
  }
}

async function createStock(container: MedusaContainer, shop: Shop) {
  const { data: items } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "inventory_item", fields: ["id", "sku"] })
  const ids = Object.fromEntries(
    items.map(({ sku, id }) => [String(sku), String(id)])
  )
  const levels = articles
    .flatMap(({ variants }) => variants)
    .flatMap(({ sku, stock }) =>
      Object.entries(stock ?? {}).map(([place, stocked_quantity]) => ({
        inventory_item_id: ids[sku],
        location_id: shop[place as "stockholm" | "malmo"],
        stocked_quantity,
      }))
    )
  await createInventoryLevelsWorkflow(container).run({
    input: { inventory_levels: levels },
  })
  return ids
}

/** `npm start` copies demo/images to where Medusa serves files from. */
function pictureOf({ handle }: Article) {
  return `${process.env.MEDUSA_BACKEND_URL ?? "http://localhost:9000"}/static/demo/${handle}.svg`
}
