import { Button, Label } from "@medusajs/ui"
import { ReactNode, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { VendorSelect } from "../inputs/vendor-select"
import { CreateVendorModal } from "../vendor-form/create-vendor-modal"

export type ChosenVendor = { id: string; name: string }

type VendorForAllProps = {
  vendor: ChosenVendor | null
  /** Of a vendor that is made here. */
  currencyCode: string
  onChoose: (vendor: ChosenVendor | null) => void
  children?: ReactNode
}

/** "All from one vendor": known already, or made without leaving the dialog. */
export const VendorForAll = ({
  vendor,
  currencyCode,
  onChoose,
  children,
}: VendorForAllProps) => {
  const { t } = useTranslation("backorders")
  const [newName, setNewName] = useState<string | null>(null)
  const id = useId()

  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {t("backorderDialog.allFrom")}
      </Label>
      <div className="flex items-center gap-x-2">
        <VendorSelect
          id={id}
          value={vendor?.id ?? null}
          chosen={vendor}
          allowClear
          onCreate={setNewName}
          onChange={(id, name) => onChoose(id ? { id, name } : null)}
        />
        <Button
          type="button"
          size="small"
          variant="secondary"
          className="shrink-0"
          onClick={() => setNewName("")}
        >
          {t("vendors.create.title")}
        </Button>
      </div>
      {children}
      {newName !== null && (
        <CreateVendorModal
          name={newName}
          currencyCode={currencyCode}
          onCreated={({ id, name }) => onChoose({ id, name })}
          onClose={() => setNewName(null)}
        />
      )}
    </div>
  )
}
