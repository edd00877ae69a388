import { FetchError } from "@medusajs/js-sdk"
import { useTranslation } from "react-i18next"
import { NOT_MIGRATED } from "../../domain"

/** Why something failed, in words a merchant can act on. The server's refusals are such sentences already. */
export const useErrorText = () => {
  const { t } = useTranslation("backorders")

  return (error: unknown) => {
    if (!(error instanceof FetchError) || !error.status) {
      return t("errors.offline")
    }
    if (error.status >= 500) {
      return t(
        error.message === NOT_MIGRATED ? "errors.notMigrated" : "errors.server"
      )
    }
    return error.status === 403 ? t("errors.forbidden") : error.message
  }
}
