import { XMark } from "@medusajs/icons"
import { Button, Container, Heading, IconButton, Text } from "@medusajs/ui"
import { ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useBackorders } from "../../hooks/api/use-backorder-list"
import { useRights } from "../../hooks/use-rights"
import { usePurchaseVendors } from "../../hooks/api/use-purchase-vendors"
import { ImportOrdersModal } from "./import-orders-modal"
import { OldOrders } from "./old-orders"

const DISMISSED = "backorders:first-day"

/** The first day in a live shop: what to do before the first backorder. Gone once there is one, or when it is closed. */
export const FirstDayCard = () => {
  const { t } = useTranslation("backorders")
  const { count: backorders } = useBackorders({ limit: 1, fields: "id" })
  const { count: vendors = 0 } = usePurchaseVendors({ limit: 1 })
  const [isDismissed, setIsDismissed] = useState(
    () => localStorage.getItem(DISMISSED) === "true"
  )
  const may = useRights()
  const [isImporting, setIsImporting] = useState(false)

  if (
    !may("purchase_order:create") ||
    isDismissed ||
    backorders === undefined ||
    backorders > 0
  ) {
    return null
  }
  const dismiss = () => {
    localStorage.setItem(DISMISSED, "true")
    setIsDismissed(true)
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex items-start justify-between gap-x-4 px-6 py-4">
        <div>
          <Heading>{t("firstDay.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("firstDay.hint")}
          </Text>
        </div>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("firstDay.dismiss")}
          onClick={dismiss}
        >
          <XMark />
        </IconButton>
      </div>
      <Step
        number={1}
        title={t("firstDay.vendors.title")}
        hint={
          vendors > 0
            ? t("firstDay.vendors.some", { count: vendors })
            : t("firstDay.vendors.hint")
        }
      >
        <Button size="small" variant="secondary" asChild>
          <Link to="/purchase-vendors">{t("firstDay.vendors.action")}</Link>
        </Button>
      </Step>
      <Step
        number={2}
        title={t("firstDay.ordered.title")}
        hint={t("firstDay.ordered.hint")}
      >
        <Button
          size="small"
          variant="secondary"
          onClick={() => setIsImporting(true)}
        >
          {t("firstDay.ordered.import")}
        </Button>
        <Button size="small" variant="transparent" asChild>
          <Link to="/purchase-orders/create">
            {t("firstDay.ordered.oneByOne")}
          </Link>
        </Button>
      </Step>
      <Step
        number={3}
        title={t("firstDay.old.title")}
        hint={t("firstDay.old.hint")}
      >
        <OldOrders />
      </Step>
      {isImporting && (
        <ImportOrdersModal onClose={() => setIsImporting(false)} />
      )}
    </Container>
  )
}

type StepProps = {
  number: number
  title: string
  hint: string
  children: ReactNode
}

const Step = ({ number, title, hint, children }: StepProps) => (
  <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-6 py-4">
    <div className="flex min-w-0 items-start gap-x-3">
      <span className="bg-ui-bg-component txt-compact-xsmall-plus text-ui-fg-subtle shadow-borders-base flex h-5 w-5 shrink-0 items-center justify-center rounded-full">
        {number}
      </span>
      <div>
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle max-w-[560px]">
          {hint}
        </Text>
      </div>
    </div>
    <div className="flex flex-wrap items-center gap-2">{children}</div>
  </div>
)
