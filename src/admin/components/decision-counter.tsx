import { ArchiveBox } from "@medusajs/icons"
import { Badge, DropdownMenu, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { sumOf } from "../../domain"
import { useBackorderDecisions } from "../hooks/api/use-backorder-decisions"

const PLACES = {
  needs_backorder: "/backorders?tab=needs_backorder",
  unsupplied: "/backorders/what-now",
  draft_purchase_orders: `/purchase-orders?status=${encodeURIComponent('["draft"]')}`,
  late_purchase_orders: "/purchase-orders?is_late=true",
} as const
const KINDS = Object.keys(PLACES) as (keyof typeof PLACES)[]

/** In the top bar: how much waits for a decision, and where. Nothing at all when nothing does. */
export const DecisionCounter = () => {
  const { t } = useTranslation("backorders")
  const { decisions } = useBackorderDecisions()
  const waiting = decisions ? KINDS.filter((kind) => decisions[kind] > 0) : []

  if (!decisions || !waiting.length) {
    return null
  }
  const count = sumOf(waiting, (kind) => decisions[kind])
  const label = t("decisions.label", { count })

  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={label}
          title={label}
          className="w-auto gap-x-1 px-1.5"
        >
          <ArchiveBox className="text-ui-fg-muted" />
          <Badge size="2xsmall" rounded="full" color="orange">
            {count > 99 ? "99+" : count}
          </Badge>
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end">
        {waiting.map((kind) => (
          <DropdownMenu.Item key={kind} asChild>
            <Link to={PLACES[kind]}>
              {t(`decisions.${kind}`, { count: decisions[kind] })}
            </Link>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
