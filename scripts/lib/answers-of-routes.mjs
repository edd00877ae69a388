import { readFileSync } from "node:fs"
import { join, relative } from "node:path"
import ts from "typescript"
import { projectRoot } from "./process.mjs"

/**
 * What the routes answer, as JSON Schema, read from the types of what they
 * hand to `res.json`: nobody has to write it a second time.
 *
 * @typedef {Record<string, any>} Schema
 * @typedef {{ schema: Schema | null, media: string }} Answer
 */

/** More, as of the codes of refusals, only make the page long. */
const MOST_IN_ENUM = 40

const METHODS = ["GET", "POST", "DELETE"]

/**
 * @param {readonly string[]} files of routes
 * @returns {{ answers: Map<string, Answer & { isIdempotent: boolean }>, schemas: Record<string, Schema> }} by `file METHOD`
 */
export function answersOf(files) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(projectRoot, "tsconfig.json"),
    { noEmit: true, types: ["node"] },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  )
  const program = ts.createProgram([...files], config?.options ?? {})
  const checker = program.getTypeChecker()
  const { toSchema, schemas } = converter(checker)
  const answers = new Map()
  for (const file of files) {
    const source = program.getSourceFile(file)
    for (const [method, handler] of source ? handlersIn(source) : []) {
      const types = typesAnswered(checker, handler)
      const all = types.map((type) => toSchema(type, ""))
      answers.set(`${file} ${method}`, {
        schema: all.length > 1 ? { anyOf: distinct(all) } : (all[0] ?? null),
        media: mediaOf(handler.getText(), readFileSync(file, "utf8")),
        isIdempotent: /\bidempotent\(/.test(handler.getText()),
      })
    }
  }
  return { answers, schemas }
}

/** @param {string} handler @param {string} file */
function mediaOf(handler, file) {
  if (/[cC]sv\(|text\/csv/.test(handler)) {
    return "text/csv"
  }
  return handler.includes("application/pdf")
    ? "application/pdf"
    : file.includes('type("html")')
      ? "text/html"
      : "application/json"
}

/** @param {ts.SourceFile} source @returns {[string, ts.Node][]} */
function handlersIn(source) {
  /** @type {[string, ts.Node][]} */
  const handlers = []
  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList
        .declarations) {
        if (initializer && METHODS.includes(name.getText())) {
          handlers.push([name.getText(), initializer])
        }
      }
    }
  }
  return handlers
}

/** Of each `res.json(...)`, and of what `idempotent` answers. @param {ts.TypeChecker} checker @param {ts.Node} handler */
function typesAnswered(checker, handler) {
  /** @type {ts.Type[]} */
  const types = []
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression.getText()
      if (callee === "res.json" && node.arguments[0]) {
        types.push(checker.getTypeAtLocation(node.arguments[0]))
      }
      const last = node.arguments.at(-1)
      if (callee === "idempotent" && last) {
        const [signature] = checker.getTypeAtLocation(last).getCallSignatures()
        const type =
          signature &&
          checker.getAwaitedType(checker.getReturnTypeOfSignature(signature))
        types.push(...(type ? [type] : []))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(handler)
  return types
}

/** @param {ts.TypeChecker} checker */
function converter(checker) {
  /** @type {Record<string, Schema>} */
  const schemas = {}

  /** A type of ours with a name of its own is written once. @param {ts.Type} type */
  function nameOf(type) {
    const symbol = type.aliasSymbol
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName
    return symbol &&
      file &&
      !type.aliasTypeArguments?.length &&
      /^src\/(types|domain)\//.test(relative(projectRoot, file))
      ? symbol.name
      : undefined
  }

  /** @param {ts.Type} type @param {string} key @returns {Schema} */
  function toSchema(type, key) {
    // `fields` leaves out what was not asked for; all else is as without it.
    if (type.aliasSymbol?.name === "Partial" && type.aliasTypeArguments?.[0]) {
      return toSchema(type.aliasTypeArguments[0], key)
    }
    const name = nameOf(type)
    if (
      !name ||
      !(
        type.flags &
        (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)
      )
    ) {
      return inline(type, key)
    }
    if (!schemas[name]) {
      schemas[name] = {}
      Object.assign(schemas[name], describe(type), inline(type, key))
    }
    return { $ref: `#/components/schemas/${name}` }
  }

  /** @param {ts.Type} type */
  function describe(type) {
    const text = ts.displayPartsToString(
      type.aliasSymbol?.getDocumentationComment(checker)
    )
    return text ? { description: text } : {}
  }

  /** @param {ts.Type} type @param {string} key @returns {Schema} */
  function inline(type, key) {
    const { flags } = type
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
      return {}
    }
    if (flags & ts.TypeFlags.Null) {
      return { type: "null" }
    }
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      return { const: type.value }
    }
    if (flags & ts.TypeFlags.BooleanLiteral) {
      return { const: checker.typeToString(type) === "true" }
    }
    if (flags & ts.TypeFlags.Boolean) {
      return { type: "boolean" }
    }
    if (flags & ts.TypeFlags.StringLike) {
      return key.endsWith("_at")
        ? { type: "string", format: "date-time" }
        : key.endsWith("_date")
          ? { type: "string", format: "date" }
          : { type: "string" }
    }
    if (flags & ts.TypeFlags.NumberLike) {
      return { type: "number" }
    }
    if (type.isUnion()) {
      return union(type.types, key)
    }
    if (type.getSymbol()?.name === "Date") {
      return { type: "string", format: "date-time" }
    }
    if (checker.isTupleType(type) || checker.isArrayType(type)) {
      const of = checker.getTypeArguments(
        /** @type {ts.TypeReference} */ (type)
      )
      return { type: "array", items: union(of, "") }
    }
    return object(type)
  }

  /** @param {readonly ts.Type[]} types @param {string} key @returns {Schema} */
  function union(types, key) {
    const given = types.filter(
      ({ flags }) => !(flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void))
    )
    const booleans = given.filter(
      ({ flags }) => flags & ts.TypeFlags.BooleanLiteral
    )
    const all = distinct([
      ...given
        .filter((type) => booleans.length < 2 || !booleans.includes(type))
        .map((type) => toSchema(type, key)),
      ...(booleans.length > 1 ? [{ type: "boolean" }] : []),
    ])
    const constants = all.filter((schema) => "const" in schema)
    const others = all.filter((schema) => !("const" in schema))
    if (constants.length > MOST_IN_ENUM) {
      others.push({ type: "string" })
    } else if (constants.length > 1) {
      others.push({ enum: constants.map((schema) => schema.const).sort() })
    } else {
      others.push(...constants)
    }
    others.sort((a, b) => Number(a.type === "null") - Number(b.type === "null"))
    return others.length > 1 ? { anyOf: others } : (others[0] ?? {})
  }

  /** @param {ts.Type} type @returns {Schema} */
  function object(type) {
    const index = checker.getIndexTypeOfType(type, ts.IndexKind.String)
    const properties = checker.getPropertiesOfType(type)
    if (index && !properties.length) {
      return { type: "object", additionalProperties: toSchema(index, "") }
    }
    /** @type {Schema} */
    const written = {}
    const required = []
    for (const property of properties) {
      const of = checker.getTypeOfSymbol(property)
      const text = ts.displayPartsToString(
        property.getDocumentationComment(checker)
      )
      const schema = toSchema(of, property.name)
      written[property.name] = text ? { ...schema, description: text } : schema
      const mayBeAbsent =
        property.flags & ts.SymbolFlags.Optional ||
        (of.isUnion() &&
          of.types.some(({ flags }) => flags & ts.TypeFlags.Undefined))
      if (!mayBeAbsent) {
        required.push(property.name)
      }
    }
    return {
      type: "object",
      properties: written,
      ...(required.length ? { required } : {}),
      additionalProperties: index ? toSchema(index, "") : false,
    }
  }

  return { toSchema, schemas }
}

/** @param {readonly Schema[]} all */
const distinct = (all) => [
  ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
]
