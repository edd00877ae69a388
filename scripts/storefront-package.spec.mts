import { build } from "esbuild"
import { Window } from "happy-dom"
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import { publint } from "publint"
import ts from "typescript"
import { beforeAll, describe, expect, it } from "vitest"
import { buildStorefront } from "./build-storefront.mjs"

const root = join(import.meta.dirname, "..")
/** As `npm pack` has it, but with nothing but the storefront in it. */
const packed = join(root, ".cache/storefront-package")
const server = join(packed, ".medusa/server/src")

const ENTRIES = { "./storefront": "index", "./storefront/core": "core" }

beforeAll(async () => {
  rmSync(packed, { recursive: true, force: true })
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    root
  )
  ts.createProgram([join(root, "src/storefront/index.ts")], {
    ...options,
    noEmit: false,
    noCheck: true,
    types: [],
    declaration: true,
    outDir: join(packed, ".medusa/server"),
  }).emit()
  await buildStorefront(
    join(root, "src/storefront"),
    join(server, "storefront")
  )
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const { exports, ...rest } = manifest
  writeFileSync(
    join(packed, "package.json"),
    JSON.stringify({
      ...rest,
      files: [".medusa/server"],
      exports: Object.fromEntries(
        Object.entries(exports).filter(([name]) => name in ENTRIES)
      ),
    })
  )
}, 120_000)

const bundle = async (
  entry: string,
  extra: Parameters<typeof build>[0] = {}
) => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: "tsx" },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    external: ["react", "react/jsx-runtime", "@medusajs/js-sdk"],
    alias: {
      "medusa-plugin-backorders/storefront": join(
        server,
        "storefront/index.mjs"
      ),
    },
    ...extra,
  })
  return outputFiles![0]!.text
}

describe("the package of the storefront", () => {
  it("is said right to ES modules, CommonJS and TypeScript", async () => {
    const files = Object.fromEntries(
      readdirSync(packed, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(packed, join(entry.parentPath, entry.name)))
        .map((path) => [
          `/node_modules/medusa-plugin-backorders/${path}`,
          readFileSync(join(packed, path), "utf8"),
        ])
    )
    // By its file: vitest would take its sources, which are for development.
    const { checkPackage, Package }: typeof import("@arethetypeswrong/core") =
      await import(
        pathToFileURL(
          join(root, "node_modules/@arethetypeswrong/core/dist/index.js")
        ).href
      )
    const result = await checkPackage(
      new Package(files, "medusa-plugin-backorders", "0.0.0"),
      { entrypoints: Object.keys(ENTRIES) }
    )
    expect(result.types).not.toBe(false)
    expect("problems" in result && result.problems).toEqual([])
    const { messages } = await publint({ pkgDir: packed, pack: false })
    expect(messages).toEqual([])
  })

  it("is the same to import and to require", () => {
    const names = (command: string[]) =>
      execFileSync(process.execPath, command, {
        cwd: packed,
        encoding: "utf8",
      }).trim()
    for (const name of Object.values(ENTRIES)) {
      const path = join(server, "storefront", name)
      const say =
        "console.log(Object.keys(m).filter((k) => k !== '__esModule').sort().join())"
      expect(
        names([
          "--input-type=module",
          "-e",
          `import * as m from ${JSON.stringify(`${path}.mjs`)};${say}`,
        ])
      ).toBe(names(["-e", `const m = require(${JSON.stringify(path)});${say}`]))
    }
  })

  it("keeps hooks for the client and parts for both", () => {
    for (const extension of ["mjs", "js"]) {
      const read = (name: string) =>
        readFileSync(join(server, "storefront", `${name}.${extension}`), "utf8")
      expect(read("hooks")).toMatch(/^("use strict";\s*)?"use client"/)
      expect(read("parts")).not.toContain("use client")
      expect(read("core")).not.toContain("react")
    }
  })

  it("is under 5 kB, and what is not used is left out", async () => {
    const all = await bundle(
      'export * from "medusa-plugin-backorders/storefront"'
    )
    expect(gzipSync(all).length).toBeLessThan(5 * 1024)
    const one = await bundle(
      'export { offerAvailability } from "medusa-plugin-backorders/storefront"'
    )
    expect(one.length).toBeLessThan(600)
    const text = await bundle(
      'export { describeNotice } from "medusa-plugin-backorders/storefront"'
    )
    expect(text).not.toMatch(/react|AbortController|Nachbestellt/)
  })
})

const REACTS = {
  "React 18": ["react", "react-dom"],
  "React 19": ["react-19", "react-dom-19"],
}

describe.each(Object.entries(REACTS))("with %s", (name, [react, dom]) => {
  /** A page of a shop that uses every hook and part, in a DOM of its own. */
  async function open() {
    const code = await bundle(
      readFileSync(join(root, "scripts/lib/storefront-page.tsx"), "utf8"),
      {
        format: "cjs",
        minify: false,
        external: [],
        platform: "browser",
        define: { "process.env.NODE_ENV": '"production"' },
        alias: {
          react: join(root, "node_modules", react!),
          "react-dom": join(root, "node_modules", dom!),
          "react-dom/server": join(
            root,
            "node_modules",
            dom!,
            "server.browser.js"
          ),
          "medusa-plugin-backorders/storefront": join(
            server,
            "storefront/index.mjs"
          ),
        },
      }
    )
    const window = new Window({ url: "http://shop.test/" })
    const exported = { exports: {} as Page }
    new Function("module", "exports", "window", "document", "navigator", code)(
      exported,
      exported.exports,
      window,
      window.document,
      window.navigator
    )
    return { window, ...exported.exports }
  }

  it("parts render on the server, hooks ask and follow in the browser", async () => {
    const { window, version, renderToString, mount } = await open()
    expect(`React ${version.split(".")[0]}`).toBe(name)
    expect(renderToString()).toContain("On backorder, ships by")

    const asked: string[] = []
    const page = mount(
      window.document.body as unknown as HTMLElement,
      (url) => {
        asked.push(url)
        if (url.includes("order_no")) {
          return Promise.reject(new Error("There is no such order."))
        }
        return Promise.resolve(answers(url))
      }
    )
    const said = () => window.document.body.textContent
    await expect.poll(said).toContain("5 in stock now, 2 by December 12, 2026")
    await expect.poll(said).toContain("Everything ships together by")
    await expect.poll(said).toContain("There is no such order.")
    expect(window.document.querySelectorAll('[role="status"]').length).toBe(2)
    const before = asked.length
    page.setQuantity(9)
    await expect.poll(() => asked.length).toBe(before + 1)
    expect(asked.at(-1)).toContain("variant_1:9")
    page.refreshCart()
    await expect.poll(() => asked.length).toBe(before + 2)
    page.unmount()
  })
})

type Page = {
  version: string
  renderToString(): string
  mount(
    body: HTMLElement,
    fetch: (url: string) => Promise<unknown>
  ): {
    setQuantity(quantity: number): void
    refreshCart(): void
    unmount(): void
  }
}

function answers(url: string) {
  const notice = {
    variant_id: "variant_1",
    availability: "partly_backordered",
    available_quantity: 5,
    backorder_quantity: 2,
    expected_date: "2026-12-12",
    expected_in_days: 4,
    is_delayed: false,
    expected_source: "purchase_order",
  }
  return url.includes("/carts/")
    ? {
        notices: [{ ...notice, line_item_id: "line_1", quantity: 7 }],
        ships: "together",
        complete_date: "2026-12-12",
      }
    : { notices: [notice] }
}
