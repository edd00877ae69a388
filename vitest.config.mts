import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"
import { findChromium } from "./scripts/lib/find-chromium.mjs"

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

const browser = findChromium()

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

/** Small files that take long: they wait for other processes. */
const LONG = /(environments|doctor|faults|kill|orders-move-on)\.spec/

/**
 * The long ones first, so that no core waits for the last file; between two that
 * drive a browser two that don't, so that rarely two browsers share the machine.
 */
class LongestFirst extends BaseSequencer {
  async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const [long, rest] = split(sorted, (file) => LONG.test(file.moduleId))
    const [browsers, others] = split(
      [...long, ...rest],
      (file) => file.project.name === "browser"
    )
    return [
      ...browsers.flatMap((each, at) => [
        each,
        ...others.slice(2 * at, 2 * at + 2),
      ]),
      ...others.slice(2 * browsers.length),
    ]
  }
}

function split<T>(all: T[], isFirst: (each: T) => boolean) {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))] as const
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          // They share nothing that one could change: a process for each is seconds for nothing.
          isolate: false,
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
              },
            },
          ]
        : []),
    ],
  },
})
