import { useTranslation } from "react-i18next"
import { ErrorState } from "../error-state"

type ListErrorProps = { error: unknown; onRetry: () => void }

/** Below the tabs, in the card that is there already. */
export const ListError = ({ error, onRetry }: ListErrorProps) => {
  const { t } = useTranslation("backorders")

  return (
    <div className="[&>div]:rounded-t-none [&>div]:shadow-none">
      <ErrorState
        title={t("backorders.error")}
        error={error}
        onRetry={onRetry}
      />
    </div>
  )
}
