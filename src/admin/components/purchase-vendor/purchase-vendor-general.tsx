import { CheckCircle, PencilSquare, Trash, XCircle } from "@medusajs/icons"
import { Container, Heading, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { PurchaseVendor } from "../../../types"
import {
  useDeletePurchaseVendor,
  usePurchaseVendorUsage,
  useUpdatePurchaseVendor,
} from "../../hooks/api/use-purchase-vendors"
import { useNotify } from "../../hooks/use-notify"
import { MoreMenu } from "../more-menu"
import { ActiveBadge } from "./purchase-vendor-table"

type PurchaseVendorGeneralProps = { vendor: PurchaseVendor }

export const PurchaseVendorGeneral = ({
  vendor,
}: PurchaseVendorGeneralProps) => {
  const { t } = useTranslation("backorders")
  const setActive = useSetActive(vendor)
  const remove = useRemove(vendor, () => setActive(false))
  const { name, note, is_active } = vendor

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-4 px-6 py-4">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <Heading className="break-words">{name}</Heading>
          <ActiveBadge isActive={is_active} />
        </div>
        <div className="shrink-0">
          <MoreMenu
            groups={[
              {
                actions: [
                  {
                    icon: <PencilSquare />,
                    label: t("actions.edit"),
                    right: "purchase_vendor:update",
                    to: "edit",
                  },
                  is_active
                    ? {
                        icon: <XCircle />,
                        label: t("vendors.deactivate.action"),
                        right: "purchase_vendor:update" as const,
                        onClick: () => setActive(false),
                      }
                    : {
                        icon: <CheckCircle />,
                        label: t("vendors.activate.action"),
                        right: "purchase_vendor:update" as const,
                        onClick: () => setActive(true),
                      },
                ],
              },
              {
                actions: [
                  {
                    icon: <Trash />,
                    label: t("actions.delete"),
                    right: "purchase_vendor:delete",
                    onClick: remove,
                  },
                ],
              },
            ]}
          />
        </div>
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

const useSetActive = ({ id, name }: PurchaseVendor) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const { mutate } = useUpdatePurchaseVendor(id, {
    onSuccess: ({ purchase_vendor: { is_active } }) =>
      done(
        t(is_active ? "vendors.activate.done" : "vendors.deactivate.done", {
          name,
        }),
        is_active ? undefined : t("vendors.hints.isActive")
      ),
    onError: (error) => failed(t("vendors.notSaved", { name }), error),
  })

  return (is_active: boolean) => mutate({ is_active })
}

/** A vendor that is used is not deleted: says why, and offers to deactivate it. */
const useRemove = (vendor: PurchaseVendor, deactivate: () => void) => {
  const { t } = useTranslation("backorders")
  const navigate = useNavigate()
  const prompt = usePrompt()
  const { done, failed } = useNotify()
  const { usage } = usePurchaseVendorUsage(vendor.id)
  const { name, is_active } = vendor

  const { mutate } = useDeletePurchaseVendor(vendor.id, {
    onSuccess: () => {
      done(t("vendors.delete.done", { name }))
      void navigate("/purchase-vendors", { replace: true })
    },
    onError: (error) => failed(t("vendors.delete.failed", { name }), error),
  })

  return async () => {
    const uses = usage
      ? [
          usage.purchase_orders &&
            t("vendors.uses.orders", { count: usage.purchase_orders }),
          usage.bills && t("vendors.uses.bills", { count: usage.bills }),
          usage.preferred_items &&
            t("vendors.uses.preferred", { count: usage.preferred_items }),
        ].filter(Boolean)
      : []
    if (uses.length) {
      const isSure = await prompt({
        variant: "confirmation",
        title: t("vendors.delete.used", { name }),
        description: t(
          is_active ? "vendors.delete.why" : "vendors.delete.whyInactive",
          { uses: uses.join(", ") }
        ),
        confirmText: t(
          is_active ? "vendors.deactivate.action" : "actions.back"
        ),
        cancelText: t("actions.cancel"),
      })
      if (isSure && is_active) {
        deactivate()
      }
      return
    }
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
}
