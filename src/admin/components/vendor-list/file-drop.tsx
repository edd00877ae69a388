import { ArrowUpTray } from "@medusajs/icons"
import { clx, Text } from "@medusajs/ui"
import { DragEvent, useRef, useState } from "react"
import { useTranslation } from "react-i18next"

type FileDropProps = {
  /** Of the file that was chosen. */
  name?: string
  isLoading: boolean
  onChoose: (file: File) => void
}

/** Takes a CSV that is dropped here, or chosen. */
export const FileDrop = ({ name, isLoading, onChoose }: FileDropProps) => {
  const { t } = useTranslation("backorders")
  const [isOver, setIsOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const [file] = event.dataTransfer.files
    if (file) {
      onChoose(file)
    }
  }

  return (
    <div>
      <button
        type="button"
        disabled={isLoading}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong transition-fg flex w-full flex-col items-center gap-y-2 rounded-lg border border-dashed p-8",
          "hover:border-ui-border-interactive focus-visible:border-ui-border-interactive focus-visible:shadow-borders-focus outline-none",
          { "border-ui-border-interactive": isOver }
        )}
      >
        <span className="text-ui-fg-subtle flex items-center gap-x-2">
          <ArrowUpTray />
          <Text as="span" size="small" weight="plus">
            {name ?? t("vendors.file.choose")}
          </Text>
        </span>
        <Text as="span" size="small" className="text-ui-fg-subtle">
          {isLoading
            ? t("vendors.file.reading")
            : t(name ? "vendors.file.another" : "vendors.file.drop")}
        </Text>
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv,text/plain"
        className="hidden"
        aria-label={t("vendors.file.choose")}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same file, corrected, may be chosen again.
          event.target.value = ""
          if (file) {
            onChoose(file)
          }
        }}
      />
    </div>
  )
}
