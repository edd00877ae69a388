import type { Settings } from "../../../domain"

type Row = {
  label: string
  hint: string
  unit?: string
  choices?: Record<string, string>
}

export const settings = {
  title: "الطلبات المسبقة",
  error: "تعذر تحميل الإعدادات",
  saved: "حُفظ: {{setting}}",
  failed: "لم يُحفظ: {{setting}}",
  none: "لا شيء",
  invalid: "أدخل رقمًا من {{min}} إلى {{max}}",
  sections: {
    state: "الحالة",
    hold: "التعليق ورفعه",
    buying: "الشراء والاستلام",
    dates: "المواعيد المعروضة للمتسوقين",
    messages: "الرسائل إلى العملاء",
  },
  messagesHint:
    "تُرسل الرسائل للطلبات من لحظة تفعيلها، ولا تُرسل لما ينتظر بالفعل.",
  guard: {
    label: "الحارس",
    hint: "يقف أمام الطرق التي تخرج بها البضاعة أو يُحصّل بها المال، ويفحص نفسه عند بدء الخادم.",
    ok: "يعمل",
    failed: "لا يعمل",
    unchecked: "لم يُفحص بعد",
    off: "معطل",
    unguarded: "لا يصل إلى: {{routes}}",
    offHint: "BACKORDERS_GUARD=off: يمكن تجهيز الطلبات المعلّقة وتحصيل مبالغها.",
  },
  locks: {
    label: "الأقفال",
    hint: "تمنع شخصين من تجهيز طلب وتعليقه في اللحظة نفسها.",
    shared: "مشتركة",
    memory: "خادم واحد فقط",
    warning:
      "الأقفال في الذاكرة، وقد يعمل أكثر من خادم. اضبط أقفال Redis أو PostgreSQL في medusa-config.ts.",
  },
  email: {
    label: "البريد الإلكتروني",
    hint: "تمر أوامر الشراء والرسائل إلى العملاء عبر وحدة الإشعارات في Medusa.",
    ok: "جاهز",
    missing: "لا يوجد مزود",
    warning:
      'أضف مزودًا للقناة "email" إلى وحدة الإشعارات في medusa-config.ts. حتى ذلك الحين لا يُرسل أي بريد.',
  },
  rows: {
    release_on: {
      label: "رفع التعليق عن الطلب",
      hint: "متى ينتهي التعليق تلقائيًا.",
      choices: {
        bill: "عندما تصل بضاعته وتُفوتر",
        receipt: "عندما تصل بضاعته",
        bill_only: "عندما تُفوتر بضاعته، وصلت أم لا",
        manual: "يدويًا فقط",
      },
    },
    release_on_stock: {
      label: "رفع التعليق عندما يأتي المخزون من طريق آخر",
      hint: "إرجاع أو جرد يغطي طلبًا معلّقًا يرفع التعليق عنه.",
    },
    hold_scope: {
      label: "يمنع التعليق الجديد",
      hint: "الطلب كله، أو الوحدات المنتظرة فقط ويمكن تجهيز الباقي.",
      choices: { order: "الطلب كله", lines: "ما ينتظر فقط" },
    },
    block_capture: {
      label: "عدم تحصيل مبالغ الطلبات المعلّقة",
      hint: "لا يمكن تحصيل مدفوعات طلب معلّق.",
    },
    auto_backorder: {
      label: "إنشاء الطلب المسبق تلقائيًا",
      hint: "تُجمع الطلبات الناقصة في مسودات، واحدة لكل مورّد. وتصدرها أنت.",
      choices: { off: "معطل", draft: "في مسودات" },
    },
    count_orders_from: {
      label: "احتساب الطلبات من",
      hint: "تُعدّ الطلبات الأقدم مشحونة ولا تحتاج إلى شيء.",
    },
    default_lead_time_days: {
      label: "مهلة التوريد الافتراضية",
      hint: "للمورّدين والعناصر التي ليست لها مهلة.",
      unit: "يوم",
    },
    over_receipt_percent: {
      label: "الاستلام الزائد",
      hint: "مقدار ما يمكن استلامه فوق المطلوب.",
      unit: "%",
    },
    price_tolerance_percent: {
      label: "سماحية السعر",
      hint: "مقدار اختلاف التكلفة في الفاتورة عن أمر الشراء قبل أن يُعدّ فرقًا.",
      unit: "%",
    },
    write_incoming: {
      label: "إظهار الكميات الواردة",
      hint: "يُحتسب ما هو قيد التوريد واردًا في مخزون Medusa.",
    },
    handling_days: {
      label: "مدة المناولة",
      hint: "الأيام من وصول البضاعة إلى خروجها، تُضاف إلى المواعيد التي يراها المتسوقون.",
      unit: "يوم",
    },
    show_quantity_up_to: {
      label: "إظهار المخزون حتى",
      hint: "فوق هذا الحد يُذكر للمتسوقين فقط أن الكمية كافية. فارغ: المخزون الفعلي.",
      unit: "وحدة",
    },
    notify_customer_on_hold: {
      label: "طلبك ينتظر وصول البضاعة",
      hint: "تُرسل عند إنشاء طلب مسبق: ما الناقص ومتى يصل.",
    },
    notify_customer_on_date_change: {
      label: "موعد جديد",
      hint: "تُرسل عندما يتغير تاريخ متوقع، مع عرض الانتظار أو الإلغاء.",
    },
    notify_customer_on_release: {
      label: "وصلت بضاعة طلبك",
      hint: "تُرسل عندما ينتهي التعليق لوصول البضاعة. لا تُرسل أبدًا عند رفعه يدويًا.",
    },
  } satisfies Record<keyof Settings, Row>,
}
