import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { describe, expect, it } from "vitest"
import { DEFAULT_SETTINGS, Refusal, RefusalCode, REFUSALS } from "../src/domain"

const root = join(__dirname, "..")
const read = (path: string) => readFileSync(join(root, path), "utf8")
const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
    )

const pages = [...readdirSync(root), ...filesIn("docs")].filter((path) =>
  path.endsWith(".md")
)

const withoutCode = (text: string) =>
  text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "")

/** As GitHub names the headings of a page. */
const anchorsOf = (page: string) =>
  [
    ...read(page)
      .replace(/```[\s\S]*?```/g, "")
      .matchAll(/^#+ (.+)$/gm),
  ].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replace(/ /g, "-")
  )

const linksOf = (page: string) =>
  [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !/^[a-z]+:/i.test(link))

describe("the docs", () => {
  it.each(pages)("%s links to what is there", (page) => {
    const broken = linksOf(page).filter((link) => {
      const [path, anchor] = link.split("#")
      const target = path ? join(dirname(page), path) : page
      return (
        !existsSync(join(root, target)) ||
        (anchor && !anchorsOf(target).includes(anchor))
      )
    })
    expect(broken).toEqual([])
  })

  it("index names every page", () => {
    const index = linksOf("docs/README.md").map((link) => join("docs", link))
    const inside = pages.filter((page) => /^docs\/[^/]+\.md$/.test(page))
    expect(
      inside.filter(
        (page) => page !== "docs/README.md" && !index.includes(page)
      )
    ).toEqual([])
  })

  it("refusals.md is as new as the refusals; else run: node scripts/docs.mjs", async () => {
    const { refusalsPage } = await import("./lib/refusals-page.mjs")
    const page = refusalsPage(
      (Object.keys(REFUSALS) as RefusalCode[]).map((code) => ({
        code,
        type: new Refusal(code).type,
        sentence: REFUSALS[code],
      }))
    )
    expect(read("docs/refusals.md")).toBe(page)
  })

  it("openapi.json is as new as the routes; else run: node scripts/docs.mjs", async () => {
    const { openApi } = await import("./lib/openapi.mjs")
    // Not by a difference of the whole: it would fill the screen.
    expect(
      read("docs/openapi.json") === `${JSON.stringify(openApi(), null, 2)}\n`
    ).toBe(true)
  })

  it("openapi.json is a description as OpenAPI 3.1 has them", async () => {
    const { Validator } = await import("@seriousme/openapi-schema-validator")
    const { valid, errors } = await new Validator().validate(
      JSON.parse(read("docs/openapi.json"))
    )
    expect([errors, valid]).toEqual([undefined, true])
  })

  it("api.md has every route and no other", () => {
    const routes = filesIn("src/api")
      .filter((path) => path.endsWith("/route.ts"))
      .flatMap((path) =>
        [...read(path).matchAll(/^export const (GET|POST|DELETE)\b/gm)].map(
          ([, method]) =>
            `${method} /${relative("src/api", dirname(path)).replace(/\[(\w+)\]/g, ":$1")}`
        )
      )
    const documented = [
      ...read("docs/api.md").matchAll(/^#+ `((?:GET|POST|DELETE) \/[^`]+)`$/gm),
    ].map(([, route]) => route!)
    expect(documented.sort()).toEqual(routes.sort())
  })

  it("extending.md has every workflow, hook and event", () => {
    const page = read("docs/extending.md")
    const sources = filesIn("src/workflows").map(read).join("\n")
    const names = [
      ...sources.matchAll(/createWorkflow\(\s*"([^"]+)"/g),
      ...sources.matchAll(/createHook\(\s*"([^"]+)"/g),
      ...sources.matchAll(
        /(?:eventName|name): "((?:backorder|purchase_)\w*\.\w+)"/g
      ),
    ].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(20)
    expect(
      [...new Set(names)].filter((name) => !page.includes(`\`${name}\``))
    ).toEqual([])
    const hooks = [...sources.matchAll(/createHook\(\s*"([^"]+)"/g)]
    expect(
      hooks
        .map(([, name]) => name!)
        .filter((name) => !page.includes(`\n| \`${name}\` | `))
    ).toEqual([])
  })

  it("README.md has every option", () => {
    const readme = read("README.md")
    expect(
      Object.keys(DEFAULT_SETTINGS).filter(
        (option) => !readme.includes(`\`${option}\``)
      )
    ).toEqual([])
  })
})
