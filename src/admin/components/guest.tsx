import { Button, Container, Text } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { Component, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Right } from "../../domain"
import { Allowed } from "./allowed"

type GuestProps = {
  right: Right
  /** Where there is no room for words. */
  isSilent?: boolean
  children: ReactNode
}

/**
 * What we add to a page of Medusa's own, for who may see it. Whatever goes
 * wrong in it, the page stays: React would take the whole page down.
 */
export const Guest = ({ right, isSilent, children }: GuestProps) => (
  <Boundary
    fallback={(retry) => (isSilent ? null : <Failed onRetry={retry} />)}
  >
    <Allowed right={right}>{children}</Allowed>
  </Boundary>
)

type BoundaryProps = {
  fallback: (retry: () => void) => ReactNode
  children: ReactNode
}

class Boundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed
      ? this.props.fallback(() => this.setState({ hasFailed: false }))
      : this.props.children
  }
}

const Failed = ({ onRetry }: { onRetry: () => void }) => {
  const { t } = useTranslation("backorders")
  const client = useQueryClient()
  // What failed may be an answer that is kept: nobody else shows it now.
  const retry = () => {
    client.removeQueries({ type: "inactive" })
    onRetry()
  }

  return (
    <Container className="flex items-center justify-between gap-x-4 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle" role="alert">
        {t("errors.guest")}
      </Text>
      <Button
        size="small"
        variant="secondary"
        className="shrink-0"
        onClick={retry}
      >
        {t("actions.tryAgain")}
      </Button>
    </Container>
  )
}
