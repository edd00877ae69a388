import { PencilSquare, Trash } from "@medusajs/icons"
import { Container, Heading, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { PurchaseVendor } from "../../../types"
import { useDeletePurchaseVendor } from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { MoreMenu } from "../more-menu"
import { ActiveBadge } from "./purchase-vendor-table"

type PurchaseVendorGeneralProps = { vendor: PurchaseVendor }

export const PurchaseVendorGeneral = ({
  vendor,
}: PurchaseVendorGeneralProps) => {
  const { t } = useTranslation("backorders")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const { done, failed } = useNotify()
  const { id, name, note } = vendor

  const { mutate } = useDeletePurchaseVendor(id, {
    onSuccess: () => {
      done(t("vendors.delete.done", { name }))
      void navigate("/purchase-vendors", { replace: true })
    },
    onError: (error) => failed(t("vendors.delete.failed", { name }), error),
  })
  const remove = async () => {
    const isSure = await prompt({
      title: t("vendors.delete.title", { name }),
      description: t("vendors.delete.description"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) {
      mutate()
    }
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <Heading className="break-words">{name}</Heading>
          <ActiveBadge isActive={vendor.is_active} />
        </div>
        <MoreMenu
          groups={[
            {
              actions: [
                {
                  icon: <PencilSquare />,
                  label: t("actions.edit"),
                  to: "edit",
                },
              ],
            },
            {
              actions: [
                {
                  icon: <Trash />,
                  label: t("actions.delete"),
                  onClick: remove,
                },
              ],
            },
          ]}
        />
      </div>
      {note && (
        <div className="px-6 py-4">
          <Text
            size="small"
            className="text-ui-fg-subtle whitespace-pre-line break-words"
          >
            {note}
          </Text>
        </div>
      )}
    </Container>
  )
}
