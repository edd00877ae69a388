/**
 * What routes answer that do not do what they were asked: refusals of ours,
 * which have a code, and Medusa's own answers, which have none.
 *
 * @typedef {Record<string, any>} Schema
 * @typedef {{ method: string, path: string, body?: Schema, right?: string }} Asked
 */

/** By status. @param {Asked} route @returns {Schema} */
export function refusalsOf({ method, path, body, right }) {
  const isStore = path.startsWith("/store")
  const mayNotBeFound =
    namesRecords(body) ||
    path.includes(":") ||
    path.endsWith("/answer") ||
    // A report is of what there is; a list may find nothing.
    path.startsWith("/admin/backorders/metrics")
  return {
    // Medusa itself refuses a body that is no JSON, and a store route without its key.
    400: reference(method !== "GET" || isStore ? "Wrong" : "Refused"),
    ...(right || path === "/store/orders/:id/backorder"
      ? { 401: reference("Unauthorized") }
      : {}),
    ...(right ? { 403: reference("Forbidden") } : {}),
    ...(mayNotBeFound ? { 404: reference("NotFound") } : {}),
    ...(method === "POST" ? { 413: reference("TooLarge") } : {}),
  }
}

/** The page for shoppers says it in words. */
export const refusalsOfPage = () => {
  const page = { "text/html": { schema: { type: "string" } } }
  const { content } = answer("", "Refusal")
  return {
    400: { description: "Refused", content: { ...page, ...content } },
    404: { description: "There is no such question", content: page },
  }
}

/** @param {Schema | undefined} body */
const namesRecords = (body) =>
  /"(id|ids|\w+_ids?)":/.test(JSON.stringify(body ?? {}))

/** @param {string} name */
const reference = (name) => ({ $ref: `#/components/responses/${name}` })

/** @param {string} description @param {...string} schemas */
function answer(description, ...schemas) {
  const all = schemas.map((name) => ({ $ref: `#/components/schemas/${name}` }))
  return {
    description,
    content: {
      "application/json": { schema: all.length > 1 ? { anyOf: all } : all[0] },
    },
  }
}

export const RESPONSES = {
  Refused: answer("Refused; nothing was changed", "Refusal"),
  Wrong: answer("Refused; nothing was changed", "Refusal", "Error"),
  Unauthorized: answer("Nobody is logged in", "Error"),
  Forbidden: answer(
    "With Medusa's flag `rbac` on: the user, or the API key, lacks the right",
    "Error"
  ),
  NotFound: answer("There is no such record", "Refusal"),
  TooLarge: answer("The body is too large", "Error"),
}

export const REFUSAL_SCHEMAS = {
  Refusal: {
    type: "object",
    properties: {
      type: { enum: ["invalid_data", "not_allowed", "not_found"] },
      code: { type: "string", description: "One of those in docs/refusals.md" },
      message: { type: "string" },
    },
    required: ["type", "code", "message"],
  },
  Error: {
    description: "Medusa's own answer",
    type: "object",
    properties: { type: { type: "string" }, message: { type: "string" } },
    required: ["message"],
    additionalProperties: false,
  },
}
