import { clx } from "@medusajs/ui"
import { Link, LinkProps } from "react-router-dom"

/** A link inside running text or a row. */
export const TextLink = ({ className, ...props }: LinkProps) => (
  <Link
    className={clx(
      "text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small-plus transition-fg",
      className
    )}
    {...props}
  />
)
