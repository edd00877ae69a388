import { ArrowDownTray } from "@medusajs/icons"
import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  downloadVendorList,
  useImportVendorList,
  usePreviewVendorList,
} from "../../hooks/api/use-purchase-vendors"
import { useErrorText } from "../../hooks/use-error-text"
import { useNotify } from "../../hooks/use-notify"
import { saveFile } from "../../lib/files"
import { FileDrop } from "./file-drop"
import { VendorListErrors } from "./vendor-list-errors"
import { VendorListChanges } from "./vendor-list-changes"

type Chosen = { name: string; csv: string }

/** Prices of the whole shop from one file: downloaded, filled in, looked at, taken over. */
export const VendorListImport = () => {
  const { t } = useTranslation("backorders")
  const { handleSuccess } = useRouteModal()
  const { done, failed } = useNotify()
  const errorText = useErrorText()
  const [file, setFile] = useState<Chosen | null>(null)
  const look = usePreviewVendorList()
  const { mutate, isPending } = useImportVendorList({
    onSuccess: ({ created, updated }) => {
      done(t("vendors.file.done", { count: created + updated }))
      handleSuccess()
    },
    onError: (error) => failed(t("vendors.file.failed"), error),
  })
  const preview = file ? look.data : undefined
  const isGood =
    preview && !preview.error_count && preview.created + preview.updated > 0

  const choose = async (chosen: File) => {
    const csv = await chosen.text()
    setFile({ name: chosen.name, csv })
    look.mutate(csv)
  }
  const download = (withMyItems: boolean) => {
    downloadVendorList(withMyItems)
      .then((csv) => saveFile("vendor-items.csv", csv, "text/csv"))
      .catch((error: unknown) =>
        failed(t("vendors.file.downloadFailed"), error)
      )
  }

  return (
    <>
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-auto px-4 py-16">
        <div className="flex w-full max-w-[860px] flex-col gap-y-8">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading>{t("vendors.file.title")}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {t("vendors.file.hint")}
              </Text>
            </RouteFocusModal.Description>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              variant="secondary"
              onClick={() => download(true)}
            >
              <ArrowDownTray />
              {t("vendors.file.withItems")}
            </Button>
            <Button
              size="small"
              variant="secondary"
              onClick={() => download(false)}
            >
              <ArrowDownTray />
              {t("vendors.file.download")}
            </Button>
          </div>
          <FileDrop
            name={file?.name}
            isLoading={look.isPending}
            onChoose={(chosen) => void choose(chosen)}
          />
          {look.error && file && (
            <Text size="small" className="text-ui-fg-error" role="alert">
              {errorText(look.error)} {t("errors.nothingChanged")}
            </Text>
          )}
          {preview && preview.error_count > 0 && (
            <VendorListErrors preview={preview} />
          )}
          {preview && !preview.error_count && (
            <VendorListChanges preview={preview} />
          )}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("actions.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button
          size="small"
          disabled={!isGood}
          isLoading={isPending}
          onClick={() => file && mutate(file.csv)}
        >
          {t("vendors.file.confirm")}
        </Button>
      </RouteFocusModal.Footer>
    </>
  )
}
