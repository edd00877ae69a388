import { Drawer } from "@medusajs/ui"
import type { PropsWithChildren, RefObject } from "react"

export type OrderDrawerProps = {
  onClose: () => void
  /** Where the keyboard goes on once it is closed. */
  focusAfter: RefObject<HTMLElement>
}

/** What there is to read about an order, beside its page: only in the DOM while it is open. */
export const OrderDrawer = ({
  title,
  onClose,
  focusAfter,
  children,
}: PropsWithChildren<OrderDrawerProps & { title: string }>) => (
  <Drawer open onOpenChange={(open) => !open && onClose()}>
    <Drawer.Content
      aria-describedby={undefined}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        focusAfter.current?.focus()
      }}
    >
      <Drawer.Header>
        <Drawer.Title>{title}</Drawer.Title>
      </Drawer.Header>
      {children}
    </Drawer.Content>
  </Drawer>
)
