import { useQuery } from "@tanstack/react-query"
import {
  describeOrder,
  describeOrderItem,
  useOrderBackorder,
  type StoreOrderBackorder,
} from "medusa-plugin-backorders/storefront"
import { useParams } from "react-router-dom"
import { useLocale } from "../lib/locale"
import { sdk } from "../lib/sdk"
import { fill } from "../lib/texts"
import { Totals } from "../parts/totals"

/** In a demo one watches; a shop asks every few minutes, or when the page is opened. */
const EVERY = 4

const fields =
  "id,display_id,email,currency_code,item_total,shipping_total,total,fulfillment_status,*items,*shipping_address"

export function Order() {
  const { id } = useParams()
  const { t, labels, money } = useLocale()
  const { data: order, isError } = useQuery({
    queryKey: ["order", id],
    queryFn: async () =>
      (await sdk.store.order.retrieve(id!, { fields })).order,
    refetchInterval: EVERY * 1000,
  })
  const { data: backorder } = useOrderBackorder(sdk, id, { every: EVERY })
  if (isError) {
    return <p>{t.notFound}</p>
  }
  if (!order || !backorder) {
    return <div className="order" aria-busy />
  }
  const isShipped = ["shipped", "delivered"].includes(order.fulfillment_status)
  return (
    <div className="order">
      <p className="subtitle">
        {fill(t.orderNumber, { number: `#${order.display_id}` })}
      </p>
      <h1>
        {fill(t.thanks, { name: order.shipping_address?.first_name ?? "" })}
      </h1>
      <p>{t.follow}</p>
      <section className="progress">
        <Steps order={backorder} isShipped={isShipped} />
        <p role="status" className="status-text">
          {describeOrder(backorder, labels) ??
            (isShipped ? t.allShipped : t.allInStock)}
        </p>
      </section>
      <h2>{t.yourItems}</h2>
      <ul className="lines">
        {order.items?.map((line) => {
          const waits = backorder.items.find(
            ({ line_item_id }) => line_item_id === line.id
          )
          return (
            <li key={line.id}>
              <div className="picture small">
                {line.thumbnail && <img src={line.thumbnail} alt="" />}
              </div>
              <div>
                <h3>
                  {line.quantity} × {line.product_title}
                </h3>
                <p className="subtitle">{line.variant_title}</p>
                {waits && (
                  <p className="notice" data-status={waits.status}>
                    {describeOrderItem(waits, labels)}
                  </p>
                )}
              </div>
              <p className="line-end">
                {money(line.total, order.currency_code)}
              </p>
            </li>
          )
        })}
      </ul>
      <Totals of={order} />
    </div>
  )
}

function Steps({
  order,
  isShipped,
}: {
  order: StoreOrderBackorder
  isShipped: boolean
}) {
  const { t } = useLocale()
  const waits = order.items.some(({ status }) => status === "waiting")
  const steps = [
    t.stepOrdered,
    ...(order.items.length ? [t.stepComing] : []),
    t.stepIn,
    t.stepShipped,
  ]
  const now = isShipped ? steps.length - 1 : waits ? 1 : steps.length - 2
  return (
    <ol className="steps" aria-label={t.steps}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < now ? "done" : index === now ? "now" : "next"}
          aria-current={index === now ? "step" : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  )
}
