import axe, { type AxeResults } from "axe-core"
import type { Page } from "playwright-core"
import { expect } from "vitest"

const ADMIN = /\/(app|console)\//
/** Pages of the admin that are ours as a whole; on Medusa's own only our parts are looked at. */
const OUR_PAGES =
  /\/(app|console)\/(backorders|backorder-reports|purchase-(orders|bills|vendors)|settings\/backorders)\b/
const OUR_PARTS =
  '[role="dialog"], [role="alertdialog"], [role="region"][aria-label*="ackorder"]'

/** What Medusa's own parts lack, rule by rule: everything else of them is looked at as if it were ours. */
const MEDUSAS: { rule: string; part: string }[] = [
  // The X in the head of drawers and modals; the key beside it does the same.
  { rule: "button-name", part: "kbd + button, button:has(+ kbd)" },
  // The X of a date and of a filter.
  { rule: "button-name", part: "button.absolute.z-\\[1\\]" },
  { rule: "button-name", part: "button.size-7.text-ui-fg-muted" },
  // The menus of its tables: filters, order, what a row can do. Ours have a label.
  {
    rule: "button-name",
    part: 'button[id^="radix-"][aria-haspopup="menu"]:not([aria-label])',
  },
  // The boxes at the beginning of a row.
  { rule: "button-name", part: 'table [role="checkbox"]:not([id])' },
  // The picture in its search field.
  { rule: "role-img-alt", part: 'div[role="img"].pointer-events-none' },
  // Links are 3.7 to 1; its first button is 4.2 in the dark.
  { rule: "color-contrast", part: ".text-ui-fg-interactive" },
  { rule: "color-contrast", part: ".bg-ui-button-inverted" },
  // What it mutes is 3 to 1: "(Optional)" beside a label, the currency in its input of money, the words of a
  // filter, parts of a date, what a select says before a choice. No text of ours has that color.
  { rule: "color-contrast", part: ".text-ui-fg-muted" },
  { rule: "color-contrast", part: '[role="spinbutton"]' },
  { rule: "color-contrast", part: 'span[style="pointer-events: none;"]' },
]

type Axe = { run(...all: unknown[]): Promise<AxeResults> }

/**
 * Finds where axe sees something serious or critical in what is ours, in light
 * or in dark. The test goes on, and fails at its end.
 */
export async function expectAccessible(page: Page) {
  // What is counted anew is pale for a moment.
  await page.locator('[aria-busy="true"]').first().waitFor({ state: "hidden" })
  await page.evaluate(axe.source)
  const found = [
    ...(await findings(page)),
    ...(await inDark(page, () =>
      findings(page, { runOnly: ["color-contrast"] })
    )),
  ]
  expect.soft([...new Set(found)], `axe on ${page.url()}`).toEqual([])
}

async function findings(page: Page, options: axe.RunOptions = {}) {
  const dialogs = '[role="dialog"], [role="alertdialog"]'
  const include = (await page.locator(dialogs).count())
    ? dialogs
    : !ADMIN.test(page.url())
      ? "body"
      : OUR_PAGES.test(page.url())
        ? "main"
        : OUR_PARTS
  if (!(await page.locator(include).count())) {
    return []
  }
  return await page.evaluate<
    string[],
    [string, axe.RunOptions, typeof MEDUSAS]
  >(
    async ([selector, runOptions, medusas]) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(
        { include: [[selector]] },
        runOptions
      )
      const isMedusas = (rule: string, element: Element | null) =>
        medusas.some(
          (each) => each.rule === rule && element?.matches(each.part)
        )
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) =>
          nodes
            .filter(
              ({ target }) =>
                !isMedusas(id, document.querySelector(String(target[0])))
            )
            .map(({ html, any }) =>
              [id, html.slice(0, 220), any[0]?.message].join(" | ")
            )
        )
    },
    [include, { ...options, elementRef: false }, MEDUSAS]
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
