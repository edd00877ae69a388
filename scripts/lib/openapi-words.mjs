import { readFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "./process.mjs"

/**
 * What docs/api.md says of a route: its first sentence, to the first colon, is the summary.
 *
 * @typedef {{ summary: string, description: string, parameters: Map<string, string> }} Words
 */

/** In letters; more is cut off by the programs that show it. */
const LONGEST_SUMMARY = 110

/** What these mean on each route that takes them; a table of the route's own says it better. */
const PARAMETERS = new Map([
  ["limit", "How many at most; 20 unless said"],
  ["offset", "How many to leave out at the beginning"],
  ["order", "By what to sort; `-` before it for descending"],
  ["q", "What to search for"],
  [
    "fields",
    "Which top-level fields to answer: `number,status` these, `-lines` all but this",
  ],
])

/** By `METHOD /path`. @param {string} page @returns {Map<string, Words>} */
export function wordsOf(page) {
  const text = readFileSync(join(projectRoot, page), "utf8")
  const [, ...sections] = text.split(/^#+ (?=`(?:GET|POST|DELETE) \/)/m)
  return new Map(
    sections.map((section) => {
      const [, route = ""] = section.match(/^`([^`]+)`/) ?? []
      const own = section.replace(/^.*\n/, "").split(/^#+ /m)[0] ?? ""
      const [, paragraph = ""] =
        own.match(/^\n((?:(?!#|\||```|- ).+\n)*)/) ?? []
      const description = withoutMarks(paragraph)
      return [
        route,
        {
          summary: summaryOf(route, description),
          description,
          parameters: new Map([...PARAMETERS, ...parametersOf(own)]),
        },
      ]
    })
  )
}

/** @param {string} markdown */
const withoutMarks = (markdown) =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^🔑 /u, "")
    .trim()

/** @param {string} route @param {string} description */
function summaryOf(route, description) {
  const [, summary = ""] = description.match(/^(.+?)[.:;](?:\s|$)/) ?? []
  if (!summary || summary.length > LONGEST_SUMMARY) {
    throw new Error(
      `docs/api.md: the first sentence of ${route} has to say in at most ${LONGEST_SUMMARY} letters what the route does: "${summary}"`
    )
  }
  return summary
}

/** Of a table with the heading "Query". @param {string} section @returns {[string, string][]} */
function parametersOf(section) {
  const [, rows = ""] =
    section.match(/^\| Query \|.*\n\| --- .*\n((?:\|.*\n)+)/m) ?? []
  return rows
    .split("\n")
    .filter(Boolean)
    .flatMap((row) => {
      const [, names = "", meaning = ""] =
        row.match(/^\| (.+?) \| (.*?) ?\|$/) ?? []
      return meaning
        ? [...names.matchAll(/`(\w+)`/g)].map(
            ([, name]) =>
              /** @type {[string, string]} */ ([
                String(name),
                withoutMarks(meaning),
              ])
          )
        : []
    })
}
