import { Button, Container, StatusBadge } from "@medusajs/ui"
import { useQueryParams } from "@medusajs/dashboard/hooks"
import { useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import {
  ShortageFilters,
  useBackorderCounts,
} from "../../hooks/api/use-shortages"
import { parseParam } from "../../hooks/use-list-query"
import { useRights } from "../../hooks/use-rights"
import { BulkModal } from "./bulk-modal"

const FILTERS = ["q", "region_id", "sales_channel_id", "created_at"]

/** Medusa writes "a,b", or JSON where its configurable views are switched on. */
const many = (raw: string) => {
  const value = parseParam(raw)
  return Array.isArray(value) ? value.map(String) : raw.split(",")
}

/** The filters of Medusa's order list, as they stand in the address bar. */
const useOrderListFilters = (): ShortageFilters => {
  const plain = useQueryParams(FILTERS)
  const ofView = useQueryParams(FILTERS, "o")
  const { q, region_id, sales_channel_id, created_at } = {
    ...ofView,
    ...Object.fromEntries(
      Object.entries(plain).filter(([, value]) => value !== undefined)
    ),
  }
  const range = created_at ? parseParam(created_at) : undefined

  return {
    ...(q ? { q } : {}),
    ...(region_id ? { region_id: many(region_id) } : {}),
    ...(sales_channel_id ? { sales_channel_id: many(sales_channel_id) } : {}),
    ...(typeof range === "object" && range !== null
      ? { created_at: range }
      : {}),
  }
}

const COLORS = {
  needs_backorder: "orange",
  on_hold: "blue",
  ready: "green",
} as const
const LABELS = {
  needs_backorder: "bulk.bar.needsBackorder",
  on_hold: "bulk.bar.onHold",
  ready: "bulk.bar.ready",
} as const
const STATES = ["needs_backorder", "on_hold", "ready"] as const

/** The page of a state, narrowed as the order list is. */
const pageOf = (state: string, filters: ShortageFilters) => {
  const params = new URLSearchParams({ tab: state })
  for (const [name, value] of Object.entries(filters)) {
    // Backorders are found by search only; orders by all filters of their list.
    if (name === "q" || state === "needs_backorder") {
      params.set(
        name,
        typeof value === "string" ? value : JSON.stringify(value)
      )
    }
  }
  return `/backorders?${params}`
}

/** One line above Medusa's order list. Nothing at all when there is nothing to say. */
export const OrderListBar = () => {
  const { t } = useTranslation("backorders")
  const filters = useOrderListFilters()
  const may = useRights()
  const { counts } = useBackorderCounts(filters)
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const shown = STATES.filter((state) => counts && counts[state] > 0)

  return (
    <>
      {shown.length > 0 && (
        <Container
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-6 py-3"
          style={{ order: -1 }}
          role="region"
          aria-label={t("bulk.bar.label")}
        >
          <div className="flex flex-wrap items-center gap-2">
            {shown.map((state) => (
              <Link
                key={state}
                to={pageOf(state, filters)}
                className="focus-visible:shadow-borders-focus rounded-md outline-none transition-opacity hover:opacity-80"
              >
                <StatusBadge color={COLORS[state]}>
                  {t(LABELS[state], { count: counts?.[state] ?? 0 })}
                </StatusBadge>
              </Link>
            ))}
          </div>
          {Boolean(counts?.needs_backorder) && may("backorder:create") && (
            <Button
              ref={opener}
              size="small"
              variant="secondary"
              onClick={() => setIsOpen(true)}
            >
              {t("bulk.title")}
            </Button>
          )}
        </Container>
      )}
      {isOpen && (
        <BulkModal
          start={{ kind: "choose", filters }}
          onClose={() => setIsOpen(false)}
          focusAfter={opener}
        />
      )}
    </>
  )
}
