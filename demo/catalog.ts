/** What the demo shop sells, and how much of it lies where. */
export interface Article {
  handle: string
  title: string
  subtitle: string
  description: string
  category: string
  options: Record<string, string[]>
  variants: Variant[]
}

export interface Variant {
  sku: string
  /** In the order of the article's options. */
  values: string[]
  sek: number
  eur: number
  /** Stocked in Stockholm and in Malmö; a place left out has no inventory level. */
  stock?: { stockholm?: number; malmo?: number }
  /** Sold when there is none left. @default true */
  backorder?: boolean
  /** A kit: how many of which other article one of these takes. */
  components?: Record<string, number>
}

export const articles: Article[] = [
  {
    handle: "linen-bedding",
    title: "Linen Bedding",
    subtitle: "Duvet cover and two pillowcases",
    description:
      "Stonewashed linen that gets softer with every wash. Woven in Lithuania.",
    category: "Textiles",
    options: { Colour: ["Oat", "Dusk blue"], Size: ["Single", "Double"] },
    variants: [
      {
        sku: "BED-OAT-S",
        values: ["Oat", "Single"],
        sek: 1490,
        eur: 135,
        stock: { stockholm: 14, malmo: 6 },
      },
      {
        sku: "BED-OAT-D",
        values: ["Oat", "Double"],
        sek: 1990,
        eur: 179,
        stock: { stockholm: 9 },
      },
      {
        sku: "BED-BLU-S",
        values: ["Dusk blue", "Single"],
        sek: 1490,
        eur: 135,
        stock: { stockholm: 8, malmo: 5 },
      },
      {
        sku: "BED-BLU-D",
        values: ["Dusk blue", "Double"],
        sek: 1990,
        eur: 179,
        stock: { stockholm: 2 },
      },
    ],
  },
  {
    handle: "wool-throw",
    title: "Wool Throw",
    subtitle: "130 x 180 cm, lambswool",
    description: "A throw for the sofa, the porch and the train.",
    category: "Textiles",
    options: { Colour: ["Charcoal", "Oat", "Moss"] },
    variants: [
      {
        sku: "THR-CHA",
        values: ["Charcoal"],
        sek: 890,
        eur: 79,
        stock: { stockholm: 18, malmo: 9 },
      },
      {
        sku: "THR-OAT",
        values: ["Oat"],
        sek: 890,
        eur: 79,
        stock: { stockholm: 16 },
      },
      {
        sku: "THR-MOS",
        values: ["Moss"],
        sek: 890,
        eur: 79,
        stock: { stockholm: 4 },
      },
    ],
  },
  {
    handle: "merino-sweater",
    title: "Merino Sweater",
    subtitle: "Cable knit, navy",
    description: "Knitted from fine merino, for the months with an r in them.",
    category: "Clothing",
    options: { Size: ["S", "M", "L", "XL"] },
    variants: [
      {
        sku: "SWE-S",
        values: ["S"],
        sek: 1290,
        eur: 115,
        stock: { stockholm: 11, malmo: 4 },
      },
      {
        sku: "SWE-M",
        values: ["M"],
        sek: 1290,
        eur: 115,
        stock: { stockholm: 5 },
      },
      {
        sku: "SWE-L",
        values: ["L"],
        sek: 1290,
        eur: 115,
        stock: { stockholm: 12, malmo: 8 },
      },
      {
        sku: "SWE-XL",
        values: ["XL"],
        sek: 1290,
        eur: 115,
        stock: { stockholm: 0 },
      },
    ],
  },
  {
    handle: "wool-socks",
    title: "Wool Socks",
    subtitle: "Pair, with a Nordic border",
    description: "Thick socks for boots and for floors without a carpet.",
    category: "Clothing",
    options: { Size: ["36-39", "40-43", "44-47"] },
    variants: [
      {
        sku: "SOC-36",
        values: ["36-39"],
        sek: 189,
        eur: 17,
        stock: { stockholm: 42, malmo: 30 },
      },
      {
        sku: "SOC-40",
        values: ["40-43"],
        sek: 189,
        eur: 17,
        stock: { stockholm: 38, malmo: 25 },
      },
      {
        sku: "SOC-44",
        values: ["44-47"],
        sek: 189,
        eur: 17,
        stock: { malmo: 6 },
      },
    ],
  },
  {
    handle: "stoneware-mug",
    title: "Stoneware Mug",
    subtitle: "35 cl, dipped by hand",
    description: "Every glaze runs a little differently. Dishwasher safe.",
    category: "Ceramics",
    options: { Glaze: ["Sand", "Sea", "Slate"] },
    variants: [
      {
        sku: "MUG-SAN",
        values: ["Sand"],
        sek: 249,
        eur: 22,
        stock: { malmo: 24 },
      },
      {
        sku: "MUG-SEA",
        values: ["Sea"],
        sek: 249,
        eur: 22,
        stock: { malmo: 40, stockholm: 16 },
      },
      {
        sku: "MUG-SLA",
        values: ["Slate"],
        sek: 249,
        eur: 22,
        stock: { malmo: 3 },
      },
    ],
  },
  {
    handle: "stoneware-bowl",
    title: "Stoneware Bowl",
    subtitle: "60 cl, for porridge and soup",
    description: "Thrown in a small pottery outside Tallinn.",
    category: "Ceramics",
    options: { Glaze: ["Sand", "Sea"] },
    variants: [
      {
        sku: "BOW-SAN",
        values: ["Sand"],
        sek: 279,
        eur: 25,
        stock: { malmo: 7 },
      },
      {
        sku: "BOW-SEA",
        values: ["Sea"],
        sek: 279,
        eur: 25,
        stock: { malmo: 26, stockholm: 12 },
      },
    ],
  },
  {
    handle: "serving-plate",
    title: "Serving Plate",
    subtitle: "32 cm, painted twig",
    description: "Painted with one brush and without a stencil.",
    category: "Ceramics",
    options: { Size: ["32 cm"] },
    variants: [
      {
        sku: "PLA-32",
        values: ["32 cm"],
        sek: 549,
        eur: 49,
        stock: { malmo: 10 },
      },
    ],
  },
  {
    handle: "oak-board",
    title: "Oak Cutting Board",
    subtitle: "Solid Swedish oak, oiled",
    description: "Made of boards too short for a floor.",
    category: "Wood",
    options: { Size: ["Small", "Large"] },
    variants: [
      {
        sku: "BRD-S",
        values: ["Small"],
        sek: 399,
        eur: 36,
        stock: { stockholm: 20, malmo: 14 },
      },
      {
        sku: "BRD-L",
        values: ["Large"],
        sek: 649,
        eur: 58,
        stock: { stockholm: 1 },
      },
    ],
  },
  {
    handle: "birch-candle-holder",
    title: "Birch Candle Holder",
    subtitle: "With the bark left on",
    description: "Each from its own tree, so each is a little different.",
    category: "Wood",
    options: { Height: ["Low", "High"] },
    variants: [
      {
        sku: "CAN-LOW",
        values: ["Low"],
        sek: 149,
        eur: 13,
        stock: { stockholm: 33, malmo: 21 },
      },
      {
        sku: "CAN-HIG",
        values: ["High"],
        sek: 199,
        eur: 18,
        stock: { stockholm: 25 },
      },
    ],
  },
  {
    handle: "ash-chair",
    title: "Ash Dining Chair",
    subtitle: "Steam-bent back",
    description: "Turned and bent in Skåne. Made to order when there are none.",
    category: "Wood",
    options: { Finish: ["Natural", "Black"] },
    variants: [
      {
        sku: "CHA-NAT",
        values: ["Natural"],
        sek: 2490,
        eur: 225,
        stock: { malmo: 4 },
      },
      {
        sku: "CHA-BLA",
        values: ["Black"],
        sek: 2590,
        eur: 235,
        stock: { malmo: 0 },
      },
    ],
  },
  {
    handle: "beeswax-candle",
    title: "Beeswax Candle",
    subtitle: "Burns clean, smells of honey",
    description: "From bees on Öland. When they are gone, they are gone.",
    category: "Home",
    options: { Height: ["Short", "Tall"] },
    variants: [
      {
        sku: "WAX-S",
        values: ["Short"],
        sek: 129,
        eur: 11,
        stock: { stockholm: 60, malmo: 35 },
        backorder: false,
      },
      {
        sku: "WAX-T",
        values: ["Tall"],
        sek: 179,
        eur: 16,
        stock: { stockholm: 28 },
        backorder: false,
      },
    ],
  },
  {
    handle: "tea-towel",
    title: "Linen Tea Towel",
    subtitle: "50 x 70 cm",
    description: "Dries glasses without a thread left behind.",
    category: "Textiles",
    options: { Pattern: ["Striped", "Plain"] },
    variants: [
      {
        sku: "TOW-STR",
        values: ["Striped"],
        sek: 159,
        eur: 14,
        stock: { stockholm: 45, malmo: 45 },
      },
      {
        sku: "TOW-PLA",
        values: ["Plain"],
        sek: 139,
        eur: 12,
        stock: { stockholm: 50, malmo: 20 },
      },
    ],
  },
  {
    handle: "breakfast-gift-set",
    title: "Breakfast Gift Set",
    subtitle: "Two mugs, two bowls and a tea towel",
    description: "Packed in our own box, with a ribbon.",
    category: "Home",
    options: { Glaze: ["Sand"] },
    variants: [
      {
        sku: "GIFT-BRE",
        values: ["Sand"],
        sek: 1090,
        eur: 97,
        components: { "MUG-SAN": 2, "BOW-SAN": 2, "TOW-STR": 1 },
      },
    ],
  },
]
