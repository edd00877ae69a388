import { Input, Select, Switch, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Settings } from "../../../domain"
import type { UpdateBackorderSettingsBody } from "../../../types/requests"
import { parseNumber } from "../../lib/numbers"
import { DayPicker } from "../inputs/day-picker"
import type { SettingRow } from "./setting-rows"

type SettingControlProps = {
  id: string
  row: SettingRow
  settings: Settings
  isPending: boolean
  onChange: (change: UpdateBackorderSettingsBody) => void
}

/** Changes a setting at once, or when its field is left. */
export const SettingControl = ({
  id,
  row,
  settings,
  isPending,
  onChange,
}: SettingControlProps) => {
  const { t } = useTranslation("backorders")
  const set = (value: Settings[keyof Settings]) =>
    onChange({ [row.name]: value })

  switch (row.type) {
    case "switch":
      return (
        <Switch
          id={id}
          aria-describedby={`${id}-hint`}
          dir="ltr"
          className="rtl:rotate-180"
          size="small"
          checked={settings[row.name]}
          disabled={isPending}
          onCheckedChange={set}
        />
      )
    case "choice":
      return (
        <Select
          size="small"
          value={settings[row.name]}
          disabled={isPending}
          onValueChange={(value) => set(value)}
        >
          <Select.Trigger id={id} aria-describedby={`${id}-hint`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {row.choices.map((choice) => (
              <Select.Item key={choice} value={choice}>
                {t(`settings.rows.${row.name}.choices.${choice}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )
    case "day":
      return (
        <DayPicker
          size="small"
          aria-label={t(`settings.rows.${row.name}.label`)}
          value={settings[row.name]}
          isDisabled={isPending}
          onChange={set}
        />
      )
    case "number":
      return (
        <NumberField
          key={String(settings[row.name])}
          id={id}
          row={row}
          value={settings[row.name]}
          onChange={set}
        />
      )
  }
}

type NumberFieldProps = {
  id: string
  row: Extract<SettingRow, { type: "number" }>
  value: number | null
  onChange: (value: number | null) => void
}

const NumberField = ({ id, row, value, onChange }: NumberFieldProps) => {
  const { t } = useTranslation("backorders")
  const [text, setText] = useState(value === null ? "" : String(value))
  const [isInvalid, setIsInvalid] = useState(false)
  const unit = t(`settings.rows.${row.name}.unit`)

  const save = () => {
    const number = text.trim() ? parseNumber(text) : null
    const isGood =
      number === null
        ? Boolean(row.isOptional)
        : number !== undefined &&
          number >= 0 &&
          number <= row.max &&
          (!row.isWhole || Number.isInteger(number))
    setIsInvalid(!isGood)
    if (isGood && number !== value) {
      onChange(number ?? null)
    }
  }

  return (
    <div className="flex flex-col items-end gap-y-1">
      <div className="flex items-center gap-x-2">
        <Input
          id={id}
          size="small"
          inputMode="decimal"
          className="w-24 text-end"
          value={text}
          placeholder={row.isOptional ? t("settings.none") : undefined}
          aria-invalid={isInvalid}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              save()
            }
          }}
        />
        <Text size="small" className="text-ui-fg-subtle w-10">
          {unit}
        </Text>
      </div>
      {isInvalid && (
        <span role="alert" className="txt-small text-ui-fg-error">
          {t("settings.invalid", { min: 0, max: row.max })}
        </span>
      )}
    </div>
  )
}
