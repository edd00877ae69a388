import { ExclamationCircle } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useErrorText } from "../hooks/use-error-text"

type ErrorStateProps = {
  /** What could not be shown. */
  title: string
  error: unknown
  onRetry: () => void
}

/** Says what failed and that nothing was changed, and tries again. */
export const ErrorState = ({ title, error, onRetry }: ErrorStateProps) => {
  const { t } = useTranslation("backorders")
  const errorText = useErrorText()

  return (
    <Container className="flex min-h-[250px] flex-col items-center justify-center gap-y-4 p-6">
      <div
        role="alert"
        className="flex flex-col items-center gap-y-1 text-center"
      >
        <ExclamationCircle className="text-ui-fg-subtle mb-2" />
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {errorText(error)} {t("errors.nothingChanged")}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("actions.tryAgain")}
      </Button>
    </Container>
  )
}
