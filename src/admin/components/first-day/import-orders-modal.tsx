import { Button, FocusModal, Heading, Label, Text } from "@medusajs/ui"
import { ChangeEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import {
  ImportAnswer,
  useImportPurchaseOrders,
} from "../../hooks/api/use-first-day"
import { useErrorText } from "../../hooks/use-error-text"
import { useNotify } from "../../hooks/use-notify"
import { LocationSelect } from "../inputs/location-select"

const EXAMPLE =
  "vendor,reference,issued_date,expected_date,sku,quantity,unit_cost\r\nNordic Textiles,4711,2026-10-02,2026-12-12,SHIRT-M,40,7.50\r\n"

/** Purchase orders that were sent before, from a file: all of it or nothing. */
export const ImportOrdersModal = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation("backorders")
  const { done } = useNotify()
  const navigate = useNavigate()
  const errorText = useErrorText()
  const id = useId()
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  const [locationId, setLocationId] = useState<string | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const { mutate, isPending, error, reset } = useImportPurchaseOrders({
    onSuccess: (entered) => {
      done(t("firstDay.import.done", { count: entered.purchase_orders.length }))
      if (entered.skipped.length) {
        setAnswer(entered)
      } else {
        onClose()
        void navigate("/purchase-orders")
      }
    },
  })

  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    reset()
    setAnswer(null)
    const [chosen] = target.files ?? []
    setFile(chosen ? { name: chosen.name, text: await chosen.text() } : null)
  }

  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content aria-describedby={undefined}>
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-1 flex-col items-center overflow-auto px-4 py-16">
          <div className="flex w-full max-w-[720px] flex-col gap-y-6">
            <div>
              <FocusModal.Title asChild>
                <Heading>{t("firstDay.import.title")}</Heading>
              </FocusModal.Title>
              <Text size="small" className="text-ui-fg-subtle">
                {t("firstDay.import.hint")}
              </Text>
            </div>
            <div className="flex flex-col gap-y-2">
              <Label htmlFor={id} size="small" weight="plus">
                {t("firstDay.import.file")}
              </Label>
              <input
                id={id}
                type="file"
                accept=".csv,text/csv"
                onChange={(event) => void choose(event)}
                className="txt-small text-ui-fg-subtle file:bg-ui-button-neutral file:shadow-buttons-neutral file:txt-compact-small-plus file:text-ui-fg-base file:me-3 file:cursor-pointer file:rounded-md file:border-0 file:px-2 file:py-1"
              />
              <Text size="small" className="text-ui-fg-subtle">
                {t("firstDay.import.columns")}{" "}
                <a
                  className="text-ui-fg-interactive"
                  href={`data:text/csv;charset=utf-8,${encodeURIComponent(EXAMPLE)}`}
                  download="purchase-orders.csv"
                >
                  {t("firstDay.import.example")}
                </a>
              </Text>
            </div>
            <div className="flex max-w-[340px] flex-col gap-y-2">
              <Label size="small" weight="plus">
                {t("firstDay.import.location")}
              </Label>
              <LocationSelect
                aria-label={t("firstDay.import.location")}
                value={locationId}
                onChange={setLocationId}
              />
            </div>
            {error && (
              <div role="alert" className="text-ui-fg-error txt-small">
                <p>{t("firstDay.import.failed")}</p>
                <ul className="list-disc ps-5">
                  {errorText(error)
                    .split("; ")
                    .map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                </ul>
              </div>
            )}
            {answer && (
              <div className="txt-small text-ui-fg-subtle">
                <p>
                  {t("firstDay.import.skipped", {
                    count: answer.skipped.length,
                  })}
                </p>
                <ul className="list-disc ps-5">
                  {answer.skipped.map(({ reference, message }) => (
                    <li key={reference}>{message}</li>
                  ))}
                </ul>
              </div>
            )}
          </div>
        </FocusModal.Body>
        <FocusModal.Footer>
          <FocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {answer ? t("bulk.result.close") : t("actions.cancel")}
            </Button>
          </FocusModal.Close>
          <Button
            size="small"
            disabled={!file || Boolean(answer)}
            isLoading={isPending}
            onClick={() =>
              file &&
              mutate({
                csv: file.text,
                ...(locationId ? { location_id: locationId } : {}),
              })
            }
          >
            {t("firstDay.import.confirm")}
          </Button>
        </FocusModal.Footer>
      </FocusModal.Content>
    </FocusModal>
  )
}
