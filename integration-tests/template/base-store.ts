import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createLocationFulfillmentSetWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"

/** The shop every integration test starts with. */
export interface BaseStore {
  regionId: string
  salesChannelId: string
  publishableKey: string
  shippingProfileId: string
  /** Sends from Stockholm. */
  shippingOptionId: string
  stockholm: string
  malmo: string
  admin: AdminLogin
  secondAdmin: AdminLogin
}

export interface AdminLogin {
  id: string
  email: string
  password: string
}

/** Where a test finds it again, in a schema of its own so that no table of Medusa is touched. */
export const baseStoreTable = "test_harness.base_store"

/** Once, into the template database. */
export async function createBaseStore(container: MedusaContainer) {
  const {
    result: [salesChannel],
  } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Webshop" }] },
  })
  const {
    result: [region],
  } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Europe",
          currency_code: "eur",
          countries: ["se", "de", "dk"],
          payment_providers: ["pp_system_default"],
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: ["se", "de", "dk"].map((country_code) => ({
      country_code,
      provider_id: "tp_system",
    })),
  })
  await useAsDefaults(container, salesChannel.id, region.id)

  const {
    result: [profile],
  } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const stockholm = await createLocation(
    container,
    "Stockholm",
    salesChannel.id
  )
  const malmo = await createLocation(container, "Malmö", salesChannel.id)
  const shippingOptionId = await createShipping(
    container,
    stockholm,
    profile.id
  )
  await createShipping(container, malmo, profile.id)

  const base: BaseStore = {
    regionId: region.id,
    salesChannelId: salesChannel.id,
    publishableKey: await createPublishableKey(container, salesChannel.id),
    shippingProfileId: profile.id,
    shippingOptionId,
    stockholm,
    malmo,
    admin: await createAdmin(container, "astrid@example.com", "Astrid"),
    secondAdmin: await createAdmin(container, "bo@example.com", "Bo"),
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw("create schema test_harness")
  await knex.raw(`create table ${baseStoreTable} (data jsonb not null)`)
  await knex.raw(`insert into ${baseStoreTable} values (?)`, [
    JSON.stringify(base),
  ])
}

async function useAsDefaults(
  container: MedusaContainer,
  salesChannelId: string,
  regionId: string
) {
  await updateStoresWorkflow(container).run({
    input: {
      selector: {},
      update: {
        name: "Test store",
        supported_currencies: [
          { currency_code: "eur", is_default: true },
          { currency_code: "sek" },
          { currency_code: "usd" },
        ],
        default_sales_channel_id: salesChannelId,
        default_region_id: regionId,
      },
    },
  })
}

/** A stock location that sells through the channel and ships by Medusa's manual provider. */
export async function createLocation(
  container: MedusaContainer,
  name: string,
  salesChannelId: string
) {
  const {
    result: [location],
  } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name,
          address: { city: name, country_code: "se", address_1: "Hamngatan 1" },
        },
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
  return location.id
}

async function createShipping(
  container: MedusaContainer,
  locationId: string,
  shippingProfileId: string
) {
  await createLocationFulfillmentSetWorkflow(container).run({
    input: {
      location_id: locationId,
      fulfillment_set_data: { name: `Parcels ${locationId}`, type: "shipping" },
    },
  })
  const [set] = await container
    .resolve(Modules.FULFILLMENT)
    .listFulfillmentSets({ name: `Parcels ${locationId}` })
  const {
    result: [zone],
  } = await createServiceZonesWorkflow(container).run({
    input: {
      data: [
        {
          name: `Scandinavia ${locationId}`,
          fulfillment_set_id: set.id,
          geo_zones: ["se", "de", "dk"].map((country_code) => ({
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
        name: "Parcel",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: zone.id,
        shipping_profile_id: shippingProfileId,
        type: { label: "Parcel", description: "By post", code: "parcel" },
        prices: [{ currency_code: "eur", amount: 5 }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  return option.id
}

async function createPublishableKey(
  container: MedusaContainer,
  salesChannelId: string
) {
  const {
    result: [key],
  } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: "Webshop", type: "publishable", created_by: "" }],
    },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [salesChannelId] },
  })
  return key.token
}

async function createAdmin(
  container: MedusaContainer,
  email: string,
  first_name: string
): Promise<AdminLogin> {
  const password = "a password"
  const { authIdentity } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  const { result: user } = await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: authIdentity!.id,
      userData: { email, first_name, last_name: "Lind" },
    },
  })
  return { id: user.id, email, password }
}
