import { KeyboundForm } from "@medusajs/dashboard/components"
import type { ComponentProps, KeyboardEvent } from "react"

/**
 * Medusa's form, which is sent by Ctrl or Command and Enter and not by a stray
 * Enter in a field. Unlike Medusa's it lets Enter press the button that the
 * keyboard is on.
 */
export const KeyedForm = (props: ComponentProps<typeof KeyboundForm>) => (
  <KeyboundForm {...props} onKeyDown={onKeyDown} />
)

function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter") {
    return
  }
  const isForced = event.metaKey || event.ctrlKey
  const { target } = event
  const hasItsOwn =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLButtonElement ||
    target instanceof HTMLAnchorElement
  if (hasItsOwn && !isForced) {
    return
  }
  event.preventDefault()
  if (isForced) {
    event.currentTarget.requestSubmit()
  }
}
