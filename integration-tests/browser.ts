import { mkdirSync } from "node:fs"
import { join } from "node:path"
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Page,
} from "playwright-core"
import { afterAll, afterEach, beforeAll } from "vitest"
import { expectAccessible } from "./accessibility"
import { root } from "./boot"
import { client, succeeded } from "./http"
import type { Store } from "./store"

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/**
 * A real browser in which the store's admin user is logged in. Give `useStore({ admin: "built" })`. Without a
 * store nobody is, and pages are opened by their whole address.
 *
 * @example
 * const store = useStore({ admin: "built" })
 * const browser = useBrowser(store)
 *
 * it("...", async () => {
 *   const page = await browser.open("/orders")
 *   await page.getByText("Orders").first().waitFor()
 * })
 */
export function useBrowser(store?: Store) {
  let browser: Browser | undefined
  const sessions = new Map<string, Promise<Session>>()
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH,
      args: flags,
    })
    if (!store) {
      return
    }
    // The first page takes its time to compile; no test should be charged for it.
    const page = await open("/orders", { timeout: 150_000 })
    await page.getByText("Orders").first().waitFor()
    await closeAll()
  }, 200_000)

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") {
      for (const page of contexts.flatMap((context) => context.pages())) {
        await picture(page, `failed-${task.name}`)
      }
    }
    await closeAll()
  })
  afterAll(() => browser?.close())

  /** A new window on a page of the admin: `/orders`, `/settings/backorders` ... As the admin user, or as `who`. */
  async function open(
    path: string,
    {
      width = 1400,
      height = 900,
      timeout = 30_000,
      colorScheme = "light" as "light" | "dark",
      who = store?.admin as Login | undefined,
    } = {}
  ) {
    const context = await browser!.newContext({
      viewport: { width, height },
      colorScheme,
    })
    contexts.push(context)
    await context.addInitScript(withoutMotion)
    if (store && who) {
      const session = sessions.get(who.email) ?? logIn(store, who)
      sessions.set(who.email, session)
      await keep(context, store, await session)
    }
    const page = await context.newPage()
    page.setDefaultTimeout(timeout)
    const admin = process.env.ADMIN_PATH ?? "/app"
    await page.goto(store ? `${store.baseUrl}${admin}${path}` : path)
    return page
  }

  async function closeAll() {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  }

  return {
    open,
    picture: look,
    /** The upper part of a page for the docs, made anew where UPDATE_SCREENSHOTS is set: the guide shows what there is. */
    image: async (page: Page, name: string, height = 900) => {
      if (process.env.UPDATE_SCREENSHOTS) {
        const { width } = page.viewportSize()!
        await page.screenshot({
          path: join(root, `docs/images/${name}.png`),
          clip: { x: 0, y: 0, width, height },
          animations: "disabled",
        })
      }
    },
    /** A picture of a screen or dialog of ours, which axe finds nothing serious in. */
    accessible: async (page: Page, name: string) => {
      await look(page, name)
      await expectAccessible(page)
    },
  }
}

/** Drawers and dialogs are there at once: nothing is to be waited for that says nothing. */
function withoutMotion() {
  document.addEventListener("DOMContentLoaded", () => {
    const style = document.createElement("style")
    style.textContent =
      "*, ::before, ::after { animation-duration: 1ms !important; animation-delay: 0s !important; transition: none !important }"
    document.head.append(style)
  })
}

/** For whoever wants to look: no build server does. */
async function look(page: Page, name: string) {
  if (!process.env.CI) {
    await picture(page, name)
  }
}

/** Into .shots; done by itself for a test that fails. */
async function picture(page: Page, name: string) {
  const folder = join(root, ".shots")
  mkdirSync(folder, { recursive: true })
  const file = `${name.replace(/[^\w-]+/g, "-").slice(0, 80)}.png`
  await page.screenshot({ path: join(folder, file) }).catch(() => undefined)
}

type Session = { token: string; cookie: { name: string; value: string } }
type Login = { email: string; password: string }

async function logIn(
  store: Store,
  { email, password }: Login
): Promise<Session> {
  const anyone = client(store.baseUrl, () => ({}))
  const { token } = succeeded(
    await anyone.post("/auth/user/emailpass", { email, password })
  )
  const { headers } = await anyone.post("/auth/session", undefined, {
    authorization: `Bearer ${token}`,
  })
  const [name, value] = headers.getSetCookie()[0].split(";")[0].split("=")
  return { token, cookie: { name, value: decodeURIComponent(value) } }
}

/** As the admin keeps who is logged in: in a cookie, or in the browser's storage. */
async function keep(
  context: BrowserContext,
  { baseUrl }: Store,
  { token, cookie }: Session
) {
  if (process.env.ADMIN_AUTH_TYPE !== "jwt") {
    await context.addCookies([{ ...cookie, url: baseUrl }])
    return
  }
  await context.addInitScript(
    ([key, value]) => window.localStorage.setItem(key!, value!),
    [process.env.ADMIN_JWT_TOKEN_STORAGE_KEY ?? "medusa_auth_token", token]
  )
}
