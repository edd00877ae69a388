import { Hint, Input, Label, Text } from "@medusajs/ui"
import { KeyboardEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"

type ScanFieldProps = {
  /** Answers what was counted, or null for an unknown code. */
  onScan: (text: string) => string | null
}

/** Counts what is scanned or typed; the cursor stays, for the next. */
export const ScanField = ({ onScan }: ScanFieldProps) => {
  const { t } = useTranslation("backorders")
  const [text, setText] = useState("")
  const [result, setResult] = useState<{ text: string; isError: boolean }>()
  const id = useId()

  const scan = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.metaKey || event.ctrlKey) {
      return
    }
    // Enter ends a scan; it must not send the form.
    event.preventDefault()
    event.stopPropagation()
    if (text.trim()) {
      const counted = onScan(text)
      setResult(
        counted === null
          ? {
              text: t("receiving.unknown", { code: text.trim() }),
              isError: true,
            }
          : { text: counted, isError: false }
      )
      setText("")
    }
  }

  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("receiving.scan")}
      </Label>
      <Input
        id={id}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={scan}
      />
      {result ? (
        <Text
          size="small"
          role="status"
          className={
            result.isError ? "text-ui-fg-error" : "text-ui-tag-green-text"
          }
        >
          {result.text}
        </Text>
      ) : (
        <Hint>{t("receiving.scanHint")}</Hint>
      )}
    </div>
  )
}
