/** Why a customer is written to. */
export const MESSAGE_KINDS = ["waiting", "date_moved", "ready"] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** What a customer answers to a moved date. */
export const CUSTOMER_ANSWERS = ["wait", "cancel"] as const
export type CustomerAnswer = (typeof CUSTOMER_ANSWERS)[number]

/**
 * The words of the mails to customers, and of the page that takes their
 * answer. Plain data; `{braces}` are filled in.
 */
export type MessageTexts = {
  /** For dates, and which way text runs. */
  locale: string
  hello: string
  /** `{order}` in each subject. */
  waiting_subject: string
  waiting: string
  date_moved_subject: string
  date_moved: string
  ready_subject: string
  ready: string
  /** `{quantity}`, `{title}`, `{date}` */
  item_by: string
  /** `{quantity}`, `{title}` */
  item: string
  /** `{date}` */
  leaves_by: string
  no_date: string
  /** Below a moved date. `{until}` */
  offer: string
  wait: string
  cancel: string
  thanks_wait: string
  thanks_cancel: string
  /** The link is too old, or nothing waits any more. */
  over: string
  regards: string
}
