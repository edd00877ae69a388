import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import {
  BANNER_ACTIONS,
  BANNER_COLORS,
  BILL_MATCH_STATUSES,
  BILL_STATUSES,
  BILLING_STATUSES,
  PURCHASE_ORDER_STATUSES,
  RECEIPT_STATUSES,
} from "../../domain"
import en from "./en"

const admin = join(__dirname, "..")
const sources = readdirSync(admin, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/^i18n|\.spec\./.test(name))
  .map((name) => [name, readFileSync(join(admin, name), "utf8")] as const)

const textAt = (key: string) =>
  key
    .split(".")
    .reduce<unknown>(
      (branch, name) => (branch as Record<string, unknown> | undefined)?.[name],
      en
    )

/** A text, or the plural forms of one. */
const hasText = (key: string) =>
  typeof textAt(key) === "string" ||
  (typeof textAt(`${key}_one`) === "string" &&
    typeof textAt(`${key}_other`) === "string")

type Texts = { [key: string]: string | Texts }

const keysOf = (texts: Texts, at = ""): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string" ? [at + key] : keysOf(text, `${at}${key}.`)
  )

const branches = Object.keys(en).join("|")

it("no text is there that nothing names", () => {
  const all = [
    ...sources.map(([, source]) => source),
    readFileSync(join(admin, "../domain/banner.ts"), "utf8"),
  ].join("\n")
  const named = new Set([...all.matchAll(/"([\w.]+)"/g)].map(([, key]) => key!))
  // Put together with a status, a field, an action.
  const begun = [...all.matchAll(/`([\w.]+\.)\$\{/g)].map(([, key]) => key!)
  const unnamed = keysOf(en)
    .map((key) => key.replace(/_(one|other)$/, ""))
    .filter((key) => !named.has(key) && !begun.some((b) => key.startsWith(b)))
  expect(unnamed).toEqual([])
})

describe("every text the admin names is there", () => {
  it.each(sources)("%s", (_, source) => {
    const keys = [
      ...source.matchAll(new RegExp(`"((?:${branches})\\.[\\w.]+)"`, "g")),
      ...source.matchAll(/"(validation\.\w+)"/g),
      ...source.matchAll(/\bt\("([\w.]+)"/g),
    ].map(([, key]) => key!)
    expect(keys.filter((key) => !hasText(key))).toEqual([])
  })

  it.each([
    ["purchase_order", PURCHASE_ORDER_STATUSES],
    ["receipt", RECEIPT_STATUSES],
    ["billing", BILLING_STATUSES],
    ["bill", BILL_STATUSES],
    ["bill_match", BILL_MATCH_STATUSES],
  ])("the statuses of %s", (kind, statuses) => {
    expect(
      statuses.filter((status) => !hasText(`statuses.${kind}.${status}`))
    ).toEqual([])
  })

  it("the banner's headings and actions", () => {
    expect(
      [
        ...Object.keys(BANNER_COLORS).map((key) => `titles.${key}`),
        ...BANNER_ACTIONS.map((action) => `actions.${action}`),
      ].filter((key) => !hasText(`orderBanner.${key}`))
    ).toEqual([])
  })

  it("the banner's sentences", () => {
    const banner = readFileSync(
      join(admin, "../domain/banner.ts"),
      "utf8"
    ).replace(/\/\*\*[^]*?\*\//g, "")
    const keys = [
      ...banner.matchAll(/sentence\(\s*"(\w+)"/g),
      ...banner.matchAll(/\? "(\w+_\w+)"\s*:/g),
    ].map(([, key]) => key!)
    expect(keys.length).toBeGreaterThan(15)
    expect(
      keys.filter((key) => !hasText(`orderBanner.sentences.${key}`))
    ).toEqual([])
  })
})
