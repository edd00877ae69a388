import { describe, expect, it } from "vitest"
import { withoutEagerImports } from "./lib/lazy-imports.mjs"

describe("imports that wait until they are used", () => {
  const cases: [string, string, string][] = [
    [
      "a name of a file of ours",
      'const days_1 = require("./days");\nexports.week = () => (0, days_1.days)(7);',
      '\nexports.week = () => (0, (require("./days")).days)(7);',
    ],
    [
      "a default, and a whole file",
      'const a_1 = __importDefault(require("../a"));\nconst b = __importStar(require("./b"));\nexports.f = () => a_1.default(b.c);',
      '\n\nexports.f = () => (require("../a")).default((require("./b")).c);',
    ],
    [
      "an export of another file's",
      'var a_1 = require("./a");\nObject.defineProperty(exports, "A", { get: function () { return a_1.A; } });',
      '\nObject.defineProperty(exports, "A", { get: function () { return (require("./a")).A; } });',
    ],
    [
      "a class of a file of ours",
      'const a_1 = require("./a");\nexports.f = () => new a_1.A();',
      '\nexports.f = () => new (require("./a")).A();',
    ],
    [
      "no package",
      'const zod_1 = require("zod");\nexports.f = () => zod_1.z;',
      'const zod_1 = require("zod");\nexports.f = () => zod_1.z;',
    ],
    [
      "no file that is run for what it does",
      'require("./a");\n__exportStar(require("./b"), exports);',
      'require("./a");\n__exportStar(require("./b"), exports);',
    ],
    [
      "a key of the same name stays one",
      'const keys = __importStar(require("./keys"));\nexports.f = (o) => ({ keys: o.keys, all: keys.all });\nexports.h = () => ({ keys });\nexports.g = ({ keys: k }) => k;',
      '\nexports.f = (o) => ({ keys: o.keys, all: (require("./keys")).all });\nexports.h = () => ({ keys: (require("./keys")) });\nexports.g = ({ keys: k }) => k;',
    ],
    [
      "a name that something else has too waits for nothing",
      'const keys = __importStar(require("./keys"));\nexports.f = (keys) => keys.all;',
      'const keys = __importStar(require("./keys"));\nexports.f = (keys) => keys.all;',
    ],
    [
      "what was loaded late already, and a place",
      'const node_module_1 = require("node:module");\nexports.f = () => (0, node_module_1.createRequire)(__filename)("./late");\nexports.g = () => __dirname;',
      'const node_module_1 = require("node:module");\nexports.f = () => require("./late");\nexports.g = () => require("node:path").join(__dirname, "here");',
    ],
  ]
  it.each(cases)("%s", (_, code, expected) => {
    expect(withoutEagerImports(code, "here")).toBe(expected)
  })

  it("leaves at the head what may not wait", () => {
    const code =
      'const a_1 = require("./a");\nconst b_1 = require("./b");\nf(a_1.a, b_1.b);'
    expect(withoutEagerImports(code, "here", (path) => path !== "./a")).toBe(
      'const a_1 = require("./a");\n\nf(a_1.a, (require("./b")).b);'
    )
  })
})
