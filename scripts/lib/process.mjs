import { spawn } from "node:child_process"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

export const projectRoot = resolve(
  dirname(fileURLToPath(import.meta.url)),
  "../.."
)

/**
 * Runs a command in the foreground; what it prints is shown.
 *
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function execute(command, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: "inherit",
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
    })
    child.once("error", fail)
    child.once("close", (code) => done(code ?? 1))
  })
}

/**
 * The same in the background: what it prints is returned.
 *
 * @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    })
    let output = ""
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (output += chunk))
    child.once("error", fail)
    child.once("close", (code) => done({ code: code ?? 1, output }))
  })
}

/** The script behind a command of an installed package. @param {string} path */
export function inModules(path) {
  return join(projectRoot, "node_modules", path)
}
