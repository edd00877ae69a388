import {
  CUSTOMER_ANSWERS,
  escapeHtml,
  itemLines,
  MESSAGE_TEXTS,
  whenSentence,
} from "../../../domain"
import type { viewCustomerQuestion } from "../../../workflows"

type Question = Awaited<ReturnType<typeof viewCustomerQuestion>>

const frame = (
  { locale }: { locale: string },
  title: string,
  body: string
) => `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${/^(ar|fa|he|ur)\b/.test(locale) ? "rtl" : "ltr"}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:34rem;padding:0 1.25rem;color-scheme:light dark}h1{font-size:1.3rem}form{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}button{font:inherit;padding:.6rem 1.1rem;border-radius:.5rem;border:1px solid #8888;background:transparent;color:inherit;cursor:pointer}button[value=wait]{background:#18181b;color:#fff}</style>
<main><h1>${escapeHtml(title)}</h1>${body}</main>
</html>`

const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`

/** What waits and until when, and the two answers; or thanks for the one given. */
export function answerPage(question: Question, token: string) {
  const { texts, answer, expected_date, items } = question
  const title = texts.date_moved_subject.replace(
    "{order}",
    String(question.order_display_id ?? "")
  )
  const thanks =
    answer === "wait"
      ? paragraph(texts.thanks_wait)
      : answer === "cancel"
        ? paragraph(texts.thanks_cancel)
        : ""
  const buttons = CUSTOMER_ANSWERS.map(
    (one) =>
      `<button name="answer" value="${one}">${escapeHtml(texts[one])}</button>`
  ).join("")
  return frame(
    texts,
    title,
    `${thanks}<ul>${itemLines("waiting", { items }, texts)
      .map((line) => `<li>${escapeHtml(line)}</li>`)
      .join("")}</ul>${paragraph(whenSentence(expected_date, texts))}
<form method="post" action="?"><input type="hidden" name="token" value="${escapeHtml(token)}">${buttons}</form>`
  )
}

/** The link is too old, or there is nothing to answer any more. */
export const overPage = () =>
  frame(MESSAGE_TEXTS.en!, "Backorder", paragraph(MESSAGE_TEXTS.en!.over))
