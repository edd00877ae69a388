/** @typedef {import("mailparser").ParsedMail} Mail */

/** The list of caught mails, each mail, and its attachments. @param {Mail[]} caught */
export function mailPages(caught) {
  /** @type {import("node:http").RequestListener} */
  return (request, response) => {
    const [, number, part, file] = new URL(
      request.url ?? "/",
      "http://localhost"
    ).pathname.split("/")
    const mail = number ? caught[Number(number) - 1] : undefined
    if (!number) {
      return html(response, list(caught))
    }
    if (!mail) {
      response.writeHead(404).end("There is no such mail.")
      return
    }
    if (part === "body") {
      return html(
        response,
        mail.html || `<pre>${escape(mail.text ?? "")}</pre>`
      )
    }
    const attachment = part === "files" && mail.attachments[Number(file)]
    if (attachment) {
      response
        .writeHead(200, { "content-type": attachment.contentType })
        .end(attachment.content)
      return
    }
    return html(response, one(mail, number))
  }
}

/** @param {import("node:http").ServerResponse} response @param {string} body */
function html(response, body) {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" })
  response.end(body)
}

/** @param {Mail[]} caught */
const list = (caught) =>
  page(
    "Mails of the demo",
    caught.length
      ? `<table>${caught
          .map(
            (mail, index) =>
              `<tr><td>${mail.date?.toLocaleTimeString("en") ?? ""}</td><td>${escape(addressee(mail))}</td><td><a href="/${index + 1}">${escape(mail.subject ?? "(no subject)")}</a></td><td>${mail.attachments.map((file) => escape(file.filename ?? "file")).join(", ")}</td></tr>`
          )
          .reverse()
          .join("")}</table>`
      : "<p>No mails yet. Send a purchase order, and look again.</p>"
  )

/** @param {Mail} mail @param {string} number */
const one = (mail, number) =>
  page(
    mail.subject ?? "(no subject)",
    `<p><a href="/">All mails</a></p>
     <p>From ${escape(mail.from?.text ?? "")}<br>To ${escape(addressee(mail))}</p>
     <p>${mail.attachments
       .map(
         (file, index) =>
           `<a href="/${number}/files/${index}">${escape(file.filename ?? "file")}</a>`
       )
       .join(" ")}</p>
     <iframe src="/${number}/body" title="Mail" sandbox="allow-popups"></iframe>`
  )

/** @param {Mail} mail */
const addressee = (mail) =>
  [mail.to ?? []]
    .flat()
    .map((to) => to.text)
    .join(", ")

/** @param {string} title @param {string} body */
const page = (title, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escape(title)}</title>
<style>body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color-scheme:light dark}table{border-collapse:collapse;width:100%}td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #8884;vertical-align:top}iframe{width:100%;height:70vh;border:1px solid #8884;background:#fff}</style>
<h1>${escape(title)}</h1>${body}</html>`

/** @param {string} text */
const escape = (text) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
