import { existsSync } from "node:fs"
import { defineConfig } from "vitest/config"

const shared = {
  globals: false,
  environment: "node",
  testTimeout: 120_000,
  hookTimeout: 120_000,
  server: { deps: { external: [/node_modules/] } },
  env: {
    MEDUSA_DISABLE_TELEMETRY: "true",
    LOG_LEVEL: process.env.LOG_LEVEL || "error",
  },
}

/** A whole Medusa per file, on its own copy of a migrated database. */
const withMedusa = {
  ...shared,
  pool: "forks" as const,
  // Medusa's container and its registered modules are globals of the process.
  isolate: true,
  // Medusa loads medusa-config.ts, modules, routes and workflows with its own (native) require.
  // The warning it hides is about queries of MikroORM.
  execArgv: [
    "--disable-warning=DeprecationWarning",
    "-r",
    "ts-node/register/transpile-only",
  ],
  globalSetup: ["./integration-tests/global-setup.mts"],
}

const browser = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => path && existsSync(path))

if (!browser && process.env.REQUIRE_BROWSER) {
  throw new Error(
    "REQUIRE_BROWSER is set, but no Chromium was found. Install it, or name it in CHROMIUM_PATH."
  )
}
if (!browser && !process.env.VITEST_POOL_ID) {
  console.log(
    "No Chromium found: the tests in integration-tests/admin and storefront are left out (install chromium, or set CHROMIUM_PATH)."
  )
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["{src,scripts}/**/*.spec.{ts,tsx,mts}"],
        },
      },
      {
        test: {
          ...withMedusa,
          name: "integration",
          include: ["integration-tests/**/*.spec.ts"],
          exclude: ["integration-tests/{admin,storefront}/**"],
        },
      },
      ...(browser
        ? [
            {
              test: {
                ...withMedusa,
                name: "browser",
                include: ["integration-tests/{admin,storefront}/**/*.spec.ts"],
                env: {
                  ...shared.env,
                  CHROMIUM_PATH: browser,
                  // The storefront takes whatever port is free.
                  STORE_CORS: "/^http:\\/\\/localhost:\\d+$/",
                },
                // After the others and one by one: each compiles the admin and runs a browser beside Medusa.
                maxWorkers: 1,
                sequence: { groupOrder: 1 },
              },
            },
          ]
        : []),
    ],
  },
})
