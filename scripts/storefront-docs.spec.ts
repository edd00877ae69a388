import { readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { expect, it } from "vitest"

const root = join(__dirname, "..")
/** Where the files of the storefront would be; they are only in memory. */
const shop = join(root, ".cache/docs-storefront")

const page = readFileSync(join(root, "docs/storefront.md"), "utf8")

/** The parts of the starter that the page's code imports, and what Next.js adds to fetch. */
const STARTER = {
  "src/lib/config.ts": `
    import Medusa from "@medusajs/js-sdk"
    export const sdk = new Medusa({ baseUrl: "http://localhost:9000" })`,
  "src/lib/data/cookies.ts": `
    export const getAuthHeaders = async (): Promise<{ authorization: string } | {}> => ({})`,
  "next.d.ts": `
    interface RequestInit { next?: { revalidate?: number | false; tags?: string[] } }`,
}

const files = new Map(
  [
    ...Object.entries(STARTER),
    ...[...page.matchAll(/```tsx?\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(
      ([, path, text]) => [path, text]
    ),
  ].map(([path, text]) => [join(shop, path!), text!])
)

it("the code of docs/storefront.md fits the types", () => {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    esModuleInterop: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: {
      "@lib/*": [join(shop, "src/lib/*")],
      "medusa-plugin-backorders/storefront": [
        join(root, "src/storefront/index.ts"),
      ],
      "medusa-plugin-backorders/storefront/core": [
        join(root, "src/storefront/core.ts"),
      ],
    },
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile, directoryExists } = host
  host.fileExists = (path) => files.has(path) || fileExists(path)
  host.readFile = (path) => files.get(path) ?? readFile(path)
  host.directoryExists = (path) =>
    shop.startsWith(path) ||
    path.startsWith(shop) ||
    (directoryExists?.(path) ?? true)
  host.getSourceFile = (path, ...rest) =>
    files.has(path)
      ? ts.createSourceFile(path, files.get(path)!, ts.ScriptTarget.ES2022)
      : getSourceFile(path, ...rest)
  const program = ts.createProgram([...files.keys()], options, host)
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`
    )
  expect(files.size).toBeGreaterThan(9)
  expect(problems).toEqual([])
})
