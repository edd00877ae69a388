// A German date may end in a full stop ("3. Dez."): never last in a sentence.
export const orderBanner = {
  otherLocation: "Ein anderer Standort",
  label: "Rückstände",
  error:
    "Es konnte nicht geprüft werden, ob für diese Bestellung nachbestellt werden muss.",
  titles: {
    spare: "Freie Ware",
    customer_waits: "Der Kunde wartet",
    customer_cancels: "Der Kunde möchte stornieren",
    breach: "Zurückhalten umgangen",
    needs_backorder: "Nachbestellung erforderlich",
    supply_lost: "Nachschub entfallen",
    no_vendor: "Zurückgehalten",
    draft: "Zurückgehalten",
    late: "Zurückgehalten, verspätet",
    arrived_not_billed: "Zurückgehalten, Ware eingetroffen",
    shipped_not_billed: "Zurückgehalten, vom Lieferanten versandt",
    billed_not_arrived: "Zurückgehalten, abgerechnet",
    billed_not_shipped: "Zurückgehalten, abgerechnet",
    waiting: "Zurückgehalten",
    part_ready: "Teilweise lieferbereit",
    released_early: "Vor Eintreffen der Ware freigegeben",
    stock_arrived: "Bestand ist eingetroffen",
    arrived_and_billed: "Bereit zur Freigabe",
    ready: "Lieferbereit",
    canceled: "Rückstand storniert",
  },
  sentences: {
    next_in_queue: "Bestellung {{order}} ist die nächste.",
    not_ordered: "Noch nicht bestellt: {{units}}.",
    customer_waits:
      "Der Kunde ist mit dem neuen Termin einverstanden, {{date}}.",
    customer_cancels:
      "Der Kunde hat den neuen Termin abgelehnt, {{date}}. Stornieren Sie die Bestellung oder die Position, oder einigen Sie sich anders.",
    breach_fulfill: "Am {{date}} trotz Zurückhalten verpackt.",
    breach_ship: "Am {{date}} trotz Zurückhalten versandt.",
    breach_deliver: "Am {{date}} trotz Zurückhalten als geliefert markiert.",
    breach_capture:
      "Die Zahlung wurde am {{date}} trotz Zurückhalten vom Zahlungsanbieter erfasst.",
    breach_mark_as_paid: "Am {{date}} trotz Zurückhalten als bezahlt markiert.",
    breach_complete: "Am {{date}} trotz Zurückhalten abgeschlossen.",
    breach_other:
      "Am {{date}} wurde diese Bestellung trotz Zurückhalten bearbeitet.",
    short_one: "Fehlmenge {{short}} von {{units}} Stück: {{title}}.",
    short_other: "Fehlmenge {{short}} von {{units}} Stück: {{title}}.",
    short_and_others_one:
      "Fehlmenge {{short}} von {{units}} Stück: {{title}} und {{others}} weitere.",
    short_and_others_other:
      "Fehlmenge {{short}} von {{units}} Stück: {{title}} und {{others}} weitere.",
    more_short_one: "{{units}} weiteres Stück fehlt: {{title}}.",
    more_short_other: "{{units}} weitere Stück fehlen: {{title}}.",
    more_short_and_others_one:
      "{{units}} weiteres Stück fehlt: {{title}} und {{others}} weitere.",
    more_short_and_others_other:
      "{{units}} weitere Stück fehlen: {{title}} und {{others}} weitere.",
    from_stock_one: "{{units}} kommt aus dem Bestand.",
    from_stock_other: "{{units}} kommen aus dem Bestand.",
    coming_one: "{{units}} freies Stück ist schon im Zulauf.",
    coming_other: "{{units}} freie Stück sind schon im Zulauf.",
    coming_on_one:
      "{{units}} freies Stück trifft am {{date}} mit {{number}} ein.",
    coming_on_other:
      "{{units}} freie Stück treffen am {{date}} mit {{number}} ein.",
    coming_with_one: "{{units}} freies Stück kommt mit {{number}}.",
    coming_with_other: "{{units}} freie Stück kommen mit {{number}}.",
    elsewhere_one: "{{location}} hat {{units}} frei.",
    elsewhere_other: "{{location}} hat {{units}} frei.",
    elsewhere_and_others_one: "{{location}} hat {{units}} × {{title}} frei.",
    elsewhere_and_others_other: "{{location}} hat {{units}} × {{title}} frei.",
    stock_arrived:
      "Der Bestand deckt alles, worauf diese Bestellung wartet. Geben Sie sie frei, um sie zu versenden; was dafür im Zulauf ist, bleibt dann übrig.",
    served_from_stock: "Der Bestand deckt alles, worauf sie gewartet hat.",
    purchase_order_canceled: "{{number}} wurde storniert.",
    purchase_order_closed: "{{number}} wurde vorzeitig abgeschlossen.",
    no_supply_one: "{{units}} Stück hat keinen Nachschub.",
    no_supply_other: "{{units}} Stück haben keinen Nachschub.",
    draft: "{{number}} ist ein Entwurf: Es ist noch nichts bestellt.",
    no_vendor_one:
      "{{units}} Stück auf {{number}} hat noch keinen Lieferanten.",
    no_vendor_other:
      "{{units}} Stück auf {{number}} haben noch keinen Lieferanten.",
    late_one: "{{number}} ist {{units}} Tag verspätet.",
    late_other: "{{number}} ist {{units}} Tage verspätet.",
    arrived_not_billed:
      "Die Ware ist eingetroffen. Die Rechnung zu {{number}} steht noch aus.",
    billed_not_arrived: "{{number}} ist abgerechnet. Die Ware steht noch aus.",
    shipped_not_billed:
      "Der Lieferant hat versandt. Die Rechnung zu {{number}} steht noch aus.",
    billed_not_shipped:
      "{{number}} ist abgerechnet. Der Versand durch den Lieferanten steht noch aus.",
    shipped_of_one: "{{arrived}} von {{units}} Stück versandt.",
    shipped_of_other: "{{arrived}} von {{units}} Stück versandt.",
    to_customer: "Der Lieferant versendet an den Kunden.",
    vendor_shipped_its_part:
      "Der Lieferant hat seinen Teil versandt. Der Rest wird aus dem Bestand versandt.",
    arrived_of_one: "{{arrived}} von {{units}} Stück eingetroffen.",
    arrived_of_other: "{{arrived}} von {{units}} Stück eingetroffen.",
    expected_from: "{{number}} ({{vendor}}), am {{date}} erwartet.",
    expected_from_undated: "{{number}} ({{vendor}}), ohne Liefertermin.",
    on_purchase_orders_one:
      "{{units}} Einkaufsbestellung, am {{date}} erwartet.",
    on_purchase_orders_other:
      "{{units}} Einkaufsbestellungen, die letzte am {{date}} erwartet.",
    on_purchase_orders_undated_one: "Auf {{units}} Einkaufsbestellung.",
    on_purchase_orders_undated_other: "Auf {{units}} Einkaufsbestellungen.",
    arrived_and_billed_one:
      "{{units}} Stück ist eingetroffen und abgerechnet. Geben Sie die Bestellung frei, wenn Sie so weit sind.",
    arrived_and_billed_other:
      "Alle {{units}} Stück sind eingetroffen und abgerechnet. Geben Sie die Bestellung frei, wenn Sie so weit sind.",
    can_ship_one: "{{ready}} von {{units}} jetzt versandfähig.",
    can_ship_other: "{{ready}} von {{units}} jetzt versandfähig.",
    arrive_on_one: "{{units}} trifft am {{date}} ein.",
    arrive_on_other: "{{units}} treffen am {{date}} ein.",
    arrive_later_one: "{{units}} ist noch unterwegs.",
    arrive_later_other: "{{units}} sind noch unterwegs.",
    all_arrived_one: "Das Stück, auf das sie gewartet hat, ist eingetroffen.",
    all_arrived_other: "Alle {{units}} Stück sind eingetroffen.",
    released_with_bill: "Wurde {{when}} mit Rechnung {{number}} freigegeben.",
    released_on: "Wurde {{when}} freigegeben.",
    released_by: "Freigegeben von {{user}}: {{reason}}.",
    released_by_no_reason: "Freigegeben von {{user}}.",
    still_coming_on_one:
      "{{units}} Stück noch unterwegs, am {{date}} erwartet.",
    still_coming_on_other:
      "{{units}} Stück noch unterwegs, am {{date}} erwartet.",
    still_coming_one: "{{units}} Stück noch unterwegs.",
    still_coming_other: "{{units}} Stück noch unterwegs.",
    free_again_one: "{{units}} Stück auf {{number}} ist jetzt frei.",
    free_again_other: "{{units}} Stück auf {{number}} sind jetzt frei.",
  },
  actions: {
    what_now: "Was nun?",
    give: "Der nächsten geben",
    cut: "Einkaufsbestellung kürzen",
    backorder: "Jetzt nachbestellen",
    backorder_again: "Erneut nachbestellen",
    wait: "Auf diese warten",
    open: "Einkaufsbestellung öffnen",
    choose_vendor: "Lieferanten wählen",
    create_bill: "Rechnung erstellen",
    receive: "Wareneingang buchen",
    ship: "Lieferant hat versandt",
    change_date: "Termin ändern",
    fulfill: "Artikel erfüllen",
    ship_in_stock: "Jetzt versenden, was auf Lager ist",
    take_stock: "Von {{location}} nehmen",
    release: "Freigeben",
    release_from_stock: "Freigeben",
  },
  menu: {
    holdWhole: "Ganze Bestellung zurückhalten",
    backorder: "Nachbestellen",
    nothingShort: "Es fehlt nichts",
    whyShort: "Warum fehlt hier etwas?",
    history: "Verlauf",
    cancel: "Rückstand stornieren",
  },
}

export const release = {
  title: "Bestellung {{order}} freigeben?",
  missing_one:
    "{{units}} Stück ist nicht eingetroffen; beim Verpacken wird der Bestand negativ.",
  missing_other:
    "{{units}} Stück sind nicht eingetroffen; beim Verpacken wird der Bestand negativ.",
  allArrived:
    "Alles ist eingetroffen. Die Bestellung kann verpackt und ihre Zahlung erfasst werden.",
  done: "Bestellung {{order}} wurde freigegeben",
  doneHint: "Sie kann jetzt verpackt und ihre Zahlung erfasst werden.",
  failed: "Bestellung {{order}} wurde nicht freigegeben",
  fromStock: {
    doneHint:
      "Sie wird aus dem Bestand versandt. Was für sie im Zulauf war, ist jetzt übrig.",
  },
}

export const holdWhole = {
  done: "Bestellung {{order}} wartet als Ganzes",
  failed: "An Bestellung {{order}} wurde nichts geändert",
}

export const shipInStock = {
  done: "Bestellung {{order}} kann zum Teil versendet werden",
  doneHint:
    "Wählen Sie aus, was jetzt versendet wird. Nur die Einheiten im Rückstand warten noch.",
  failed: "Bestellung {{order}} wartet weiterhin als Ganzes",
}

export const takeStock = {
  done: "Bestellung {{order}} bekommt ihre Ware von {{location}}",
  failed: "Für Bestellung {{order}} wurde nichts von {{location}} genommen",
  doneForOrders_one: "{{count}} Bestellung bekommt ihre Ware von {{location}}",
  doneForOrders_other:
    "{{count}} Bestellungen bekommen ihre Ware von {{location}}",
  failedForOrders: "Von {{location}} wurde nichts genommen",
}

export const cancelBackorder = {
  title: "Rückstand von Bestellung {{order}} stornieren?",
  description:
    "Für diese Bestellung wird keine Ware mehr eingekauft, und sie wird nicht mehr zurückgehalten. Was schon bestellt ist, bleibt bestellt und ist frei für andere.",
  confirm: "Rückstand stornieren",
  done: "Der Rückstand von {{order}} wurde storniert",
  doneHint: "Für diese Bestellung wird keine Ware mehr eingekauft.",
  failed: "Der Rückstand von {{order}} wurde nicht storniert",
}

export const backorderDialog = {
  title: "Artikel nachbestellen",
  hint: "Wählen Sie, was bei Ihren Lieferanten bestellt wird.",
  order: "Bestellung {{order}}",
  columns: {
    item: "Artikel",
    ordered: "Bestellt",
    fromStock: "Aus Bestand",
    short: "Fehlmenge",
    toBackorder: "Nachzubestellen",
    vendor: "Lieferant",
    cost: "Einkaufspreis",
  },
  quantityOf: "Menge von {{title}}",
  vendorOf: "Lieferant von {{title}}",
  costOf: "Einkaufspreis von {{title}}",
  note: {
    alreadyBackordered_one: "{{units}} Stück ist schon nachbestellt.",
    alreadyBackordered_other: "{{units}} Stück sind schon nachbestellt.",
    comingOn_one: "{{units}} kommt mit {{number}}, am {{date}} erwartet.",
    comingOn_other: "{{units}} kommen mit {{number}}, am {{date}} erwartet.",
    coming_one: "{{units}} kommt mit {{number}}.",
    coming_other: "{{units}} kommen mit {{number}}.",
    spare: "{{quantity}} bestellt, {{spare}} übrig.",
    packs:
      "Verpackungseinheit {{multiple}}: {{quantity}} bestellt, {{spare}} übrig.",
    minimum:
      "Mindestmenge {{minimum}}: {{quantity}} bestellt, {{spare}} übrig.",
    inPacks: "Verpackungseinheit {{multiple}}.",
    atLeast: "Mindestmenge {{minimum}}.",
    arrives: "Trifft etwa am {{date}} ein.",
  },
  allFrom: "Alles von einem Lieferanten",
  remember: "Lieferant und Einkaufspreis für diese Artikel merken",
  asVendors: "Wie der jeweilige Lieferant liefert",
  ownLocation: "Eigener Standort",
  customer: "Kunde",
  customerHint:
    "Der Lieferant versendet an den Kunden. In Ihren Bestand kommt nichts; Sie erfassen, was versandt wurde.",
  toCustomer: "an den Kunden",
  deliverTo: "Lieferung an",
  useIncoming: "Verwenden, was schon im Zulauf ist",
  useIncomingHint:
    "Freie Ware, die unterwegs ist, wird verwendet, bevor mehr eingekauft wird.",
  summary: "Einkaufsbestellungen",
  nothingChosen: "Wählen Sie mindestens einen Artikel.",
  notPossible: "Nicht möglich",
  noVendor: "Noch kein Lieferant",
  newDraft: "Neuer Entwurf",
  joinsDraft: "Kommt zu Entwurf {{number}}",
  onItsWay: "{{number}}, schon im Zulauf",
  items_one: "{{count}} Artikel",
  items_other: "{{count}} Artikel",
  expected: "erwartet am {{date}}",
  effect:
    "Bestellung {{order}} wird zurückgehalten. Sie kann nicht verpackt und ihre Zahlung nicht erfasst werden, bis die Ware da und abgerechnet ist.",
  effectDropShip:
    "Bestellung {{order}} wird zurückgehalten. Ihre Zahlung kann nicht erfasst werden, bis der Lieferant versandt und abgerechnet hat. Was auf Lager ist, kann verpackt werden.",
  confirm: "Nachbestellen",
  done: "Bestellung {{order}} wird zurückgehalten",
  purchaseOrders_one: "Die Ware steht auf {{numbers}}.",
  purchaseOrders_other: "Die Ware steht auf {{numbers}}.",
  backToOrder: "Zurück zur Bestellung",
  failed: "Für Bestellung {{order}} wurde nicht nachbestellt",
}

export const orderPurchaseOrders = {
  promised: "Zugesagt: {{promised}}",
  promisedNow: "Zugesagt: {{promised}}, jetzt {{date}}",
  title: "Einkaufsbestellungen",
  expected: "erwartet am {{date}}",
  arrived: "{{arrived}} von {{pegged}} eingetroffen",
  shipped: "{{shipped}} von {{pegged}} versandt",
  toCustomer: "Versand an den Kunden",
}
