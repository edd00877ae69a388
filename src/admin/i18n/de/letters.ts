export const letters = {
  fields: { to: "An", subject: "Betreff", message: "Nachricht" },
  toHint:
    "Der Lieferant hat noch keine E-Mail-Adresse: Sie wird nur für diese E-Mail verwendet.",
  openLines: "Ware, nach der gefragt wird",
  openLine: "{{quantity}} x {{title}}",
  error: "Die E-Mail konnte nicht vorbereitet werden",
  noProvider:
    "Ihr Shop kann noch keine E-Mails senden. Fügen Sie Medusas Benachrichtigungsmodul einen E-Mail-Anbieter hinzu, oder laden Sie das PDF herunter und markieren Sie die Einkaufsbestellung als erteilt.",
  address: "Geben Sie eine E-Mail-Adresse ein",
  required: "Geben Sie einen Text ein",
  send: {
    action: "Senden",
    title: "{{number}} senden",
    hint: "Der Lieferant erhält diese E-Mail mit dem PDF. Mit dem Senden wird die Einkaufsbestellung auch als erteilt markiert: Die Ware ist dann bestellt, und auf dem Papier steht nicht mehr „Entwurf“.",
    hintIssued: "Der Lieferant erhält diese E-Mail mit dem PDF.",
    again: "Erneut senden",
    done: "{{number}} wurde an {{to}} gesendet",
    failed: "{{number}} wurde nicht gesendet",
  },
  ask: {
    action: "Liefertermin anfragen",
    title: "Liefertermin von {{number}} anfragen",
    hint: "Der Lieferant erhält diese E-Mail mit der Ware, die noch aussteht.",
    confirm: "Senden",
    done: "{{to}} wurde nach dem Liefertermin von {{number}} gefragt",
    failed: "Der Lieferant wurde nicht gefragt",
  },
  pdf: {
    action: "PDF",
    title: "{{number}} auf Papier",
    download: "Herunterladen",
    loading: "PDF wird erstellt ...",
    error: "Das PDF konnte nicht erstellt werden",
  },
}
