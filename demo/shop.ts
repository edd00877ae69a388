import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createRegionsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

export interface Shop {
  salesChannelId: string
  shippingProfileId: string
  stockholm: string
  malmo: string
  sweden: Market
  europe: Market
}

/** Where a customer buys: the region, and what shipping costs there. */
export interface Market {
  regionId: string
  currency: "sek" | "eur"
  shippingOptionId: string
  shippingPrice: number
}

const nordics = ["se", "dk", "de", "fi"]

/** Everything around the goods: markets, warehouses, shipping, the key of the storefront and the admin's account. */
export async function createShop(container: MedusaContainer): Promise<Shop> {
  const salesChannelId = await nameDefaults(container)
  const {
    result: [sweden, europe],
  } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Sweden",
          currency_code: "sek",
          countries: ["se"],
          payment_providers: ["pp_system_default"],
        },
        {
          name: "Europe",
          currency_code: "eur",
          countries: ["dk", "de", "fi"],
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: nordics.map((country_code) => ({
      country_code,
      provider_id: "tp_system",
    })),
  })
  await updateStoresWorkflow(container).run({
    input: {
      selector: {},
      update: {
        name: "Hemvist",
        supported_currencies: [
          { currency_code: "sek", is_default: true },
          { currency_code: "eur" },
        ],
        default_region_id: sweden.id,
      },
    },
  })
  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const stockholm = await createWarehouse(
    container,
    { name: "Stockholm", address_1: "Lagervägen 4", postal_code: "136 50" },
    salesChannelId,
    profile.id
  )
  const malmo = await createWarehouse(
    container,
    { name: "Malmö", address_1: "Hamngatan 12", postal_code: "211 18" },
    salesChannelId,
    profile.id
  )
  await createAdmin(container)

  return {
    salesChannelId,
    shippingProfileId: profile.id,
    stockholm: stockholm.id,
    malmo: malmo.id,
    sweden: {
      regionId: sweden.id,
      currency: "sek",
      shippingOptionId: stockholm.shippingOptionId,
      shippingPrice: 59,
    },
    europe: {
      regionId: europe.id,
      currency: "eur",
      shippingOptionId: malmo.shippingOptionId,
      shippingPrice: 9,
    },
  }
}

async function createWarehouse(
  container: MedusaContainer,
  address: { name: string; address_1: string; postal_code: string },
  salesChannelId: string,
  shippingProfileId: string
) {
  const { name, ...street } = address
  const {
    result: [location],
  } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        { name, address: { ...street, city: name, country_code: "se" } },
      ],
    },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [salesChannelId] },
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  const shippingOptionId = await createShipping(
    container,
    { id: location.id, name },
    shippingProfileId
  )
  return { id: location.id, shippingOptionId }
}

async function createShipping(
  container: MedusaContainer,
  location: { id: string; name: string },
  shippingProfileId: string
) {
  const name = `Shipping from ${location.name}`
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: location.id,
      fulfillment_set_data: { name, type: "shipping" },
    },
  })
  const [set] = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillmentSets({ name })
  const {
    result: [zone],
  } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: `Northern Europe from ${location.name}`,
          fulfillment_set_id: set.id,
          geo_zones: nordics.map((country_code) => ({
            type: "country" as const,
            country_code,
          })),
        },
      ],
    },
  })
  const {
    result: [option],
  } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Parcel to your door",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: zone.id,
        shipping_profile_id: shippingProfileId,
        type: { label: "Parcel", description: "2-4 days", code: "parcel" },
        prices: [
          { currency_code: "sek", amount: 59 },
          { currency_code: "eur", amount: 9 },
        ],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  return option.id
}

/** Medusa's first start has made a sales channel, and a key of the storefront for it. */
async function nameDefaults(container: MedusaContainer) {
  const [{ default_sales_channel_id }] = await container
    .resolve(Modules.STORE)
    .listStores()
  await updateSalesChannelsWorkflow(container).run({
    input: {
      selector: { id: String(default_sales_channel_id) },
      update: { name: "Webshop", description: "hemvist.example.com" },
    },
  })
  await updateApiKeysWorkflow(container).run({
    input: { selector: { type: "publishable" }, update: { title: "Webshop" } },
  })
  return String(default_sales_channel_id)
}

async function createAdmin(container: MedusaContainer) {
  const email = "admin@example.com"
  const { authIdentity } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password: "backorders" } })
  if (!authIdentity) {
    throw new Error(`The account of ${email} could not be made.`)
  }
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: authIdentity.id,
      userData: { email, first_name: "Astrid", last_name: "Lind" },
    },
  })
}
