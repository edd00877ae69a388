import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

type SkippedListProps = { messages: string[] }

const FEW = 4

/** What is left out and why; a long list only when asked for. */
export const SkippedList = ({ messages }: SkippedListProps) => {
  const { t } = useTranslation("backorders")
  const [isOpen, setIsOpen] = useState(false)
  const reasons = [...new Set(messages)]
  const shown = isOpen ? reasons : reasons.slice(0, FEW)

  if (!reasons.length) {
    return null
  }
  return (
    <div className="flex flex-col items-start gap-y-1">
      <Text size="small" leading="compact" weight="plus">
        {t("bulk.summary.skipped", { count: reasons.length })}
      </Text>
      <ul className="flex max-h-64 flex-col gap-y-1 self-stretch overflow-y-auto">
        {shown.map((reason) => (
          <li key={reason}>
            <Text size="small" className="text-ui-fg-subtle">
              {reason}
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < reasons.length && (
        <Button
          size="small"
          variant="transparent"
          type="button"
          className="-ms-3"
          onClick={() => setIsOpen(true)}
        >
          {t("bulk.summary.andMore", { count: reasons.length - shown.length })}
        </Button>
      )}
    </div>
  )
}
