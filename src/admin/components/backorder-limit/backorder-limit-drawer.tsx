import { Button, Drawer, Label, RadioGroup, Text } from "@medusajs/ui"
import { FormEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { BackorderLimit } from "../../../types"
import { useUpdateBackorderLimit } from "../../hooks/api/use-backorder-limit"
import { useNotify } from "../../hooks/use-notify"
import { toField } from "../../lib/numbers"
import { QuantityInput } from "../inputs/quantity-input"

type BackorderLimitDrawerProps = {
  limit: BackorderLimit
  onClose: () => void
}

const CHOICES = [
  ["none", "backorderLimit.none", "backorderLimit.noneHint"],
  ["fixed", "backorderLimit.fixed", "backorderLimit.fixedHint"],
  ["on_order", "backorderLimit.onOrder", "backorderLimit.onOrderHint"],
] as const

export const BackorderLimitDrawer = ({
  limit,
  onClose,
}: BackorderLimitDrawerProps) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const [type, setType] = useState(limit.type)
  const [quantity, setQuantity] = useState(toField(limit.quantity))
  const [isWrong, setWrong] = useState(false)
  const id = useId()
  const { mutate, isPending } = useUpdateBackorderLimit(limit.variant_id, {
    onSuccess: () => {
      done(t("backorderLimit.saved"))
      onClose()
    },
    onError: (error) => failed(t("backorderLimit.notSaved"), error),
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isWhole = /^\d{1,9}$/.test(quantity.trim())
    setWrong(type === "fixed" && !isWhole)
    if (type !== "fixed" || isWhole) {
      mutate(type === "fixed" ? { type, quantity: Number(quantity) } : { type })
    }
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form
          noValidate
          onSubmit={submit}
          className="flex flex-1 flex-col overflow-hidden"
        >
          <Drawer.Header>
            <Drawer.Title asChild>
              <h2>{t("backorderLimit.title")}</h2>
            </Drawer.Title>
            <Drawer.Description className="sr-only">
              {t("backorderLimit.description")}
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
            <Text size="small" className="text-ui-fg-subtle">
              {t("backorderLimit.description")}
            </Text>
            <RadioGroup
              dir="ltr"
              value={type}
              onValueChange={(value) => {
                setType(value as BackorderLimit["type"])
                setWrong(false)
              }}
            >
              {CHOICES.map(([value, label, hint]) => (
                <RadioGroup.ChoiceBox
                  key={value}
                  value={value}
                  label={t(label)}
                  description={t(hint)}
                />
              ))}
            </RadioGroup>
            {type === "fixed" && (
              <div className="flex flex-col gap-y-2">
                <Label htmlFor={id} size="small" weight="plus">
                  {t("backorderLimit.quantity")}
                </Label>
                <QuantityInput
                  id={id}
                  autoFocus
                  step={1}
                  value={quantity}
                  aria-invalid={isWrong}
                  onChange={(value) => {
                    setQuantity(value)
                    setWrong(false)
                  }}
                />
                {isWrong && (
                  <span role="alert" className="txt-small text-ui-fg-error">
                    {t("backorderLimit.wholeUnits")}
                  </span>
                )}
              </div>
            )}
          </Drawer.Body>
          <Drawer.Footer>
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            <Button size="small" type="submit" isLoading={isPending}>
              {t("actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
