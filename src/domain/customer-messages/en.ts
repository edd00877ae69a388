import type { MessageTexts } from "./texts"

export const en: MessageTexts = {
  locale: "en",
  hello: "Hello,",
  waiting_subject: "Your order #{order} is waiting for goods",
  waiting:
    "thank you for your order. Some of it is not in stock and has to come in first:",
  date_moved_subject: "A new date for your order #{order}",
  date_moved: "the goods for your order come on another day than we told you:",
  ready_subject: "Your order #{order} will be shipped soon",
  ready:
    "the goods that your order was waiting for have arrived. We will ship it soon:",
  item_by: "{quantity} x {title}, expected by {date}",
  item: "{quantity} x {title}",
  leaves_by: "We expect to ship your order by {date}.",
  no_date: "We will tell you the day as soon as we know it.",
  offer:
    "Would you like to wait, or to cancel what has not arrived? You can tell us until {until}:",
  wait: "I will wait",
  cancel: "I would like to cancel",
  thanks_wait:
    "Thank you. We will ship your order as soon as everything is here.",
  thanks_cancel: "Thank you. We have noted your wish and will write to you.",
  over: "There is nothing to answer any more. Please contact us if you have a question.",
  regards: "Kind regards",
}
