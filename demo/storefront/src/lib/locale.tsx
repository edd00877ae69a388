import { de, en, type Labels } from "medusa-plugin-backorders/storefront"
import {
  createContext,
  useContext,
  useEffect,
  useState,
  type PropsWithChildren,
} from "react"
import { texts, type Texts } from "./texts"

export type Language = keyof typeof texts

export const languages: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
}

/** Dates as they are written where the shop sells. */
const labels: Record<Language, Labels> = { en: { ...en, locale: "en-GB" }, de }

type Locale = {
  language: Language
  choose: (language: Language) => void
  t: Texts
  labels: Labels
  money: (amount: number, currency: string) => string
}

const Context = createContext<Locale | null>(null)

export const useLocale = () => useContext(Context)!

export function LocaleProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem("language") === "de" ? "de" : "en"
  )
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = (language: Language) => {
    localStorage.setItem("language", language)
    setLanguage(language)
  }
  const money = (amount: number, currency: string) =>
    new Intl.NumberFormat(labels[language].locale, {
      style: "currency",
      currency,
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount)
  return (
    <Context.Provider
      value={{
        language,
        choose,
        t: texts[language],
        labels: labels[language],
        money,
      }}
    >
      {children}
    </Context.Provider>
  )
}
