import type { MessageTexts } from "./texts"

export const fr: MessageTexts = {
  locale: "fr",
  hello: "Bonjour,",
  waiting_subject: "Votre commande n° {order} attend des articles",
  waiting:
    "merci pour votre commande. Une partie n’est pas en stock et doit d’abord arriver :",
  date_moved_subject: "Une nouvelle date pour votre commande n° {order}",
  date_moved:
    "les articles de votre commande arrivent à une autre date que celle annoncée :",
  ready_subject: "Votre commande n° {order} sera bientôt expédiée",
  ready:
    "les articles que votre commande attendait sont arrivés. Nous l’expédierons bientôt :",
  item_by: "{quantity} x {title}, prévu d’ici le {date}",
  item: "{quantity} x {title}",
  leaves_by: "Nous pensons expédier votre commande d’ici le {date}.",
  no_date: "Nous vous indiquerons la date dès que nous la connaîtrons.",
  offer:
    "Souhaitez-vous attendre, ou annuler ce qui n’est pas arrivé ? Vous pouvez répondre jusqu’au {until} :",
  wait: "J’attends",
  cancel: "Je souhaite annuler",
  thanks_wait: "Merci. Nous expédierons votre commande dès que tout sera là.",
  thanks_cancel: "Merci. Nous avons noté votre souhait et vous écrirons.",
  over: "Il n’y a plus rien à répondre. Pour toute question, écrivez-nous.",
  regards: "Cordialement",
}
