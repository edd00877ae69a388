/** A mistake the reader can do something about: shown as plain sentences, without a stack. */
export class PlainError extends Error {}

const started = Date.now()

/** Seconds since the program was called, as in "12.3 s". */
export function elapsed() {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`
}

/** @param {string} text */
export function say(text) {
  console.log(text)
}

/** One line of progress with the seconds so far. @param {string} text */
export function progress(text) {
  console.log(`${elapsed().padStart(8)}  ${text}`)
}

/**
 * Runs a program and ends it with an exit code and, when something is wrong, with words.
 *
 * @param {() => Promise<number | void>} program
 */
export async function run(program) {
  try {
    process.exitCode = (await program()) ?? process.exitCode
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}\n` : error)
    process.exitCode = 1
  }
}
