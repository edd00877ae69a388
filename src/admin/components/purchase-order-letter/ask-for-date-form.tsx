import { zodResolver } from "@hookform/resolvers/zod"
import { useRouteModal } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder, PurchaseOrderLetter } from "../../../types"
import { useAskForDate } from "../../hooks/api/use-purchase-order-letters"
import { useNotify } from "../../hooks/use-notify"
import { DrawerForm } from "../drawer-form"
import { LetterFields, letterFields, letterSchema } from "./letter-fields"
import { NoProviderNote } from "./no-provider-note"

type AskForDateFormProps = {
  purchaseOrder: PurchaseOrder
  letter: PurchaseOrderLetter
}

/** The question, and the goods that it is about. */
export const AskForDateForm = ({
  purchaseOrder: { id, number },
  letter,
}: AskForDateFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const form = useForm({
    defaultValues: letterFields(letter),
    resolver: zodResolver(letterSchema),
  })
  const { mutate, isPending } = useAskForDate(id, {
    onSuccess: (_, { to }) => {
      done(t("letters.ask.done", { number, to }))
      handleSuccess()
    },
    onError: (error) => failed(t("letters.ask.failed"), error),
  })

  return (
    <DrawerForm
      form={form}
      onSubmit={form.handleSubmit((fields) => mutate(fields))}
      isPending={isPending}
      confirmLabel={t("letters.ask.confirm")}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t("letters.ask.hint")}
      </Text>
      {!letter.can_send && <NoProviderNote />}
      <LetterFields control={form.control} letter={letter} />
      <div>
        <Text size="small" weight="plus" leading="compact" className="mb-2">
          {t("letters.openLines")}
        </Text>
        <ul className="text-ui-fg-subtle txt-small list-disc ps-5">
          {letter.lines.map((line, index) => (
            <li key={index} className="break-words">
              {t("letters.openLine", {
                quantity: line.open_quantity,
                title: line.title,
              })}
            </li>
          ))}
        </ul>
      </div>
    </DrawerForm>
  )
}
