import { EllipsisHorizontal } from "@medusajs/icons"
import { ActionGroup, ActionMenu } from "@medusajs/dashboard/components"
import { IconButton } from "@medusajs/ui"
import { forwardRef } from "react"
import { useTranslation } from "react-i18next"

type MoreMenuProps = { groups: ActionGroup[] }

/** Medusa's action menu under three dots, with a name for who can't see them. */
export const MoreMenu = forwardRef<HTMLButtonElement, MoreMenuProps>(
  ({ groups }, ref) => {
    const { t } = useTranslation("backorders")

    return (
      <ActionMenu groups={groups}>
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
