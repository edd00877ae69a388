export const letters = {
  fields: { to: "To", subject: "Subject", message: "Message" },
  toHint:
    "The vendor has no e-mail address yet: it is used for this mail only.",
  openLines: "Goods that are asked about",
  openLine: "{{quantity}} x {{title}}",
  error: "The mail could not be prepared",
  noProvider:
    "Your store can't send e-mails yet. Add an e-mail provider to Medusa's notification module, or download the PDF and mark it as issued.",
  address: "Enter an e-mail address",
  required: "Enter some text",
  send: {
    action: "Send",
    title: "Send {{number}}",
    hint: "The vendor gets this mail with the PDF. Sending also marks it as issued: its goods are on order then, and the paper no longer says draft.",
    hintIssued: "The vendor gets this mail with the PDF.",
    again: "Send again",
    done: "{{number}} is sent to {{to}}",
    failed: "{{number}} was not sent",
  },
  ask: {
    action: "Ask for a date",
    title: "Ask when {{number}} comes",
    hint: "The vendor gets this mail with the goods that are still to come.",
    confirm: "Send",
    done: "{{to}} is asked when {{number}} comes",
    failed: "The vendor was not asked",
  },
  pdf: {
    action: "PDF",
    title: "{{number}} on paper",
    download: "Download",
    loading: "Making the PDF ...",
    error: "The PDF could not be made",
  },
}
