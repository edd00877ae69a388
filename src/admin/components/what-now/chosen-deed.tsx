import { Button, Text } from "@medusajs/ui"
import { ReactNode, RefObject, useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { LostSupplyChoice } from "../../../domain"
import type { LostSupply } from "../../../types"
import {
  useReleaseBackorder,
  useReleaseFromStock,
  useTakeStock,
} from "../../hooks/api/use-backorders"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useNotify } from "../../hooks/use-notify"
import { ReasonPrompt } from "../reason-prompt"
import { ServeFirstPrompt } from "../serve-first/serve-first-prompt"
import { BackorderAgain } from "./backorder-again"

type ChosenDeedProps<TChoice = LostSupplyChoice> = {
  order: LostSupply
  choice: TChoice
  focusAfter: RefObject<HTMLElement>
}

/** What the chosen way does, said before it is done. */
export const ChosenDeed = ({ choice, ...props }: ChosenDeedProps) => {
  switch (choice.choice) {
    case "backorder_again":
      return <BackorderAgain order={props.order} />
    case "take_stock":
      return <Take {...props} choice={choice} />
    case "release_from_stock":
      return <ReleaseFromStock {...props} />
    case "serve_first":
      return <ServeFirst {...props} />
    case "release":
      return <Release {...props} />
    case "cancel_line":
      return <CancelLine {...props} />
  }
}

type OrderOnly = Omit<ChosenDeedProps, "choice">

const useConfirm = (name: string, values: Record<string, string> = {}) =>
  useTranslation("backorders").t(`whatNow.confirm.${name}`, values)

const Effect = ({
  name,
  values = {},
  children,
}: {
  name: string
  values?: Record<string, string>
  children: ReactNode
}) => {
  const { t } = useTranslation("backorders")
  return (
    <div className="flex flex-col items-start gap-y-3">
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t(`whatNow.effects.${name}`, values)}
      </Text>
      {children}
    </div>
  )
}

/** Medusa's own edit: it is what changes totals and refunds. */
const CancelLine = ({ order }: OrderOnly) => (
  <Effect name="cancel_line">
    <Button size="small" variant="secondary" asChild>
      <Link to={`/orders/${order.order_id}/edits`}>
        {useConfirm("cancel_line")}
      </Link>
    </Button>
  </Effect>
)

const Take = ({
  order,
  choice: { location_id },
}: ChosenDeedProps<{ location_id: string }>) => {
  const { t } = useTranslation("backorders")
  const { nameOf } = useStockLocations()
  const { done, failed } = useNotify()
  const location = nameOf(location_id)
  const name = `#${order.order_display_id}`
  const { mutate, isPending } = useTakeStock(order.order_id, {
    onSuccess: () => done(t("takeStock.done", { order: name, location })),
    onError: (error) =>
      failed(t("takeStock.failed", { order: name, location }), error),
  })
  return (
    <Effect name="take_stock" values={{ location }}>
      <Button
        size="small"
        isLoading={isPending}
        onClick={() => mutate({ location_id })}
      >
        {useConfirm("take_stock", { location })}
      </Button>
    </Effect>
  )
}

const ReleaseFromStock = ({ order }: OrderOnly) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const name = `#${order.order_display_id}`
  const { mutate, isPending } = useReleaseFromStock({
    onSuccess: () =>
      done(t("release.done", { order: name }), t("release.fromStock.doneHint")),
    onError: (error) => failed(t("release.failed", { order: name }), error),
  })
  return (
    <Effect name="release_from_stock">
      <Button
        size="small"
        isLoading={isPending}
        onClick={() => mutate(order.backorder_id)}
      >
        {useConfirm("release")}
      </Button>
    </Effect>
  )
}

const ServeFirst = ({ order, focusAfter }: OrderOnly) => {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <Effect name="serve_first">
      <Button size="small" variant="secondary" onClick={() => setIsAsked(true)}>
        {useConfirm("serve_first")}
      </Button>
      {isAsked && (
        <ServeFirstPrompt
          orderIds={[order.order_id]}
          onClose={() => setIsAsked(false)}
          focusAfter={focusAfter}
        />
      )}
    </Effect>
  )
}

const Release = ({ order, focusAfter }: OrderOnly) => {
  const { t } = useTranslation("backorders")
  const { done, failed } = useNotify()
  const [isAsked, setIsAsked] = useState(false)
  const name = `#${order.order_display_id}`
  const { mutate, isPending } = useReleaseBackorder(order.backorder_id, {
    onSuccess: () => {
      done(t("release.done", { order: name }), t("release.doneHint"))
      setIsAsked(false)
    },
    onError: (error) => failed(t("release.failed", { order: name }), error),
  })
  return (
    <Effect name="release">
      <Button size="small" variant="secondary" onClick={() => setIsAsked(true)}>
        {useConfirm("release")}
      </Button>
      {isAsked && (
        <ReasonPrompt
          title={t("release.title", { order: name })}
          description={t("whatNow.effects.release")}
          confirmLabel={t("orderBanner.actions.release")}
          isRequired
          isLoading={isPending}
          onConfirm={(reason) => mutate({ reason })}
          onClose={() => setIsAsked(false)}
          focusAfter={focusAfter}
        />
      )}
    </Effect>
  )
}
