import { createServer } from "node:http"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { mailPages } from "./mail-pages.mjs"

/** @typedef {import("mailparser").ParsedMail} Mail */

/** So many are kept; the oldest go first. */
const KEPT = 200

/**
 * A mail server that takes every mail and delivers none: for looking at what
 * would have been sent.
 *
 * @example
 * const mails = await catchMails()
 * process.env.SMTP_URL = mails.url
 * mails.caught // [{ to, subject, text, html, attachments ... }], the latest last
 */
export async function catchMails() {
  /** @type {Mail[]} */
  const caught = []
  /** @type {string | undefined} */
  let refusal

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_address, _session, done) =>
      refusal
        ? done(Object.assign(new Error(refusal), { responseCode: 550 }))
        : done(),
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        caught.push(mail)
        caught.splice(0, caught.length - KEPT)
        done()
      }, done)
    },
  })
  smtp.on("error", () => undefined)
  const port = await listen(smtp.server, 0)
  /** @type {import("node:http").Server | undefined} */
  let pages

  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    /** From now on every mail is refused with these words; without words they are taken again. @param {string} [words] */
    refuse(words) {
      refusal = words
    },
    /** Shows the mails in a browser; answers the address. @param {number} wanted */
    async show(wanted) {
      pages = createServer(mailPages(caught))
      const shown = pages
      const taken = await listen(shown, wanted).catch(() => listen(shown, 0))
      return `http://localhost:${taken}`
    },
    async stop() {
      pages?.closeAllConnections()
      pages?.close()
      await new Promise((done) => smtp.close(() => done(undefined)))
    },
  }
}

/** @param {import("node:net").Server} server @param {number} port @returns {Promise<number>} */
function listen(server, port) {
  return new Promise((done, fail) => {
    server.once("error", fail)
    server.listen(port, "127.0.0.1", () => {
      server.off("error", fail)
      done(
        /** @type {import("node:net").AddressInfo} */ (server.address()).port
      )
    })
  })
}
