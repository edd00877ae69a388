import { Select } from "@medusajs/ui"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import { LETTER_LANGUAGES } from "../../../domain"
import { languageName } from "../../lib/language-name"

type LanguageSelectProps = {
  id?: string
  /** Empty: the store's. */
  value: string
  onChange: (locale: string) => void
  "aria-describedby"?: string
  "aria-invalid"?: boolean
}

const STORE = "store"

/** A language of letters, each in its own words; one that was set otherwise stays on offer. */
export const LanguageSelect = forwardRef<
  HTMLButtonElement,
  LanguageSelectProps
>(({ value, onChange, ...attributes }, ref) => {
  const { t } = useTranslation("backorders")
  const locales = [...new Set([...LETTER_LANGUAGES, ...(value ? [value] : [])])]

  return (
    <Select
      value={value || STORE}
      onValueChange={(chosen) => onChange(chosen === STORE ? "" : chosen)}
    >
      <Select.Trigger ref={ref} {...attributes}>
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={STORE}>{t("vendors.storeLanguage")}</Select.Item>
        {locales.map((locale) => (
          <Select.Item key={locale} value={locale}>
            {languageName(locale)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
})
LanguageSelect.displayName = "LanguageSelect"
