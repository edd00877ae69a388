import { ExclamationCircleSolid } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type BannerErrorProps = { onRetry: () => void }

export const BannerError = ({ onRetry }: BannerErrorProps) => {
  const { t } = useTranslation("backorders")

  return (
    <Container
      style={{ order: -1 }}
      className="flex items-center justify-between gap-x-4 px-6 py-4"
      role="alert"
    >
      <div className="flex items-center gap-x-2">
        <ExclamationCircleSolid className="text-ui-tag-red-icon shrink-0" />
        <Text size="small" leading="compact">
          {t("orderBanner.error")}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={onRetry}>
        {t("actions.tryAgain")}
      </Button>
    </Container>
  )
}
