import { Button, Container, Heading, Tabs } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import {
  BackorderCounts,
  useBackorderCounts,
} from "../../hooks/api/use-shortages"
import { useFormat } from "../../hooks/use-format"
import { BackorderTable } from "./backorder-table"
import { ItemShortageTable } from "./item-shortage-table"
import { ShortageTable } from "./shortage-table"

const TABS = ["needs_backorder", "on_hold", "ready", "done"] as const
const GROUPS = ["order", "item"] as const

type Tab = (typeof TABS)[number]
type Group = (typeof GROUPS)[number]

/** "Backorders": what waits for a decision, for goods, for a parcel, and what is done. */
export const BackorderTabs = () => {
  const { t } = useTranslation("backorders")
  const { counts } = useBackorderCounts()
  const [params, setParams] = useSearchParams()
  const tab = oneOf(TABS, params.get("tab"))
  const by = oneOf(GROUPS, params.get("by"))

  // A search stays; filters and sorting are those of one list.
  const show = (next: { tab: Tab; by?: Group }) =>
    setParams((before) => {
      const q = before.get("q")
      return { ...next, ...(q ? { q } : {}) }
    })

  const toggle = (
    <div
      role="group"
      aria-label={t("backorders.by.label")}
      className="flex shrink-0 items-center gap-x-1"
    >
      {GROUPS.map((group) => (
        <Button
          key={group}
          size="small"
          variant={group === by ? "secondary" : "transparent"}
          aria-pressed={group === by}
          onClick={() => show({ tab, by: group })}
        >
          {t(`backorders.by.${group}`)}
        </Button>
      ))}
    </div>
  )

  return (
    <Container className="p-0">
      <Tabs
        className="divide-y"
        value={tab}
        onValueChange={(value) => show({ tab: oneOf(TABS, value) })}
      >
        <div className="flex flex-col gap-3 px-6 py-4 lg:flex-row lg:items-center lg:justify-between">
          <Heading>{t("backorders.title")}</Heading>
          <Tabs.List className="flex-wrap">
            {TABS.map((name) => (
              <Tabs.Trigger key={name} value={name} className="gap-x-1.5">
                {t(`backorders.tabs.${name}`)}
                <Count counts={counts} tab={name} />
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Content value={tab} tabIndex={-1}>
          {tab === "needs_backorder" &&
            (by === "item" ? (
              <ItemShortageTable toggle={toggle} />
            ) : (
              <ShortageTable toggle={toggle} />
            ))}
          {tab !== "needs_backorder" && (
            <BackorderTable key={tab} state={tab} />
          )}
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}

const oneOf = <const TName extends string>(
  names: readonly [TName, ...TName[]],
  name: string | null
): TName => names.find((known) => known === name) ?? names[0]

type CountProps = { counts: BackorderCounts | undefined; tab: Tab }

const Count = ({ counts, tab }: CountProps) => {
  const { quantity } = useFormat()

  return tab !== "done" && counts ? (
    <span className="text-ui-fg-subtle tabular-nums">
      {quantity(counts[tab])}
    </span>
  ) : null
}
