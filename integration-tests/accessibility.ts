import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"
import { expect } from "vitest"

/** Pages that are ours as a whole; on Medusa's own only our parts are looked at. */
const OUR_PAGES =
  /\/(app|console)\/(backorders|backorder-reports|purchase-(orders|bills|vendors)|settings\/backorders)\b/
const OUR_PARTS =
  '[role="dialog"], [role="alertdialog"], [role="region"][aria-label*="ackorder"]'

/**
 * Of Medusa's own parts these have no name: the X in the head of drawers and
 * modals (beside it is the key that does the same) and of a date or a filter,
 * menus and boxes in the rows of its tables, the picture in its search field.
 */
const MEDUSAS_NAMELESS = [
  "kbd + button",
  "button:has(+ kbd)",
  "button.absolute.z-\\[1\\]",
  "button.size-7.text-ui-fg-muted",
  'main [id^="radix-"][aria-haspopup="menu"]:not([aria-label])',
  '[role="checkbox"]:not([id])',
  'div[role="img"].pointer-events-none',
]
/**
 * Medusa's colors of links, and of its first button in the dark: 3.7 and 4.2 to
 * 1; of what it mutes, as "(Optional)" beside a label, the currency in its input
 * of money, and hints in fields: 3. Texts of ours are subtle instead.
 */
const MEDUSAS_COLORS = [
  ".text-ui-fg-interactive",
  ".bg-ui-button-inverted",
  ".text-ui-fg-muted",
  '[role="spinbutton"]',
  'span[style="pointer-events: none;"]',
]

const WITHOUT_CONTRAST: axe.RunOptions = {
  rules: { "color-contrast": { enabled: false } },
}
const CONTRAST: axe.RunOptions = { runOnly: ["color-contrast"] }

/** Throws where axe finds something serious or critical in what is ours, in light or in dark. */
export async function expectAccessible(page: Page) {
  await page.evaluate(axe.source)
  const contrast = () => findings(page, CONTRAST, MEDUSAS_COLORS)
  const found = [
    ...(await findings(page, WITHOUT_CONTRAST, MEDUSAS_NAMELESS)),
    ...(await contrast()),
    ...(await inDark(page, contrast)),
  ]
  expect([...new Set(found)], `axe on ${page.url()}`).toEqual([])
}

async function findings(
  page: Page,
  options: axe.RunOptions,
  medusas: string[]
) {
  const dialogs = await page
    .locator('[role="dialog"], [role="alertdialog"]')
    .count()
  const include = dialogs
    ? '[role="dialog"], [role="alertdialog"]'
    : OUR_PAGES.test(page.url())
      ? "main"
      : OUR_PARTS
  if (!(await page.locator(include).count())) {
    return []
  }
  const { violations } = await page.evaluate<
    AxeResults,
    [string, string[], axe.RunOptions]
  >(
    async ([selector, exclude, runOptions]) =>
      await (
        window as unknown as {
          axe: { run(...all: unknown[]): Promise<AxeResults> }
        }
      ).axe.run(
        { include: [[selector]], exclude: exclude.map((each) => [each]) },
        runOptions
      ),
    [include, medusas, options]
  )
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) =>
        [id, html.slice(0, 220), any[0]?.message].join(" | ")
      )
    )
}

/** As Medusa's dashboard changes its theme: a class on the root. */
async function inDark<T>(page: Page, look: () => Promise<T>) {
  const toggle = (from: string, to: string) =>
    page.evaluate(
      ([before, after]) => {
        document.documentElement.classList.replace(before!, after!)
      },
      [from, to]
    )
  await toggle("light", "dark")
  const seen = await look()
  await toggle("dark", "light")
  return seen
}
