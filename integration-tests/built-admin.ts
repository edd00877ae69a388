import type { RequestHandler } from "express"
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"
import pg from "pg"

const folder = resolve(__dirname, "../.cache/admin-tests")
/** Of the lock under which one process builds while others wait. */
const BUILDING = 4_711

/**
 * The admin's pages as a store in production has them: built from these sources
 * when they have changed, then shared by all spec files. Compiled anew for each
 * file they cost 10 s, and each page of theirs 2 s.
 */
export async function builtAdmin(databaseUrl: string): Promise<RequestHandler> {
  const { fingerprintOfAdmin } = await import("../scripts/lib/fingerprint.mjs")
  const built = join(folder, fingerprintOfAdmin())
  const database = new pg.Client({ connectionString: serverOf(databaseUrl) })
  await database.connect()
  try {
    await database.query("select pg_advisory_lock($1)", [BUILDING])
    if (!existsSync(built)) {
      await build(built)
    }
  } finally {
    await database.end()
  }
  const { serve } = await import("@medusajs/admin-bundler")
  return (await serve({
    outDir: join(built, "public/admin"),
    path: "/app",
  } as never)) as unknown as RequestHandler
}

/** A lock is of one database: all spec files take theirs in the same. */
function serverOf(databaseUrl: string) {
  const url = new URL(databaseUrl)
  url.pathname = "/postgres"
  return url.href
}

async function build(built: string) {
  const { capture } = await import("../scripts/lib/process.mjs")
  const unfinished = `${built}.unfinished`
  const { code, output } = await capture(
    process.execPath,
    [
      "-r",
      "ts-node/register/transpile-only",
      "integration-tests/build-admin.ts",
    ],
    {
      OUT_DIR: unfinished,
      DISABLE_ADMIN: "false",
      NODE_ENV: "production",
    }
  )
  if (code !== 0) {
    throw new Error(`The admin could not be built:\n${output}`)
  }
  for (const old of readdirSync(folder)) {
    if (join(folder, old) !== unfinished) {
      rmSync(join(folder, old), { recursive: true })
    }
  }
  renameSync(unfinished, built)
}
