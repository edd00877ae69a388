import { EllipsisHorizontal } from "@medusajs/icons"
import { ActionGroup, ActionMenu } from "@medusajs/dashboard/components"
import { IconButton } from "@medusajs/ui"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"
import type { Right } from "../../domain"
import { useAllowed } from "../hooks/use-rights"

type MoreMenuProps = {
  groups: {
    actions: (ActionGroup["actions"][number] & { right?: Right })[]
  }[]
}

/** Medusa's action menu under three dots, with a name for who can't see them; of its actions those that the user may use. */
export const MoreMenu = forwardRef<HTMLButtonElement, MoreMenuProps>(
  ({ groups }, ref) => {
    const { t } = useTranslation("backorders")
    const allowed = useAllowed()
    const shown = groups
      .map(({ actions }) => ({ actions: allowed(actions) }))
      .filter(({ actions }) => actions.length > 0)

    if (!shown.length) {
      return null
    }

    return (
      <ActionMenu groups={shown}>
        <IconButton
          ref={ref}
          size="small"
          variant="transparent"
          aria-label={t("actions.more")}
          title={t("actions.more")}
        >
          <EllipsisHorizontal />
        </IconButton>
      </ActionMenu>
    )
  }
)
MoreMenu.displayName = "MoreMenu"
