import { Button, Label, Prompt, Text, Textarea } from "@medusajs/ui"
import {
  FormEvent,
  PropsWithChildren,
  RefObject,
  useId,
  useRef,
  useState,
} from "react"
import { useTranslation } from "react-i18next"

type ReasonPromptProps = PropsWithChildren<{
  title: string
  description: string
  confirmLabel: string
  isRequired?: boolean
  isLoading: boolean
  variant?: "danger" | "confirmation"
  onConfirm: (reason: string) => void
  onClose: () => void
  /** Gets the focus when the question is gone. */
  focusAfter?: RefObject<HTMLElement>
}>

/** Asks before something is done that has consequences, and why it is done. */
export const ReasonPrompt = ({
  title,
  description,
  confirmLabel,
  isRequired = false,
  isLoading,
  variant = "danger",
  onConfirm,
  onClose,
  focusAfter,
  children,
}: ReasonPromptProps) => {
  const { t } = useTranslation("backorders")
  const [reason, setReason] = useState("")
  const [isMissing, setIsMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = reason.trim()
    setIsMissing(isRequired && !text)
    if (text || !isRequired) {
      onConfirm(text)
    }
  }

  return (
    <Prompt open variant={variant} onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content
        onOpenAutoFocus={(event) => {
          event.preventDefault()
          field.current?.focus()
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          focusAfter?.current?.focus()
        }}
      >
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description>{description}</Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <Label htmlFor={id} size="small" weight="plus">
              {isRequired ? t("reason.label") : t("reason.optional")}
            </Label>
            <Textarea
              ref={field}
              id={id}
              rows={3}
              value={reason}
              aria-invalid={isMissing}
              aria-describedby={`${id}-error`}
              onChange={(event) => {
                setReason(event.target.value)
                setIsMissing(false)
              }}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
                  submit(event)
                }
              }}
            />
            {isMissing && (
              <Text
                id={`${id}-error`}
                size="small"
                className="text-ui-fg-error"
              >
                {t("reason.missing")}
              </Text>
            )}
            {children}
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button">{t("actions.back")}</Prompt.Cancel>
            <Button
              type="submit"
              size="small"
              variant={variant === "danger" ? "danger" : "primary"}
              isLoading={isLoading}
            >
              {confirmLabel}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
