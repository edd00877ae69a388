import { useTranslation } from "react-i18next"

/** What a receipt or a bill did to orders on hold, for the toast. */
export const useReleasedText = () => {
  const { t } = useTranslation("backorders")

  return (orderIds: string[]) =>
    orderIds.length ? t("released", { count: orderIds.length }) : undefined
}
