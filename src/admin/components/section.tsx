import { Container, Heading, Text } from "@medusajs/ui"
import type { PropsWithChildren, ReactNode } from "react"

type SectionProps = PropsWithChildren<{
  title: string
  badge?: ReactNode
  actions?: ReactNode
  /** Shown instead of rows when there are none. */
  empty?: string | false
}>

/** A card of a detail page: heading, then rows. */
export const Section = ({
  title,
  badge,
  actions,
  empty,
  children,
}: SectionProps) => (
  <Container className="divide-y p-0">
    <div className="flex items-center justify-between gap-x-4 px-6 py-4">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <Heading level="h2">{title}</Heading>
        {badge}
      </div>
      {actions && (
        <div className="flex shrink-0 items-center gap-x-2">{actions}</div>
      )}
    </div>
    {empty ? (
      <div className="px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {empty}
        </Text>
      </div>
    ) : (
      children
    )}
  </Container>
)
