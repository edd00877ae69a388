import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createPurchaseVendorWorkflow,
  setPurchaseVendorItemsWorkflow,
} from "../src/workflows"
import type { Goods } from "./products"

interface Offer {
  /** Their number for it. */
  number: string
  cost: number
  minimum?: number
  multiple?: number
  leadTimeDays?: number
  preferred?: boolean
}

interface Vendor {
  name: string
  code: string
  email: string
  phone: string
  currency_code: string
  payment_terms_days: number
  lead_time_days: number
  ships_to_customer?: boolean
  address: Record<string, string>
  offers: Record<string, Offer>
}

/** Nobody sells SWE-XL: whoever backorders it is asked for a vendor. */
const vendors: Vendor[] = [
  {
    name: "Nordic Textiles",
    code: "NORD",
    email: "orders@nordictextiles.example.com",
    phone: "+370 5 212 00 10",
    currency_code: "eur",
    payment_terms_days: 30,
    lead_time_days: 14,
    address: {
      company: "UAB Nordic Textiles",
      address_1: "Lino g. 8",
      city: "Vilnius",
      postal_code: "02121",
      country_code: "lt",
    },
    offers: {
      "BED-OAT-S": { number: "NT-1010", cost: 58, preferred: true },
      "BED-OAT-D": { number: "NT-1011", cost: 77, preferred: true },
      "BED-BLU-S": { number: "NT-1020", cost: 58, preferred: true },
      "BED-BLU-D": {
        number: "NT-1021",
        cost: 77,
        minimum: 4,
        preferred: true,
      },
      "THR-CHA": { number: "NT-2001", cost: 31, multiple: 6, preferred: true },
      "THR-OAT": { number: "NT-2002", cost: 31, multiple: 6, preferred: true },
      "THR-MOS": { number: "NT-2003", cost: 31, multiple: 6, preferred: true },
      "SWE-S": { number: "NT-3001", cost: 46, preferred: true },
      "SWE-M": { number: "NT-3002", cost: 46, preferred: true },
      "SWE-L": { number: "NT-3003", cost: 46, preferred: true },
      "SOC-44": { number: "NT-4003", cost: 5.4, multiple: 10, preferred: true },
      "TOW-STR": { number: "NT-5001", cost: 4.2, minimum: 20, preferred: true },
      "TOW-PLA": { number: "NT-5002", cost: 3.6, minimum: 20, preferred: true },
    },
  },
  {
    name: "Baltic Ceramics",
    code: "BALT",
    email: "sales@balticceramics.example.com",
    phone: "+372 6 440 120",
    currency_code: "eur",
    payment_terms_days: 14,
    lead_time_days: 21,
    address: {
      company: "Baltic Ceramics OÜ",
      address_1: "Savi 3",
      city: "Tallinn",
      postal_code: "10318",
      country_code: "ee",
    },
    offers: {
      "MUG-SAN": {
        number: "M35-SAND",
        cost: 7.5,
        multiple: 6,
        preferred: true,
      },
      "MUG-SEA": { number: "M35-SEA", cost: 7.5, multiple: 6, preferred: true },
      "MUG-SLA": {
        number: "M35-SLATE",
        cost: 7.9,
        multiple: 6,
        leadTimeDays: 28,
        preferred: true,
      },
      "BOW-SAN": {
        number: "B60-SAND",
        cost: 8.2,
        multiple: 4,
        preferred: true,
      },
      "BOW-SEA": { number: "B60-SEA", cost: 8.2, multiple: 4, preferred: true },
      "PLA-32": { number: "P32-TWIG", cost: 17, preferred: true },
      "TOW-STR": { number: "T-STR", cost: 4.9, minimum: 5 },
    },
  },
  {
    name: "Skåne Woodworks",
    code: "SKAN",
    email: "order@skanewoodworks.example.com",
    phone: "+46 40 12 34 50",
    currency_code: "sek",
    payment_terms_days: 30,
    lead_time_days: 10,
    address: {
      company: "Skåne Woodworks AB",
      address_1: "Sågverksgatan 2",
      city: "Hässleholm",
      postal_code: "281 31",
      country_code: "se",
    },
    offers: {
      "BRD-S": { number: "EK-S", cost: 165, minimum: 5, preferred: true },
      "BRD-L": { number: "EK-L", cost: 270, minimum: 5, preferred: true },
      "CAN-LOW": { number: "BJ-1", cost: 52, multiple: 10, preferred: true },
      "CAN-HIG": { number: "BJ-2", cost: 71, multiple: 10, preferred: true },
      "CHA-BLA": {
        number: "ASK-B",
        cost: 1190,
        leadTimeDays: 18,
        preferred: true,
      },
    },
  },
  {
    name: "Stolverket",
    code: "STOL",
    email: "order@stolverket.example.com",
    phone: "+46 413 55 10 20",
    currency_code: "sek",
    payment_terms_days: 30,
    lead_time_days: 12,
    ships_to_customer: true,
    address: {
      company: "Stolverket i Eslöv AB",
      address_1: "Bruksgatan 4",
      city: "Eslöv",
      postal_code: "241 30",
      country_code: "se",
    },
    offers: {
      "CHA-NAT": { number: "NAT-1", cost: 1120, preferred: true },
    },
  },
  {
    name: "Kvarnby Candles and Beeswax Cooperative",
    code: "KVAR",
    email: "hej@kvarnbycandles.example.com",
    phone: "+46 31 98 76 50",
    currency_code: "sek",
    payment_terms_days: 20,
    lead_time_days: 7,
    address: {
      company: "Kvarnby Candles and Beeswax ek. för.",
      address_1: "Kvarnbygatan 10",
      city: "Mölndal",
      postal_code: "431 34",
      country_code: "se",
    },
    offers: {
      "WAX-S": { number: "BV-10", cost: 34, multiple: 20, preferred: true },
      "WAX-T": { number: "BV-20", cost: 58, multiple: 20, preferred: true },
    },
  },
]

export async function createVendors(container: MedusaContainer, goods: Goods) {
  for (const { offers, ...vendor } of vendors) {
    const { result } = await createPurchaseVendorWorkflow(container).run({
      input: { vendor },
    })
    await setPurchaseVendorItemsWorkflow(container).run({
      input: {
        vendor_id: result.id,
        items: Object.entries(offers).map(([sku, offer]) => ({
          inventory_item_id: goods.inventoryItemIds[sku],
          vendor_sku: offer.number,
          unit_cost: offer.cost,
          min_order_quantity: offer.minimum,
          order_multiple: offer.multiple,
          lead_time_days: offer.leadTimeDays,
          is_preferred: offer.preferred,
        })),
      },
    })
  }
}
