import { RouteFocusModal } from "@medusajs/dashboard/components"
import type { PropsWithChildren } from "react"
import { useReturnToLink } from "../hooks/use-return-to-link"

/** A modal that is a page of its own, over the page it was opened from. */
export const PageModal = ({ children }: PropsWithChildren) => {
  useReturnToLink()
  return <RouteFocusModal>{children}</RouteFocusModal>
}
