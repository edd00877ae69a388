import { PencilSquare } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { Link } from "react-router-dom"

type EditLinkProps = { label: string; isDisabled: boolean }

/** The pencil of a card; it opens the page's edit drawer. */
export const EditLink = ({ label, isDisabled }: EditLinkProps) =>
  isDisabled ? null : (
    <IconButton size="small" variant="transparent" asChild>
      <Link to="edit" aria-label={label} title={label}>
        <PencilSquare className="text-ui-fg-muted" />
      </Link>
    </IconButton>
  )
