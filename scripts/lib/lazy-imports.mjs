import { createRequire } from "node:module"

/** @type {typeof import("typescript")} */
const ts = createRequire(import.meta.url)("typescript")

/**
 * A file that TypeScript made CommonJS of, in which files of ours are asked for
 * where they are used rather than at its head: so a file that is needed by no
 * start isn't run by one. Packages stay at the head: Medusa has loaded them.
 *
 * For esbuild, which makes of each `require("./file")` the call of a function
 * that runs the file once.
 *
 * @param {string} code
 * @param {string} folder the file's place in the bundle, by which it finds its neighbors
 * @param {(path: string) => boolean} [mayWait] whether a file that is asked for by this path may
 * @returns {string}
 * @example
 * withoutEagerImports('const days_1 = require("./days");\nexports.week = () => (0, days_1.days)(7);', "domain")
 * // '\nexports.week = () => (0, (require("./days")).days)(7);'
 */
export function withoutEagerImports(code, folder, mayWait = () => true) {
  const file = ts.createSourceFile(
    "file.js",
    code,
    ts.ScriptTarget.ES2022,
    true
  )
  /** @type {Map<string, string>} */
  const imports = new Map()
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = []
  const names = declaredNames(file)
  for (const statement of file.statements) {
    const found = importOf(statement)
    if (
      found &&
      mayWait(found.path) &&
      names.filter((name) => name === found.name).length === 1
    ) {
      // In brackets: `new require("./a").A()` would make a new `require`.
      imports.set(found.name, `(require(${JSON.stringify(found.path)}))`)
      edits.push({ start: statement.getStart(), end: statement.end, text: "" })
    }
  }
  visit(file)
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: by }) =>
        text.slice(0, start) + by + text.slice(end),
      code
    )

  /** @param {import("typescript").Node} node */
  function visit(node) {
    const text = replacementOf(node)
    if (text === undefined) {
      ts.forEachChild(node, visit)
    } else if (
      !edits.some(
        ({ start, end }) => start <= node.getStart() && node.end <= end
      )
    ) {
      edits.push({ start: node.getStart(), end: node.end, text })
    }
  }

  /** @param {import("typescript").Node} node */
  function replacementOf(node) {
    // createRequire(__filename)("./later"): a file's own way to load another late.
    if (
      ts.isCallExpression(node) &&
      /\bcreateRequire\)?\(__filename\)$/.test(node.getText())
    ) {
      return "require"
    }
    if (!ts.isIdentifier(node) || isKey(node)) {
      return
    }
    const text =
      node.text === "__dirname"
        ? `require("node:path").join(__dirname, ${JSON.stringify(folder)})`
        : imports.get(node.text)
    return text && ts.isShorthandPropertyAssignment(node.parent)
      ? `${node.text}: ${text}`
      : text
  }
}

/** `const days_1 = require("./days")`, with or without TypeScript's helper around it. @param {import("typescript").Statement} statement */
function importOf(statement) {
  const [, name = "", path = ""] =
    /^(?:const|var) (\w+) = (?:__import\w+\()?require\("(\.[^"]*)"\)\)?;$/.exec(
      statement.getText()
    ) ?? []
  return name ? { name, path } : undefined
}

/** A name that something has inside of something else: no reference. @param {import("typescript").Identifier} node */
const isKey = (node) => {
  const { parent } = node
  return ts.isBindingElement(parent)
    ? parent.propertyName === node
    : (ts.isPropertyAccessExpression(parent) ||
        ts.isPropertyAssignment(parent) ||
        ts.isMethodDeclaration(parent) ||
        ts.isClassElement(parent)) &&
        parent.name === node
}

/** Names of variables, parameters, functions and classes, as often as they are given. @param {import("typescript").SourceFile} file */
function declaredNames(file) {
  /** @type {string[]} */
  const names = []
  /** @param {import("typescript").Node} node */
  function visit(node) {
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionLike(node) ||
        ts.isClassLike(node)) &&
      node.name &&
      ts.isIdentifier(node.name)
    ) {
      names.push(node.name.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return names
}
