import { zodResolver } from "@hookform/resolvers/zod"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder, PurchaseOrderLetter } from "../../../types"
import { useSendPurchaseOrder } from "../../hooks/api/use-purchase-order-letters"
import { useNotify } from "../../hooks/use-notify"
import { KeyedForm } from "../keyed-form"
import { LetterFields, letterFields, letterSchema } from "./letter-fields"
import { NoProviderNote } from "./no-provider-note"
import { PdfPreview } from "./pdf-preview"

type SendFormProps = {
  purchaseOrder: PurchaseOrder
  letter: PurchaseOrderLetter
}

/** The mail on one side, the paper that goes with it on the other. */
export const SendForm = ({ purchaseOrder, letter }: SendFormProps) => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const { id, number, status } = purchaseOrder
  const form = useForm({
    defaultValues: letterFields(letter),
    resolver: zodResolver(letterSchema),
  })
  const { mutate, isPending } = useSendPurchaseOrder(id, {
    onSuccess: (_, { to }) => {
      done(t("letters.send.done", { number, to }))
      handleSuccess()
    },
    onError: (error) => failed(t("letters.send.failed", { number }), error),
  })
  const submit = form.handleSubmit((fields) =>
    mutate({ ...fields, issue: status === "draft" })
  )

  return (
    <RouteFocusModal.Form form={form}>
      <KeyedForm
        noValidate
        onSubmit={submit}
        className="flex h-full flex-col overflow-hidden"
      >
        <RouteFocusModal.Header />
        <RouteFocusModal.Body className="flex flex-1 flex-col overflow-auto lg:flex-row">
          <div className="flex w-full flex-col gap-y-6 px-6 py-8 lg:w-[480px] lg:shrink-0 lg:overflow-auto">
            <div>
              <RouteFocusModal.Title asChild>
                <Heading>{t("letters.send.title", { number })}</Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle mt-1">
                  {status === "draft"
                    ? t("letters.send.hint")
                    : t("letters.send.hintIssued")}
                </Text>
              </RouteFocusModal.Description>
            </div>
            {!letter.can_send && <NoProviderNote />}
            <LetterFields control={form.control} letter={letter} />
          </div>
          <div className="bg-ui-bg-subtle flex-1 p-6">
            <PdfPreview id={id} number={number} />
          </div>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <div className="flex items-center justify-end gap-x-2">
            <RouteFocusModal.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("actions.cancel")}
              </Button>
            </RouteFocusModal.Close>
            <Button
              size="small"
              type="submit"
              isLoading={isPending}
              disabled={!letter.can_send}
            >
              {t("letters.send.action")}
            </Button>
          </div>
        </RouteFocusModal.Footer>
      </KeyedForm>
    </RouteFocusModal.Form>
  )
}
