import { useUser } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { BannerSentence } from "../../../domain"
import { useStockLocations } from "../../hooks/api/use-stock-locations"
import { useFormat } from "../../hooks/use-format"
import { nameOfUser } from "../../lib/users"

type BannerSentenceTextProps = {
  sentence: BannerSentence
  purchaseOrderId: string | null
}

/** Stands for the number while the sentence is put together; a link takes its place. */
const NUMBER = "\uE000"

export const BannerSentenceText = ({
  sentence: { key, values },
  purchaseOrderId,
}: BannerSentenceTextProps) => {
  const { t } = useTranslation("backorders")
  const { day, onDay, quantity } = useFormat()
  const { nameOf } = useStockLocations({ enabled: "location_id" in values })
  const { user } = useUser(String(values.user_id), undefined, {
    enabled: Boolean(values.user_id),
  })
  const { count, date, number, location_id, user_id, ...others } = values

  const text = t(`orderBanner.sentences.${key}`, {
    ...Object.fromEntries(
      Object.entries(others).map(([name, value]) => [
        name,
        typeof value === "number" ? quantity(value) : value,
      ])
    ),
    ...(count === undefined
      ? {}
      : { count: Number(count), units: quantity(Number(count)) }),
    ...(date ? { date: day(String(date)), when: onDay(String(date)) } : {}),
    ...(number ? { number: purchaseOrderId ? NUMBER : number } : {}),
    location: location_id
      ? nameOf(String(location_id)) || t("orderBanner.otherLocation")
      : "",
    user: user_id ? nameOfUser(user) || t("history.someone") : "",
  })
  const [before, ...after] = text.split(NUMBER)

  return (
    <span>
      {before}
      {after.length > 0 && (
        <Link
          to={`/purchase-orders/${purchaseOrderId}`}
          className="text-ui-fg-interactive underline underline-offset-2 hover:text-ui-fg-interactive-hover transition-fg"
        >
          {number}
        </Link>
      )}
      {after.join("")}{" "}
    </span>
  )
}
