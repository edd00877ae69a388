import { describe, expect, it } from "vitest"
import languages from "."

type Texts = { [key: string]: string | Texts }

const leaves = (texts: Texts, at = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === "string"
      ? [[`${at}${key}`, text] as [string, string]]
      : leaves(text, `${at}${key}.`)
  )

const FORM = /_(zero|one|two|few|many|other)$/

/** Text -> its forms; `""` alone for a text that has none. A form is one of several: `name_other` alone is a name. */
function formsOf(texts: Texts) {
  const all = new Map(leaves(texts))
  const forms = new Map<string, Map<string, string>>()
  for (const [key, text] of all) {
    const isForm =
      FORM.test(key) && all.has(key.replace(FORM, "_other")) && hasForms(key)
    const base = isForm ? key.replace(FORM, "") : key
    const form = isForm ? key.match(FORM)![1]! : ""
    forms.set(base, (forms.get(base) ?? new Map()).set(form, text))
  }
  return forms
}

const english = new Map(leaves(languages.en.backorders as Texts))

/** Whether English, from which all others are made, has this text in the singular too. */
const hasForms = (key: string) => english.has(key.replace(FORM, "_one"))

const placeholders = (text: string) =>
  [...new Set(text.match(/\{\{.*?\}\}|<\/?\w+>/g))].sort()

const en = formsOf(languages.en.backorders as Texts)

/** "1 units": what is counted has a form for one. The first 100 of a list are never of one. */
it("in English count nothing without a form for one", () => {
  const COUNTED =
    /\{\{\w+\}\} (units|days|lines|items|receipts|bills|vendors|(purchase )?orders)\b/
  const flat = [...en]
    .filter(([, forms]) => forms.has(""))
    .filter(
      ([key, forms]) =>
        COUNTED.test(forms.get("")!) && key !== "whatNow.lost.first"
    )
    .map(([key]) => key)
  expect(flat).toEqual([])
})

describe.each(Object.keys(languages))("the texts in %s", (code) => {
  const own = formsOf(
    languages[code as keyof typeof languages].backorders as Texts
  )
  const categories = [
    ...new Intl.PluralRules(code).resolvedOptions().pluralCategories,
  ].sort()

  it("are all there, and no others", () => {
    expect([...own.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it("have a form for each plural of the language", () => {
    for (const [key, forms] of own) {
      const expected = en.get(key)?.has("") ? [""] : categories
      expect([key, [...forms.keys()].sort()]).toEqual([key, expected])
    }
  })

  it("say what English says", () => {
    for (const [key, forms] of own) {
      const inEnglish = new Set(
        [...(en.get(key)?.values() ?? [])].flatMap(placeholders)
      )
      for (const [form, text] of forms) {
        expect([key, text.trim()]).not.toEqual([key, ""])
        const unknown = placeholders(text).filter(
          (each) => !inEnglish.has(each)
        )
        expect([key, form, unknown]).toEqual([key, form, []])
        // "1 unit" may be said without its number, "5 units" not.
        if (form === "" || form === "other") {
          const missing = placeholders(
            en.get(key)!.get(form) ?? en.get(key)!.get("")!
          ).filter((each) => !text.includes(each))
          expect([key, form, missing]).toEqual([key, form, []])
        }
      }
    }
  })
})
