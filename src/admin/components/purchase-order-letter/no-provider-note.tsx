import { InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Says why nothing can be mailed, and what to do instead. */
export const NoProviderNote = () => {
  const { t } = useTranslation("backorders")

  return (
    <InlineTip label={t("settings.email.missing")} variant="warning">
      {t("letters.noProvider")}
    </InlineTip>
  )
}
