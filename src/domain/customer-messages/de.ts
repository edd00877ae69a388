import type { MessageTexts } from "./texts"

export const de: MessageTexts = {
  locale: "de",
  hello: "Guten Tag,",
  waiting_subject: "Ihre Bestellung #{order} wartet auf Ware",
  waiting:
    "vielen Dank für Ihre Bestellung. Ein Teil davon ist nicht auf Lager und muss erst eintreffen:",
  date_moved_subject: "Ein neuer Termin für Ihre Bestellung #{order}",
  date_moved:
    "die Ware für Ihre Bestellung kommt zu einem anderen Termin als angekündigt:",
  ready_subject: "Ihre Bestellung #{order} wird bald versandt",
  ready:
    "die Ware, auf die Ihre Bestellung gewartet hat, ist eingetroffen. Wir versenden sie bald:",
  item_by: "{quantity} x {title}, erwartet bis {date}",
  item: "{quantity} x {title}",
  leaves_by: "Wir versenden Ihre Bestellung voraussichtlich bis {date}.",
  no_date: "Den Termin teilen wir Ihnen mit, sobald wir ihn kennen.",
  offer:
    "Möchten Sie warten oder stornieren, was noch nicht da ist? Antworten können Sie bis {until}:",
  wait: "Ich warte",
  cancel: "Ich möchte stornieren",
  thanks_wait:
    "Vielen Dank. Wir versenden Ihre Bestellung, sobald alles da ist.",
  thanks_cancel: "Vielen Dank. Wir haben Ihren Wunsch notiert und melden uns.",
  over: "Hier gibt es nichts mehr zu beantworten. Bei Fragen schreiben Sie uns bitte.",
  regards: "Freundliche Grüße",
}
