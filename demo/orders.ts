/** The orders of the last three weeks, oldest first. */
export interface DemoOrder {
  customer: number
  daysAgo: number
  /** Quantity by SKU. */
  items: Record<string, number>
  /** @default "open" */
  done?: "captured" | "packed" | "shipped" | "delivered" | "canceled"
}

export const customers = [
  { first: "Elsa", last: "Lindqvist", city: "Uppsala", zip: "753 20" },
  { first: "Oskar", last: "Nyström", city: "Göteborg", zip: "411 08" },
  { first: "Maja", last: "Holm", city: "Stockholm", zip: "118 26" },
  { first: "Hugo", last: "Sandberg", city: "Lund", zip: "222 21" },
  { first: "Freja", last: "Sørensen", city: "Aarhus", zip: "8000", in: "dk" },
  { first: "Alva", last: "Ekström", city: "Umeå", zip: "903 26" },
  { first: "Jonas", last: "Becker", city: "Hamburg", zip: "20095", in: "de" },
  { first: "Signe", last: "Dahl", city: "Malmö", zip: "211 22" },
  { first: "Lea", last: "Hoffmann", city: "Kiel", zip: "24103", in: "de" },
  { first: "Nils", last: "Åkesson", city: "Visby", zip: "621 56" },
  { first: "Tove", last: "Bergman", city: "Örebro", zip: "702 11" },
  { first: "Aksel", last: "Madsen", city: "Odense", zip: "5000", in: "dk" },
  { first: "Ebba", last: "Wallin", city: "Stockholm", zip: "113 30" },
  { first: "Viktor", last: "Hedlund", city: "Kalmar", zip: "392 31" },
]

export function emailOf(first: string, last: string) {
  const plain = `${first}.${last}`.toLowerCase().replace(/ø/g, "o")
  return `${plain.normalize("NFD").replace(/\p{M}/gu, "")}@example.com`
}

export const orders: DemoOrder[] = [
  {
    customer: 0,
    daysAgo: 21,
    items: { "BED-OAT-D": 1, "TOW-STR": 2 },
    done: "delivered",
  },
  {
    customer: 1,
    daysAgo: 20,
    items: { "SWE-L": 1, "SOC-40": 3 },
    done: "delivered",
  },
  { customer: 2, daysAgo: 19, items: { "MUG-SEA": 6 }, done: "delivered" },
  { customer: 3, daysAgo: 17, items: { "CHA-NAT": 2 }, done: "shipped" },
  {
    customer: 4,
    daysAgo: 16,
    items: { "WAX-S": 4, "CAN-LOW": 2 },
    done: "delivered",
  },
  {
    customer: 5,
    daysAgo: 15,
    items: { "THR-CHA": 1, "SOC-36": 2 },
    done: "shipped",
  },
  { customer: 6, daysAgo: 14, items: { "PLA-32": 2, "BOW-SEA": 4 } },
  { customer: 7, daysAgo: 13, items: { "BRD-S": 1 }, done: "shipped" },
  // Two were left: the first takes them, the next two wait.
  { customer: 8, daysAgo: 12, items: { "BED-BLU-D": 2 } },
  { customer: 9, daysAgo: 11, items: { "BED-BLU-D": 1, "TOW-PLA": 4 } },
  { customer: 10, daysAgo: 10, items: { "SWE-S": 1 }, done: "captured" },
  { customer: 11, daysAgo: 10, items: { "BED-BLU-D": 2 } },
  // None in stock at all.
  { customer: 12, daysAgo: 9, items: { "CHA-BLA": 4 } },
  { customer: 13, daysAgo: 8, items: { "THR-OAT": 2 }, done: "canceled" },
  // Partly there: five in stock.
  { customer: 1, daysAgo: 8, items: { "SWE-M": 3 } },
  { customer: 0, daysAgo: 7, items: { "SWE-M": 3, "SOC-44": 2 } },
  {
    customer: 2,
    daysAgo: 6,
    items: { "CAN-HIG": 2, "WAX-T": 2 },
    done: "packed",
  },
  // The kits need fourteen bowls in sand, and there are seven.
  { customer: 3, daysAgo: 6, items: { "GIFT-BRE": 3 } },
  { customer: 7, daysAgo: 5, items: { "GIFT-BRE": 4 } },
  { customer: 5, daysAgo: 4, items: { "MUG-SLA": 8 } },
  { customer: 6, daysAgo: 4, items: { "SWE-XL": 1, "SOC-44": 3 } },
  { customer: 10, daysAgo: 3, items: { "THR-MOS": 6, "TOW-STR": 2 } },
  { customer: 4, daysAgo: 2, items: { "BRD-L": 2, "BRD-S": 1 } },
  { customer: 12, daysAgo: 2, items: { "CHA-BLA": 2, "CHA-NAT": 4 } },
  { customer: 8, daysAgo: 1, items: { "BED-OAT-S": 2 } },
  { customer: 13, daysAgo: 0, items: { "SWE-XL": 2, "THR-MOS": 1 } },
]
