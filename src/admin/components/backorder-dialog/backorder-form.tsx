import type { AdminOrder } from "@medusajs/framework/types"
import { Form } from "@medusajs/dashboard/components"
import { Button, FocusModal, Heading, Text } from "@medusajs/ui"
import { FormEvent, useEffect, useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ShortLine } from "../../../types"
import { useBackorderPreview } from "../../hooks/api/use-backorders"
import { useDebounced } from "../../hooks/use-debounced"
import {
  BackorderFields,
  canBackorder,
  startFields,
  toRequest,
} from "./backorder-fields"
import { BackorderOptions } from "./backorder-options"
import { BackorderSummary } from "./backorder-summary"
import { BackorderTable } from "./backorder-table"
import { usePlace } from "./use-place"

type BackorderFormProps = {
  order: AdminOrder
  lines: ShortLine[]
  useIncoming: boolean
  onDirty: (isDirty: boolean) => void
  onDone: () => void
}

export const BackorderForm = ({
  order,
  lines: currentLines,
  useIncoming,
  onDirty,
  onDone,
}: BackorderFormProps) => {
  const { t } = useTranslation("backorders")
  // The order may be read again below; the dialog keeps the lines it was opened with.
  const [lines, setLines] = useState(currentLines)
  const form = useForm<BackorderFields>({
    defaultValues: startFields(lines, useIncoming),
  })
  const {
    watch,
    formState: { isDirty },
  } = form
  const request = toRequest(order.id, lines, watch())
  const settled = useDebounced(JSON.stringify(request))
  const { preview, error, isFetching } = useBackorderPreview(
    JSON.parse(settled)
  )
  const { place, isPending } = usePlace(order, onDone)
  const shipsAll =
    Boolean(preview?.purchase_orders.length) &&
    preview!.purchase_orders.every(({ delivery }) => delivery === "drop_ship")

  useEffect(() => {
    onDirty(isDirty)
  }, [isDirty, onDirty])

  /** Lines that have their goods now are not bought for; what remains is. */
  const leaveOut = (lineItemIds: string[]) => {
    const isLeft = lines.map(
      ({ line_item_id }) => !lineItemIds.includes(line_item_id)
    )
    const left = lines.filter((_, index) => isLeft[index])
    if (!left.some(canBackorder)) {
      onDone()
      return
    }
    form.setValue(
      "rows",
      form.getValues("rows").filter((_, index) => isLeft[index])
    )
    setLines(left)
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (request && !isPending) {
      place(request)
    }
  }

  return (
    <Form {...form}>
      <form
        noValidate
        onSubmit={submit}
        className="flex h-full flex-col overflow-hidden"
      >
        <FocusModal.Header>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("backorderDialog.order", { order: `#${order.display_id}` })}
          </Text>
        </FocusModal.Header>
        <FocusModal.Body className="flex flex-1 flex-col items-center overflow-auto">
          <div className="flex w-full max-w-[1200px] flex-col gap-y-6 px-4 py-8 md:px-8">
            <div>
              <FocusModal.Title asChild>
                <Heading>{t("backorderDialog.title")}</Heading>
              </FocusModal.Title>
              <Text size="small" className="text-ui-fg-subtle">
                {t("backorderDialog.hint")}
              </Text>
            </div>
            <BackorderTable
              form={form}
              lines={lines}
              preview={preview}
              order={order}
              onTaken={leaveOut}
            />
            <BackorderOptions
              form={form}
              lines={lines}
              order={order}
              preview={preview}
            />
            <BackorderSummary
              preview={preview}
              error={error}
              isLoading={isFetching || settled !== JSON.stringify(request)}
              isEmpty={!request}
            />
          </div>
        </FocusModal.Body>
        <FocusModal.Footer className="flex-wrap justify-between">
          <Text size="small" className="text-ui-fg-subtle">
            {t(
              shipsAll
                ? "backorderDialog.effectDropShip"
                : "backorderDialog.effect",
              { order: `#${order.display_id}` }
            )}
          </Text>
          <div className="flex items-center gap-x-2">
            <FocusModal.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.cancel")}
              </Button>
            </FocusModal.Close>
            <Button
              size="small"
              type="submit"
              disabled={!request}
              isLoading={isPending}
            >
              {t("backorderDialog.confirm")}
            </Button>
          </div>
        </FocusModal.Footer>
      </form>
    </Form>
  )
}
