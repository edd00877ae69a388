import { RouteDrawer } from "@medusajs/dashboard/components"
import { Heading } from "@medusajs/ui"
import type { PropsWithChildren } from "react"
import { useReturnToLink } from "../hooks/use-return-to-link"

/** A drawer that is a page of its own, over the page it was opened from. */
export const TitledDrawer = ({
  title,
  prev,
  children,
}: PropsWithChildren<{
  title: string
  /** Where closing leads, if not to the page above it. */
  prev?: string
}>) => {
  useReturnToLink()
  return (
    <RouteDrawer prev={prev}>
      <RouteDrawer.Header>
        <RouteDrawer.Title asChild>
          <Heading>{title}</Heading>
        </RouteDrawer.Title>
      </RouteDrawer.Header>
      {children}
    </RouteDrawer>
  )
}
