import type { HistoryAction, HistoryTrigger } from "../../../domain"

export const menu = {
  backorders: "الطلبات المسبقة",
  purchaseOrders: "أوامر الشراء",
  bills: "فواتير المورّدين",
  vendors: "المورّدون",
  reports: "تقارير الطلبات المسبقة",
}

export const actions = {
  add: "إضافة",
  back: "رجوع",
  cancel: "إلغاء",
  continue: "متابعة",
  create: "إنشاء",
  delete: "حذف",
  discard: "تجاهل",
  edit: "تحرير",
  more: "المزيد",
  remove: "إزالة",
  save: "حفظ",
  tryAgain: "إعادة المحاولة",
}

export const dates = {
  today: "اليوم",
  on: "في {{date}}",
}

export const errors = {
  offline: "لم يستجب الخادم. تحقق من الاتصال وأعد المحاولة.",
  server: "حدث خطأ في الخادم. أعد المحاولة بعد قليل.",
  notMigrated:
    "جداول الإضافة غير موجودة أو من إصدار أقدم. اطلب من المطوّر تشغيل: npx medusa db:migrate",
  forbidden: "ليست لديك صلاحية للقيام بذلك.",
  guest: "لا يمكن عرض الطلبات المسبقة هنا. بقية الصفحة تعمل.",
  nothingChanged: "لم يتغير شيء.",
}

export const unsaved = {
  title: "المغادرة دون حفظ؟",
  description: "ستفقد ما غيّرته هنا إذا غادرت.",
  saveFirst: "احفظ تغييراتك أو تجاهلها أولًا",
}

export const reason = {
  label: "السبب",
  optional: "السبب (اختياري)",
  missing: "اذكر السبب ليعرفه زملاؤك.",
}

export const validation = {
  aboveZero: "أدخل كمية أكبر من 0",
  notNegative: "أدخل 0 أو أكثر",
  amount: "أدخل مبلغًا",
  currency: "اختر عملة",
  day: "اختر يومًا",
  email: "أدخل بريدًا إلكترونيًا صالحًا",
  item: "اختر عنصرًا",
  label: "اذكر الغرض من الرسم",
  vendor: "اختر مورّدًا",
  lines: "اختر بندًا واحدًا على الأقل",
  breakQuantity: "أدخل كمية أكبر من 0، كل كمية مرة واحدة",
  vendorName: "أدخل اسم المورّد",
  wholeDays: "أدخل عددًا صحيحًا من الأيام",
  reason: "اذكر سبب الرفض",
  giveUp: "اذكر سبب التخلي عنها",
}

export const history = {
  title: "السجل",
  titleOfOrder: "سجل الطلب المسبق للطلب {{order}}",
  error: "تعذر تحميل السجل",
  empty: "لم يحدث شيء بعد.",
  byAt: "{{who}}، {{when}}",
  added: "أضيف: {{items}}",
  removed: "أزيل: {{items}}",
  change: "{{field}}: {{from}} ← {{to}}",
  empty_value: "لا شيء",
  on: "مفعّل",
  off: "معطل",
  fields: {
    other: "تغيير",
    quantity: "الكمية",
    unit_cost: "تكلفة الوحدة",
    tax_rate: "الضريبة %",
    expected_date: "التاريخ المتوقع",
    vendor: "المورّد",
    location: "التسليم إلى",
    reference: "المرجع",
    note: "ملاحظة",
    shipping_cost: "الشحن",
    discount: "الخصم",
    adjustment: "التسوية",
    hold_scope: "ما يمنعه التعليق",
  },
  someone: "مستخدم",
  system: "تلقائي",
  triggers: {
    order: "تغيّر الطلب",
    stock: "تغيّر المخزون",
    release_on_stock: "إعداد: رفع التعليق عندما يغطيه المخزون",
    auto_backorder: "إعداد: إنشاء الطلب المسبق تلقائيًا",
    sweep: "وجده الفحص الدوري",
    doctor: "فاحص البيانات",
  } satisfies Record<HistoryTrigger, string>,
  actions: {
    other: "تغيير",
    backorder_setting: { changed: "تغيّرت الإعدادات" },
    backorder: {
      placed: "أنشئ طلب مسبق، الطلب معلّق",
      extended: "زيد الطلب المسبق",
      reduced: "خُفّض الطلب المسبق",
      supply_lost: "فُقد التوريد",
      goods_passed_on: "حصل على بضاعة لم يعد طلب آخر بحاجة إليها",
      released: "رُفع التعليق",
      held_again: "معلّق من جديد",
      hold_scope_changed: "تغيّر ما يمنعه التعليق",
      date_moved: "تغيّر التاريخ المتوقع",
      goods_taken: "ذهبت البضاعة إلى طلب آخر",
      canceled: "أُلغي الطلب المسبق",
      breached: "لم يمنعه التعليق",
      repaired: "أصلحه فاحص البيانات",
      customer_told: "أُرسل بريد إلى العميل",
      customer_waits: "سينتظر العميل حتى التاريخ الجديد",
      customer_cancels: "يود العميل الإلغاء",
    } satisfies Record<HistoryAction<"backorder">, string>,
    purchase_order: {
      drafted: "أنشئت المسودة",
      edited: "تغيير",
      issued: "حُدّد كصادر",
      sent: "أُرسل إلى المورّد",
      date_asked: "سُئل المورّد عن الموعد",
      received: "استُلمت البضاعة",
      shipped: "شحن المورّد",
      receipt_reversed: "عُكس الاستلام",
      billed: "أنشئت فاتورة",
      lines_closed: "أُغلقت بنود",
      closed: "أُغلق",
      reopened: "أُعيد فتحه",
      lines_moved: "نُقلت بنود",
      lines_added: "أُضيفت بنود",
      vendor_replaced: "استُبدل المورّد",
      canceled: "أُلغي",
      repaired: "أصلحه فاحص البيانات",
    } satisfies Record<HistoryAction<"purchase_order">, string>,
    purchase_bill: {
      created: "أنشئت الفاتورة",
      corrected: "تغيّرت الفاتورة",
      mismatch_accepted: "قُبل الفرق",
      paid: "دُفعت",
      payment_removed: "أزيلت الدفعة",
      voided: "أُبطلت الفاتورة",
      repaired: "أصلحها فاحص البيانات",
    } satisfies Record<HistoryAction<"purchase_bill">, string>,
  },
}

export const statuses = {
  purchase_order: {
    draft: "مسودة",
    issued: "صادر",
    closed: "مغلق",
    canceled: "ملغى",
  },
  receipt: {
    not_received: "غير مستلم",
    partially_received: "مستلم جزئيًا",
    received: "مستلم",
  },
  shipment: {
    not_received: "غير مشحون",
    partially_received: "مشحون جزئيًا",
    received: "مشحون",
  },
  billing: {
    not_billed: "غير مفوتر",
    partially_billed: "مفوتر جزئيًا",
    billed: "مفوتر",
  },
  bill: {
    open: "مفتوحة",
    partially_paid: "مدفوعة جزئيًا",
    paid: "مدفوعة",
    void: "مبطلة",
  },
  bill_match: {
    matched: "مطابقة",
    price_mismatch: "السعر مختلف",
    quantity_mismatch: "الكمية مختلفة",
    both: "السعر والكمية مختلفان",
    accepted: "قُبل الفرق",
  },
}

export const vendorSelect = {
  placeholder: "اختر مورّدًا",
  none: "لا يوجد مورّدون بعد. اكتب اسمًا لإنشاء مورّد.",
}

export const inventoryItemSelect = {
  placeholder: "ابحث بالاسم أو SKU",
}

export const locationSelect = {
  placeholder: "اختر موقعًا",
}
