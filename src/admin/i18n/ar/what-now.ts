export const whatNow = {
  title: "ما العمل الآن؟",
  error: "تعذرت قراءة ما يحتاج إلى قرار.",
  nothing: "لا شيء هنا بانتظار قرار.",
  vendor: "مورّد الطلب {{order}}",
  usualVendor: "المورّد المعتاد",
  lost: {
    title: "طلبات بلا توريد",
    hint: "تبقى معلّقة حتى تقرر.",
    line: "{{title}}: {{units}} بلا توريد.",
    canceled: "أُلغي {{number}}.",
    closed: "أُغلق {{number}} مبكرًا.",
    cut: "خُفّض {{number}}.",
    choose: "ما العمل بالطلب {{order}}",
    first: "أول {{shown}} من {{total}} من الطلبات.",
  },
  choices: {
    release_from_stock: "تغطيته من المخزون",
    take_stock: "الأخذ من {{location}}",
    backorder_again: "إنشاء طلب مسبق من جديد",
    use_incoming: "استخدام ما هو قيد التوريد بالفعل",
    serve_first: "منحه الأولوية",
    release: "رفع التعليق",
    cancel_line: "إلغاء البند",
  },
  effects: {
    release_from_stock:
      "يغطي المخزون كل ما ينتظره هذا الطلب. ينتهي التعليق، ويصبح ما هو قيد التوريد له فائضًا.",
    take_stock:
      "ينتقل الحجز كله إلى {{location}} حيث يوجد ما يغطيه. لا يُشترى شيء.",
    serve_first:
      "يتقدم على الطلبات التي قبله ويأخذ مخزونها. ترى من يفقد ماذا قبل أن تؤكد.",
    release:
      "يمكن تجهيز الطلب وتحصيل مبلغه مع أن بضاعته لم تصل، والتجهيز يجعل المخزون سالبًا.",
    cancel_line:
      "يفتح تحرير الطلب في Medusa. عند التأكيد هناك ينتهي البند ومعه تعليقه. قد يلغي تغيّر الإجمالي تفويض البطاقة، فيضطر العميل إلى الدفع من جديد.",
  },
  confirm: {
    take_stock: "الأخذ من {{location}}",
    backorder_again: "إنشاء طلب مسبق من جديد",
    serve_first: "منحه الأولوية",
    release: "رفع التعليق",
    cancel_line: "تحرير الطلب",
  },
  spare: {
    title: "بضاعة فائضة",
    hint: "ما زالت قيد التوريد ولا ينتظرها أي طلب. إذا تُركت كما هي أخذها الطلب المسبق التالي.",
    on: "{{units}} فائض ضمن",
    lacks: "ينقصه {{units}}",
    nobody: "لا يحتاج إليها أي طلب الآن.",
    give: "منحها للطلب {{order}}",
    cut: "تخفيض أمر الشراء",
  },
  give: {
    title: "منح {{units}} للطلب {{order}}؟",
    hint: "ينتظر الطلب {{order}} بضاعة هي قيد التوريد بالفعل، ويبقى معلّقًا حتى تصل.",
    done: "يحصل الطلب {{order}} على {{units}}",
    failed: "لم يحصل الطلب {{order}} على شيء",
  },
  cut: {
    title: {
      change: "تخفيض {{number}}؟",
      remove_line: "إزالة بند من {{number}}؟",
      cancel: "إلغاء {{number}}؟",
    },
    hint: {
      change_zero: "{{title}}: تبقى {{units}} وحدة قيد التوريد. أبلغ المورّد.",
      change_one: "{{title}}: تبقى وحدة واحدة قيد التوريد. أبلغ المورّد.",
      change_two: "{{title}}: تبقى وحدتان قيد التوريد. أبلغ المورّد.",
      change_few: "{{title}}: تبقى {{units}} وحدات قيد التوريد. أبلغ المورّد.",
      change_many: "{{title}}: تبقى {{units}} وحدة قيد التوريد. أبلغ المورّد.",
      change_other: "{{title}}: تبقى {{units}} وحدة قيد التوريد. أبلغ المورّد.",
      remove_line: "لم يعد {{title}} قيد التوريد. أبلغ المورّد.",
      cancel: "لا ينتظر أي طلب شيئًا منه. أبلغ المورّد.",
    },
    total: "الإجمالي الجديد: {{total}}",
    done: {
      change: "خُفّض {{number}}",
      remove_line: "أزيل البند من {{number}}",
      cancel: "أُلغي {{number}}",
    },
    failed: "لم يُخفّض {{number}}",
  },
  callout: {
    lost: "بلا توريد: {{orders}}.",
    spare: "فائض: {{items}}.",
  },
}
