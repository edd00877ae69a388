import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { createTransport, type Transporter } from "nodemailer"

type Options = {
  /** Of the mail server, for instance `smtp://user:password@mail.example.com:587`. */
  url: string
  /** Who mails are from, where a notification does not say. */
  from: string
}

/** Sends notifications as e-mails to any mail server. */
export class SmtpNotificationService extends AbstractNotificationProviderService {
  static identifier = "smtp"

  private readonly transport: Transporter
  private readonly from: string

  constructor(_container: unknown, { url, from }: Options) {
    super()
    this.transport = createTransport(url)
    this.from = from
  }

  async send({
    to,
    from,
    content,
    attachments,
    provider_data,
  }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { messageId } = await this.transport.sendMail({
      to,
      from: from?.trim() || this.from,
      replyTo: provider_data?.reply_to as string | undefined,
      subject: content?.subject,
      text: content?.text,
      html: content?.html,
      attachments: attachments?.map((file) => ({
        filename: file.filename,
        content: file.content,
        encoding: "base64",
        contentType: file.content_type,
        contentDisposition:
          file.disposition === "inline" ? "inline" : "attachment",
        cid: file.id,
      })),
    })
    return { id: messageId }
  }
}
