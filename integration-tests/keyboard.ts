import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement)

const nameOf = (target: Locator) =>
  target.evaluate((element) => element.outerHTML)

/** The element of the keyboard, so that a failing test says it. */
const whereFocusIs = (page: Page) =>
  page.evaluate(() => document.activeElement?.outerHTML)

/** Goes on with Tab until the keyboard is there, as who has no mouse. */
export async function tabTo(page: Page, target: Locator) {
  await target.waitFor()
  for (let steps = 0; steps < 200; steps++) {
    if (await isFocused(target)) {
      return
    }
    await page.keyboard.press("Tab")
  }
  throw new Error(`Tab does not lead to ${target}`)
}

/** The same, and presses Enter there. */
export async function enter(page: Page, target: Locator) {
  await tabTo(page, target)
  await page.keyboard.press("Enter")
}

/** Leaves a dialog or drawer by Escape: the keyboard is where it was opened from. */
export async function leave(page: Page, dialog: Locator, opener: Locator) {
  await page.keyboard.press("Escape")
  await dialog.waitFor({ state: "detached" })
  await opener.waitFor()
  await expect
    .poll(() => whereFocusIs(page), { timeout: 10_000 })
    .toBe(await nameOf(opener))
}
