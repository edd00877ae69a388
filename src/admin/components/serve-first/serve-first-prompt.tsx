import { Button, Prompt, Skeleton, Switch, Text } from "@medusajs/ui"
import { RefObject, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import {
  useServeFirst,
  useServeFirstPreview,
  useUndoPlacement,
} from "../../hooks/api/use-bulk-backorders"
import { useErrorText } from "../../hooks/use-error-text"
import { useNotify } from "../../hooks/use-notify"
import { ServeFirstEffects } from "./serve-first-effects"

type ServeFirstPromptProps = {
  orderIds: string[]
  onDone?: () => void
  onClose: () => void
  focusAfter?: RefObject<HTMLElement>
}

/** Asks before orders are served first, and shows who loses what. */
export const ServeFirstPrompt = ({
  orderIds,
  onDone,
  onClose,
  focusAfter,
}: ServeFirstPromptProps) => {
  const { t } = useTranslation("backorders")
  const id = useId()
  const { doneUndoable, done, failed } = useNotify()
  const errorText = useErrorText()
  const [isTaking, setIsTaking] = useState(false)
  const { effects, error } = useServeFirstPreview({
    order_ids: orderIds,
    take_allocated: isTaking,
  })
  const count = orderIds.length
  // The promise, not the callbacks: the toast outlives the question.
  const { mutateAsync: takeBack } = useUndoPlacement()
  const { mutate, isPending } = useServeFirst({
    onSuccess: ({ placement_id }) => {
      doneUndoable(
        t("bulk.serveFirst.done", { count }),
        t("bulk.serveFirst.hint", { count }),
        () =>
          placement_id &&
          takeBack(placement_id).then(
            () => done(t("bulk.serveFirst.undone", { count })),
            (reason: unknown) => failed(t("bulk.result.undoFailed"), reason)
          )
      )
      onDone?.()
      onClose()
    },
    onError: (reason) => failed(t("bulk.serveFirst.failed"), reason),
  })
  const losers =
    effects?.filter((one) => one.covered_after < one.covered_before) ?? []
  const winners =
    effects?.filter((one) => one.covered_after > one.covered_before) ?? []

  return (
    <Prompt
      open
      variant="confirmation"
      onOpenChange={(open) => !open && onClose()}
    >
      <Prompt.Content
        onCloseAutoFocus={(event) => {
          if (focusAfter) {
            event.preventDefault()
            focusAfter.current?.focus()
          }
        }}
      >
        <Prompt.Header>
          <Prompt.Title>{t("serveFirst.title", { count })}</Prompt.Title>
          <Prompt.Description>
            {t("bulk.serveFirst.hint", { count })}
          </Prompt.Description>
        </Prompt.Header>
        <div
          className="flex max-h-[50vh] flex-col gap-y-4 overflow-auto px-6 pt-4"
          aria-live="polite"
        >
          {error && (
            <Text size="small" className="text-ui-fg-error" role="alert">
              {errorText(error)}
            </Text>
          )}
          {!effects && !error && <Skeleton className="h-20 w-full" />}
          {effects && losers.length === 0 && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("serveFirst.nobodyLoses")}
            </Text>
          )}
          <ServeFirstEffects title={t("serveFirst.lose")} effects={losers} />
          <ServeFirstEffects title={t("serveFirst.gain")} effects={winners} />
          <div className="flex items-start gap-x-3">
            <Switch
              id={id}
              size="small"
              className="mt-0.5 shrink-0"
              checked={isTaking}
              onCheckedChange={setIsTaking}
            />
            <label htmlFor={id}>
              <Text size="small" weight="plus" leading="compact" as="span">
                {t("serveFirst.take")}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {t("serveFirst.takeHint")}
              </Text>
            </label>
          </div>
        </div>
        <Prompt.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            size="small"
            isLoading={isPending}
            disabled={!effects}
            onClick={() =>
              mutate({ order_ids: orderIds, take_allocated: isTaking })
            }
          >
            {t("bulk.serveFirst.command")}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
