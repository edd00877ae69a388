import type { AdminOrder } from "@medusajs/framework/types"
import { FocusModal, usePrompt } from "@medusajs/ui"
import { RefObject, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ShortLine } from "../../../types"
import { keepOpenForPopover } from "../../lib/escape"
import { BackorderForm } from "./backorder-form"

type BackorderDialogProps = {
  order: AdminOrder
  lines: ShortLine[]
  useIncoming: boolean
  onClose: () => void
  /** Gets the focus when the dialog is gone. */
  focusAfter: RefObject<HTMLElement>
}

/** "Backorder items": what to buy, how much, from whom. */
export const BackorderDialog = ({
  onClose,
  focusAfter,
  ...props
}: BackorderDialogProps) => {
  const { t } = useTranslation("backorders")
  const prompt = usePrompt()
  const [isDirty, setIsDirty] = useState(false)

  const leave = async () => {
    const isSure =
      !isDirty ||
      (await prompt({
        title: t("unsaved.title"),
        description: t("unsaved.description"),
        confirmText: t("actions.continue"),
        cancelText: t("actions.cancel"),
        variant: "confirmation",
      }))
    if (isSure) {
      onClose()
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
        <BackorderForm {...props} onDirty={setIsDirty} onDone={onClose} />
      </FocusModal.Content>
    </FocusModal>
  )
}
