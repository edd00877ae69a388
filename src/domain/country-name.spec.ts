import { expect, it } from "vitest"
import { countryName } from "./country-name"

it.each([
  ["se", "en", "Sweden"],
  ["SE", "de-AT", "Schweden"],
  ["gb", "fr", "Royaume-Uni"],
  ["se", "ar", "السويد"],
  ["xq", "en", "XQ"],
  ["se", "no locale!", "Sweden"],
  ["Sverige", "en", "Sverige"],
  ["", "en", ""],
])("%s in %s is %s", (code, locale, name) => {
  expect(countryName(code, locale)).toBe(name)
})
