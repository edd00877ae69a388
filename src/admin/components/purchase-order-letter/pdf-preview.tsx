import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { usePurchaseOrderPdf } from "../../hooks/api/use-purchase-order-letters"
import { ErrorState } from "../error-state"

type PdfPreviewProps = { id: string; number: string }

/** The purchase order as the vendor sees it. */
export const PdfPreview = ({ id, number }: PdfPreviewProps) => {
  const { t } = useTranslation("backorders")
  const { url, isError, error, refetch } = usePurchaseOrderPdf(id)

  if (isError) {
    return (
      <ErrorState
        title={t("letters.pdf.error")}
        error={error}
        onRetry={() => void refetch()}
      />
    )
  }
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex h-full min-h-[420px] w-full items-center justify-center overflow-hidden rounded-lg">
      {url ? (
        <iframe
          src={`${url}#toolbar=0&navpanes=0&view=FitH`}
          title={t("letters.pdf.title", { number })}
          className="size-full border-0"
        />
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t("letters.pdf.loading")}
        </Text>
      )}
    </div>
  )
}
