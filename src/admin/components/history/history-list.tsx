import { useUser } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { HistoryEntry } from "../../../types"
import { useFormat } from "../../hooks/use-format"
import { nameOfUser } from "../../lib/users"
import { HistoryDetails } from "./history-details"

type HistoryListProps = { entries: HistoryEntry[] }

/** What happened, newest first: what, who, when, why. */
export const HistoryList = ({ entries }: HistoryListProps) => (
  <ol className="flex flex-col px-6 py-4">
    {[...entries]
      .sort((a, b) => (a.created_at < b.created_at ? 1 : -1))
      .map((entry) => (
        <HistoryItem key={entry.id} entry={entry} />
      ))}
  </ol>
)

const HistoryItem = ({ entry }: { entry: HistoryEntry }) => {
  const { t } = useTranslation("backorders")
  const { instant } = useFormat()
  const isUser = Boolean(entry.actor_id?.startsWith("user_"))
  const { user } = useUser(entry.actor_id ?? "", undefined, { enabled: isUser })
  const action = entry.action.replace(/\W/g, "_")

  return (
    <li className="group grid grid-cols-[20px_1fr] items-start gap-x-2">
      <div className="flex size-full flex-col items-center gap-y-0.5">
        <div className="flex size-5 items-center justify-center">
          <div className="bg-ui-bg-base shadow-borders-base flex size-2.5 items-center justify-center rounded-full">
            <div className="bg-ui-tag-neutral-icon size-1.5 rounded-full" />
          </div>
        </div>
        <div className="bg-ui-border-base w-px flex-1 group-last:hidden" />
      </div>
      <div className="pb-4 group-last:pb-0">
        <Text size="small" leading="compact" weight="plus">
          {t([
            `history.actions.${entry.entity}.${action}`,
            `history.actions.other`,
          ])}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t("history.byAt", {
            who: isUser
              ? nameOfUser(user) || t("history.someone")
              : t(
                  entry.trigger
                    ? `history.triggers.${entry.trigger}`
                    : "history.system"
                ),
            when: instant(entry.created_at),
          })}
        </Text>
        <HistoryDetails entry={entry} />
        {entry.reason && (
          <div className="bg-ui-bg-component shadow-borders-base mt-2 w-fit rounded-r-2xl rounded-bl-md rounded-tl-xl px-3 py-1.5">
            <Text size="xsmall" className="text-ui-fg-subtle">
              {entry.reason}
            </Text>
          </div>
        )}
      </div>
    </li>
  )
}
