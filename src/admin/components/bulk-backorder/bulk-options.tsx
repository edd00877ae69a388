import { Checkbox, Label, Switch, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { BackorderPreview } from "../../../types"
import { DeliverTo } from "../backorder-dialog/deliver-to"
import { ChosenVendor, VendorForAll } from "../backorder-dialog/vendor-for-all"
import { BulkItem, placeKey } from "./bulk-choice"
import { BulkFields, hasOwnTerms } from "./bulk-fields"

type BulkOptionsProps = {
  items: BulkItem[]
  fields: BulkFields
  preview: BackorderPreview | undefined
  currencyCode: string
  onChange: (changed: Partial<BulkFields>) => void
}

/** What holds for all items of the dialog. */
export const BulkOptions = ({
  items,
  fields,
  preview,
  currencyCode,
  onChange,
}: BulkOptionsProps) => {
  const { t } = useTranslation("backorders")
  const [vendor, setVendor] = useState<ChosenVendor | null>(null)
  const rememberId = useId()

  const chooseForAll = (value: ChosenVendor | null) => {
    setVendor(value)
    onChange({
      edits: Object.fromEntries(
        items.map((item) => [
          placeKey(item),
          { ...fields.edits[placeKey(item)], vendor: value, unit_cost: "" },
        ])
      ),
    })
  }

  return (
    <div className="grid grid-cols-1 gap-6 md:grid-cols-2 xl:grid-cols-4">
      <VendorForAll
        vendor={vendor}
        currencyCode={currencyCode}
        onChoose={chooseForAll}
      >
        {hasOwnTerms(fields) && (
          <div className="flex items-center gap-x-2">
            <Checkbox
              id={rememberId}
              checked={fields.remember_vendor}
              onCheckedChange={(checked) =>
                onChange({ remember_vendor: checked === true })
              }
            />
            <Label htmlFor={rememberId} size="small">
              {t("backorderDialog.remember")}
            </Label>
          </div>
        )}
      </VendorForAll>
      <DeliverTo
        value={fields.delivery}
        locationIds={items.map(({ location_id }) => location_id)}
        preview={preview}
        onChange={onChange}
      />
      <Option
        label={t("backorderDialog.useIncoming")}
        hint={t("backorderDialog.useIncomingHint")}
        checked={fields.use_incoming}
        onChange={(use_incoming) => onChange({ use_incoming })}
      />
      <Option
        label={t("bulk.form.merge")}
        hint={t("bulk.form.mergeHint")}
        checked={fields.merge_into_drafts}
        onChange={(merge_into_drafts) => onChange({ merge_into_drafts })}
      />
    </div>
  )
}

type OptionProps = {
  label: string
  hint: string
  checked: boolean
  onChange: (checked: boolean) => void
}

const Option = ({ label, hint, checked, onChange }: OptionProps) => {
  const id = useId()

  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        dir="ltr"
        size="small"
        className="mt-0.5 shrink-0 rtl:rotate-180"
        checked={checked}
        onCheckedChange={onChange}
        aria-describedby={`${id}-hint`}
      />
      <div>
        <Label htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      </div>
    </div>
  )
}
