import { CustomerAnswer, dayOf } from "../../../domain"
import * as messageDeeds from "../deeds/customer-messages"
import * as messages from "../sql/customer-messages"
import { WithStorefront } from "./storefront"

/** Mails to customers. */
export class WithCustomerMessages extends WithStorefront {
  /** How the store words its mails, and where customers answer. */
  get messageOptions() {
    const {
      messages: texts,
      message_templates: templates,
      message_locale: locale,
      answer_url,
    } = this.options
    return { texts, templates, locale, answer_url }
  }

  /** Writes down which mails to customers are due. Run twice it finds nothing more. */
  async noteDueMessages(scope: messages.MessageScope) {
    await this.inTransaction((em) =>
      messages.noteDueMessages(em, scope, dayOf(new Date()))
    )
  }

  /** Takes due mails, so that no other server sends them. */
  async claimMessages() {
    return await this.inTransaction((em) => messages.claimMessages(em))
  }

  async loadMessageContext(id: string) {
    return await this.read((em) => messages.loadMessageContext(em, id))
  }

  async finishMessage(
    message: messages.CustomerMessageRow,
    outcome: messageDeeds.MessageOutcome
  ) {
    return await this.deed({}, (em, deed) =>
      messageDeeds.finishMessage(em, message, outcome, deed)
    )
  }

  /** A mail with an offer, and whether it can still be answered. */
  async loadAnsweredMessage(id: string) {
    return await this.read((em) => messages.loadAnsweredMessage(em, id))
  }

  /** What a customer would like, for staff. @throws Refusal `customer_answer.over` */
  async recordAnswer(input: { message_id: string; answer: CustomerAnswer }) {
    return await this.deed({}, (em, deed) =>
      messageDeeds.recordAnswer(em, input, deed)
    )
  }
}
