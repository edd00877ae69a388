import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { useErrorText } from "./use-error-text"

type Link = { label: string; to: string }

/** A toast says what was done and links to it, or what was not done and why. */
export const useNotify = () => {
  const { t } = useTranslation("backorders")
  const navigate = useNavigate()
  const errorText = useErrorText()

  return {
    done: (title: string, description?: string, link?: Link) =>
      toast.success(title, {
        description,
        action: link && {
          label: link.label,
          altText: link.label,
          onClick: () => navigate(link.to),
        },
      }),
    /** The toast takes it back. */
    doneUndoable: (title: string, description: string, undo: () => unknown) =>
      toast.success(title, {
        description,
        duration: 10_000,
        action: {
          label: t("bulk.undo"),
          altText: t("bulk.undo"),
          onClick: () => void undo(),
        },
      }),
    failed: (title: string, error: unknown) =>
      toast.error(title, {
        description: `${errorText(error)} ${t("errors.nothingChanged")}`,
      }),
  }
}
