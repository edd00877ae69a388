import eslint from "@eslint/js"
import reactHooks from "eslint-plugin-react-hooks"
import { defineConfig } from "eslint/config"
import { fileURLToPath } from "node:url"
import tseslint from "typescript-eslint"
import { layers as layersRule } from "./scripts/lint-rules/layers.mjs"

/**
 * domain <- modules <- workflows <- api | subscribers | jobs; admin and storefront see domain and
 * types only. Each layer, and the other folders of src it may import from.
 */
const layers = {
  domain: ["types"],
  modules: ["domain", "types"],
  links: ["modules", "types"],
  policies: ["domain", "types"],
  workflows: ["domain", "modules", "links", "types"],
  api: ["domain", "modules", "workflows", "policies", "types"],
  subscribers: ["domain", "modules", "workflows", "types"],
  jobs: ["domain", "modules", "workflows", "types"],
  admin: ["domain", "types"],
  storefront: ["domain", "types"],
}

const noClock = [
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: "The domain has no clock: take the time as an argument.",
  },
  {
    selector:
      "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "The domain decides the same for the same data: no randomness.",
  },
]

export default defineConfig(
  {
    ignores: [
      "node_modules",
      ".medusa",
      ".cache",
      ".data",
      ".logs",
      ".shots",
      ".bench",
      "static",
      "src/modules/*/migrations",
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        project: "./tsconfig.check.json",
        tsconfigRootDir: fileURLToPath(new URL(".", import.meta.url)),
      },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // The type checker knows better, in scripts too.
      "no-undef": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ["**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { backorders: { rules: { layers: layersRule } } },
    rules: {
      "backorders/layers": ["error", layers],
      "no-console": "error",
    },
  },
  {
    // Shapes for everyone, so nothing that runs may come with them.
    files: ["src/types/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^\\.\\./(?!domain)",
              allowTypeImports: true,
              message: "src/types imports types only.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/domain/**"],
    ignores: ["**/*.spec.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.|bignumber\\.js$)",
              message:
                "The domain is plain TypeScript: no library but bignumber.js.",
            },
          ],
        },
      ],
      "no-restricted-syntax": ["error", ...noClock],
      "no-restricted-globals": [
        "error",
        "process",
        "fetch",
        "setTimeout",
        "setInterval",
        "performance",
        "crypto",
        "window",
        "document",
        "localStorage",
      ],
    },
  },
  {
    files: ["src/admin/**", "src/storefront/**"],
    extends: [reactHooks.configs.flat.recommended],
    // Advice for users of the React compiler, which Medusa's dashboard is not.
    rules: { "react-hooks/incompatible-library": "off" },
  }
)
