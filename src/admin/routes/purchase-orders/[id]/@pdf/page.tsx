import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PageModal } from "../../../../components/page-modal"
import { PdfPreview } from "../../../../components/purchase-order-letter/pdf-preview"
import { usePurchaseOrderPdf } from "../../../../hooks/api/use-purchase-order-letters"
import { usePurchaseOrder } from "../../../../hooks/api/use-purchase-orders"

const PurchaseOrderPdfModal = () => {
  const { t } = useTranslation("backorders")
  const { id = "" } = useParams()
  const { purchase_order } = usePurchaseOrder(id)
  const { url } = usePurchaseOrderPdf(id)
  const number = purchase_order?.number ?? ""

  return (
    <PageModal>
      <RouteFocusModal.Header>
        <div className="flex w-full items-center justify-between gap-x-4">
          <RouteFocusModal.Title asChild>
            <Heading level="h2">{t("letters.pdf.title", { number })}</Heading>
          </RouteFocusModal.Title>
          {url && (
            <Button size="small" variant="secondary" asChild>
              <a href={url} download={`${number}.pdf`}>
                {t("letters.pdf.download")}
              </a>
            </Button>
          )}
        </div>
      </RouteFocusModal.Header>
      <RouteFocusModal.Body className="bg-ui-bg-subtle h-full p-6">
        {purchase_order && <PdfPreview id={id} number={number} />}
      </RouteFocusModal.Body>
    </PageModal>
  )
}

export default PurchaseOrderPdfModal
