import {
  BackorderNotice,
  type Notice as BackorderNoticeData,
} from "medusa-plugin-backorders/storefront"
import { useLocale } from "../lib/locale"

/** The plugin's notice in this shop's look: a dot whose colour the text says too. */
export function Notice({
  notice,
}: {
  notice: BackorderNoticeData | undefined
}) {
  const { labels } = useLocale()
  return <BackorderNotice notice={notice} labels={labels} className="notice" />
}
