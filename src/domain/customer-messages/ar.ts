import type { MessageTexts } from "./texts"

export const ar: MessageTexts = {
  locale: "ar",
  hello: "مرحبًا،",
  waiting_subject: "طلبك رقم {order} ينتظر وصول البضاعة",
  waiting: "شكرًا لطلبك. جزء منه غير متوفر حاليًا ويجب أن يصل أولًا:",
  date_moved_subject: "موعد جديد لطلبك رقم {order}",
  date_moved: "تصل بضاعة طلبك في موعد غير الذي أخبرناك به:",
  ready_subject: "سيُشحن طلبك رقم {order} قريبًا",
  ready: "وصلت البضاعة التي كان طلبك ينتظرها. سنشحنه قريبًا:",
  item_by: "{quantity} × {title}، متوقع بحلول {date}",
  item: "{quantity} × {title}",
  leaves_by: "نتوقع شحن طلبك بحلول {date}.",
  no_date: "سنخبرك بالموعد فور معرفته.",
  offer: "هل تودّ الانتظار أم إلغاء ما لم يصل بعد؟ يمكنك الرد حتى {until}:",
  wait: "سأنتظر",
  cancel: "أودّ الإلغاء",
  thanks_wait: "شكرًا لك. سنشحن طلبك فور اكتماله.",
  thanks_cancel: "شكرًا لك. سجّلنا رغبتك وسنكتب إليك.",
  over: "لم يعد هناك ما يُجاب عنه. للاستفسار يُرجى التواصل معنا.",
  regards: "مع أطيب التحيات",
}
