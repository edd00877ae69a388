import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNotify } from "../../hooks/use-notify"
import { download } from "../../lib/download"

type ExportButtonProps = {
  path: string
  /** The filters of the list. */
  query: Record<string, unknown>
  name: string
}

/** Saves the whole list, as it is filtered, as a file. */
export const ExportButton = ({ path, query, name }: ExportButtonProps) => {
  const { t } = useTranslation("backorders")
  const { failed } = useNotify()
  const [isLoading, setIsLoading] = useState(false)

  const save = async () => {
    setIsLoading(true)
    try {
      await download(path, name, query)
    } catch (error) {
      failed(t("backorders.export.failed"), error)
    } finally {
      setIsLoading(false)
    }
  }

  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={isLoading}
      onClick={() => void save()}
    >
      {t("backorders.export.label")}
    </Button>
  )
}
