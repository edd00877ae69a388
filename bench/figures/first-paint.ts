import { chromium, type BrowserContext } from "playwright-core"
import { byTurns } from "../measure"
import type { Shop } from "../shop"
import type { Chapter } from "./figure"

const ORDERS = "/app/orders"
const REPORTS = "/app/backorder-reports"
const LAST_ORDERS = 10_000
/** What says that a page shows what it is for. */
const SHOWN = {
  [ORDERS]: "tbody tr",
  [REPORTS]: 'a[href*="figure=backorder_rate"]',
}
type Path = keyof typeof SHOWN

/** The reports' page beside Medusa's list of orders, in one browser, and what scripts each loads. */
export const firstPaint: Chapter = {
  rounds: 9,
  async measure(shop, rounds) {
    await noteLastOrders(shop)
    const { findChromium } = await import("../../scripts/lib/find-chromium.mjs")
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ["--no-sandbox", "--disable-gpu"],
    })
    try {
      const context = await browser.newContext()
      await logIn(context, shop)
      const scripts = {
        [ORDERS]: await scriptsOf(context, shop, ORDERS),
        [REPORTS]: await scriptsOf(context, shop, REPORTS),
      }
      const show = (path: Path) => ({
        run: async () => {
          const page = await context.newPage()
          await page.goto(shop.baseUrl + path, { waitUntil: "commit" })
          await page.locator(SHOWN[path]).first().waitFor()
          await page.close()
        },
      })
      const { ours, orders } = await byTurns(shop.knex, rounds, {
        ours: show(REPORTS),
        orders: show(ORDERS),
      })
      return [
        {
          name: "backorder reports in the browser, until their figures stand",
          ours,
          yardstick: { name: "Medusa's list of orders", ...orders },
          aim: { ratio: 1.5 },
          note: `Scripts: ${kilobytes(scripts[ORDERS].all)} kB on Medusa's list of orders, ${kilobytes(scripts[ORDERS].charts)} kB of it the chart library; ${kilobytes(scripts[REPORTS].all)} kB on the reports' page, ${kilobytes(scripts[REPORTS].charts)} kB of it the file of the chart library.`,
        },
      ]
    } finally {
      await browser.close()
    }
  },
}

/** What reports know of orders is written down as they are placed: here, of the last. */
async function noteLastOrders({ service, knex }: Shop) {
  const ids: string[] = await knex("order")
    .orderBy("id", "desc")
    .limit(LAST_ORDERS)
    .pluck("id")
  for (let at = 0; at < ids.length; at += 1000) {
    await service.noteOrderFacts(ids.slice(at, at + 1000))
    await knex.raw("analyze backorder_order_fact, backorder_order_line_fact")
  }
}

async function logIn(context: BrowserContext, { admin, baseUrl }: Shop) {
  const { headers } = await admin.post("/auth/session")
  const [cookie] = headers.getSetCookie()
  const [name, value] = cookie!.split(";")[0]!.split("=")
  await context.addCookies([
    { name: name!, value: decodeURIComponent(value!), url: baseUrl },
  ])
}

/** Bytes of the scripts that a page loads in all, and of those with the chart library. */
async function scriptsOf(context: BrowserContext, shop: Shop, path: Path) {
  const page = await context.newPage()
  const urls = new Set<string>()
  page.on("request", (request) => {
    if (request.resourceType() === "script") {
      urls.add(request.url())
    }
  })
  await page.goto(shop.baseUrl + path)
  await page.locator(SHOWN[path]).first().waitFor()
  await page.waitForLoadState("networkidle")
  await page.close()
  const sizes = { all: 0, charts: 0 }
  for (const url of urls) {
    const text = await (await fetch(url)).text()
    sizes.all += Buffer.byteLength(text)
    sizes.charts += text.includes("recharts-responsive")
      ? Buffer.byteLength(text)
      : 0
  }
  return sizes
}

const kilobytes = (bytes: number) => Math.round(bytes / 1024)
