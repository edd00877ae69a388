import { dirname, relative, resolve, sep } from "node:path"
import { projectRoot } from "../lib/process.mjs"

const source = resolve(projectRoot, "src")

/**
 * ESLint rule: a folder of src imports only from the folders it may know.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const layers = {
  meta: {
    type: "problem",
    schema: [{ type: "object" }],
    messages: {
      outside: "src knows nothing outside of it.",
      forbidden:
        "src/{{from}} may import from {{allowed}} only, not from {{to}}.",
    },
  },
  create(context) {
    const [from] = pathInSource(context.filename)
    /** @type {string[] | undefined} */
    const allowed = context.options[0][from]

    /** @param {{ source?: import("estree").Expression | null }} node */
    function check(node) {
      const imported = node.source
      if (
        imported?.type !== "Literal" ||
        typeof imported.value !== "string" ||
        !imported.value.startsWith(".")
      ) {
        return
      }
      const [to] = pathInSource(
        resolve(dirname(context.filename), imported.value)
      )
      if (to === "..") {
        context.report({ node: imported, messageId: "outside" })
      } else if (allowed && to !== from && !allowed.includes(to)) {
        context.report({
          node: imported,
          messageId: "forbidden",
          data: { from, to, allowed: [from, ...allowed].join(", ") },
        })
      }
    }

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    }
  },
}

/** @param {string} file */
function pathInSource(file) {
  return relative(source, file).split(sep)
}
