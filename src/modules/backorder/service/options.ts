import type {
  MessageKind,
  OwnTexts,
  HistoryTrigger,
  Settings,
} from "../../../domain"
import type { PurchaseOrderDocument } from "../../../types/purchase-order-document"

/** Who asks, or what set it off, and under which idempotency key. */
export type Actor = {
  actor_id?: string | null
  trigger?: HistoryTrigger | null
  idempotency_key_id?: string | null
}

/** What `medusa-config.ts` may say: settings to start with, and what only it can say. */
export type PluginOptions = Partial<Settings> & {
  /**
   * Who may see how an order comes along: whoever has its id, as with Medusa's
   * own `GET /store/orders/:id`, or only the customer whose order it is.
   * @default "id"
   */
  store_order_access?: "id" | "customer"
  /**
   * Secret API keys, by id, that the hold doesn't stop: of a warehouse system
   * that ships what it was told to. What passes is recorded as a breach.
   * @example ["apk_01J"]
   */
  exempt_api_keys?: string[]
  /**
   * Measures: what reports need is written down, and read when it is asked for.
   * @default true
   */
  reports?: boolean
  /**
   * Font files (.ttf, .otf) for purchase orders on paper, beside the ones that
   * come along (Latin, Greek, Cyrillic, Devanagari, Arabic).
   * @example [require.resolve("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf")]
   */
  pdf_fonts?: string[]
  /** Words of mails to customers, by locale, over ours. @example { de: { hello: "Moin," } } */
  messages?: OwnTexts
  /** Templates of the mail provider by kind, in place of our texts. @example { waiting: "d-1a2b" } */
  message_templates?: Partial<Record<MessageKind, string>>
  /** For orders and vendors without a language. @default "en" */
  message_locale?: string
  /**
   * The page of your storefront where a customer answers to a moved date;
   * without it, a small page of this server.
   * @example "https://shop.example.com/answer?token={token}&answer={answer}"
   */
  answer_url?: string
  /** Makes the store's own PDF of a purchase order, in place of ours. */
  render_purchase_order?: (
    paper: PurchaseOrderDocument
  ) => Promise<Uint8Array> | Uint8Array
}
