import { FocusModal, usePrompt } from "@medusajs/ui"
import { RefObject, useState } from "react"
import { useTranslation } from "react-i18next"
import type { PlacedBackorders } from "../../../types"
import type { ShortageFilters } from "../../hooks/api/use-shortages"
import { keepOpenForPopover } from "../../lib/escape"
import { BulkChoice } from "./bulk-choice"
import { BulkForm } from "./bulk-form"
import { BulkResult } from "./bulk-result"
import { ChooseOrders } from "./choose-orders"

type BulkModalProps = {
  /** Chosen already, or to be chosen here among the orders that these filters find. */
  start: BulkChoice | { kind: "choose"; filters: ShortageFilters }
  onPlaced?: () => void
  onClose: () => void
  /** Gets the focus when the dialog is gone. */
  focusAfter: RefObject<HTMLElement>
}

/** "Bulk backorder": which orders, what to buy for them, what was made. */
export const BulkModal = ({
  start,
  onPlaced,
  onClose,
  focusAfter,
}: BulkModalProps) => {
  const { t } = useTranslation("backorders")
  const prompt = usePrompt()
  const [choice, setChoice] = useState<BulkChoice | null>(
    start.kind === "choose" ? null : start
  )
  const [placed, setPlaced] = useState<PlacedBackorders | null>(null)
  const [isDirty, setIsDirty] = useState(false)

  const isSure = async () =>
    !isDirty ||
    (await prompt({
      title: t("unsaved.title"),
      description: t("unsaved.description"),
      confirmText: t("actions.continue"),
      cancelText: t("actions.cancel"),
      variant: "confirmation",
    }))

  const leave = async () => {
    if (await isSure()) {
      onClose()
    }
  }

  const back = async () => {
    if (await isSure()) {
      setChoice(null)
    }
  }

  return (
    <FocusModal open onOpenChange={(open) => !open && leave()}>
      <FocusModal.Content
        aria-describedby={undefined}
        onEscapeKeyDown={keepOpenForPopover}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          focusAfter.current?.focus()
        }}
      >
        {start.kind === "choose" && !placed && (
          <ChooseOrders
            filters={start.filters}
            isHidden={choice !== null}
            onChoose={setChoice}
          />
        )}
        {choice && !placed && (
          <BulkForm
            choice={choice}
            onDirty={setIsDirty}
            onBack={start.kind === "choose" ? back : undefined}
            onPlaced={(answer) => {
              setPlaced(answer)
              onPlaced?.()
            }}
          />
        )}
        {placed && <BulkResult placed={placed} onUndone={onClose} />}
      </FocusModal.Content>
    </FocusModal>
  )
}
