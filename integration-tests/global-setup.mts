import { execFile } from "node:child_process"
import { promisify } from "node:util"
import type { TestProject } from "vitest/node"
import { fingerprint } from "../scripts/lib/fingerprint.mjs"
import { isAlive, openPostgres } from "../scripts/lib/postgres.mjs"
import { projectRoot as root } from "../scripts/lib/process.mjs"

type Postgres = Awaited<ReturnType<typeof openPostgres>>

declare module "vitest" {
  interface ProvidedContext {
    server: string
    template: string
    clonePrefix: string
  }
}

declare global {
  var backordersTestServer: { users: number; postgres?: Promise<Postgres> }
}

/** Each project loads this file for itself; the server is one. */
const server = (globalThis.backordersTestServer ??= { users: 0 })

/** Starts PostgreSQL and makes the template database that every spec file clones; once for all projects. */
export default async function setup(project: TestProject) {
  server.users++
  server.postgres ??= openPostgres("test")
  const postgres = await server.postgres
  const template = await ensureTemplate(postgres)
  project.provide("server", postgres.url)
  project.provide("template", template)
  project.provide("clonePrefix", `backorders_test_${process.pid}`)

  return async () => {
    if (--server.users === 0) {
      server.postgres = undefined
      await dropClones(postgres)
      await postgres.stop()
    }
  }
}

async function ensureTemplate(postgres: Postgres) {
  const template = `backorders_template_${fingerprint(/^integration-tests\/template\//)}`
  if (await postgres.has(template)) {
    return template
  }
  const started = Date.now()
  const building = `${template}_${process.pid}`
  await postgres.dropDatabase(building)
  await postgres.ensureDatabase(building)
  await build(postgres.urlOf(building))
  if (await postgres.has(template)) {
    // Another run of the tests was faster.
    await postgres.dropDatabase(building)
  } else {
    await postgres.renameDatabase(building, template)
    await dropOldTemplates(postgres, template)
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`Template database made in ${seconds} s`)
  return template
}

async function build(databaseUrl: string) {
  try {
    await promisify(execFile)(
      process.execPath,
      [
        "-r",
        "ts-node/register/transpile-only",
        "integration-tests/template/build.ts",
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          DATABASE_URL: databaseUrl,
          NODE_ENV: "test",
          DISABLE_ADMIN: "true",
          MEDUSA_DISABLE_TELEMETRY: "true",
        },
        maxBuffer: 64 * 1024 * 1024,
      }
    )
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(
      `The template database could not be made:\n${stdout}\n${stderr}`,
      { cause: error }
    )
  }
}

/** The last three stay: switching between branches should not cost a migration each time. */
async function dropOldTemplates(server: Postgres, keep: string) {
  const found = await server.query(
    "select datname from pg_database where datname ~ '^backorders_template_[0-9a-f]{12}$' and datname <> $1 order by oid desc offset 2",
    [keep]
  )
  for (const { datname } of found) {
    await server.dropDatabase(datname)
  }
}

/** Of this run, and on our own server also those of runs that were killed. */
async function dropClones(server: Postgres) {
  const found = await server.query(
    "select datname from pg_database where datname ~ '^backorders_test_[0-9]+_'"
  )
  for (const { datname } of found) {
    const pid = Number(String(datname).split("_")[2])
    if (pid === process.pid || (server.embedded && !isAlive(pid))) {
      await server.dropDatabase(datname)
    }
  }
}
