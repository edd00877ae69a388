import type { AdminOrder } from "@medusajs/framework/types"
import { Text } from "@medusajs/ui"
import type { ShortLine } from "../../../types"
import { useTakeStockPreview } from "../../hooks/api/use-backorders"
import { useTakeStockFor } from "../../hooks/use-take-stock-for"
import { mostOf, TakeLink } from "../take-link"

type TakeElsewhereProps = {
  order: AdminOrder
  line: ShortLine
  onTaken: (lineItemIds: string[]) => void
}

/** What the shop has at another location is taken from there, or carried over, before it is bought. */
export const TakeElsewhere = (props: TakeElsewhereProps) => {
  const free = mostOf(props.line.free_elsewhere)

  return free && free.quantity > 0 ? <Offer {...props} free={free} /> : null
}

type OfferProps = TakeElsewhereProps & {
  free: ShortLine["free_elsewhere"][number]
}

const Offer = ({ order, line, free, onTaken }: OfferProps) => {
  const { line_item_id, title } = line
  const { lines } = useTakeStockPreview(order.id, {
    location_id: free.location_id,
    line_item_ids: [line_item_id],
  })
  const { take, isPending } = useTakeStockFor(order, free.location_id, onTaken)
  const [decision] = lines ?? []

  // Goods that were ordered for it come to the line where it is.
  if (!decision || decision.code === "order_line.on_order") {
    return null
  }
  return decision.can_move ? (
    <TakeLink
      free={free}
      title={title}
      isPending={isPending}
      onTake={() => take([line_item_id])}
    />
  ) : (
    <Text
      as="span"
      size="small"
      leading="compact"
      className="text-ui-fg-subtle"
    >
      {decision.message}
    </Text>
  )
}
