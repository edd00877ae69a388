export const bills = {
  title: "Lieferantenrechnungen",
  overdue: "Überfällig",
  fields: {
    number: "Nummer",
    vendorBillNumber: "Rechnungsnummer des Lieferanten",
    status: "Status",
    match: "Abgleich",
    billDate: "Rechnungsdatum",
    dueDate: "Fälligkeitsdatum",
    due: "Fällig",
    total: "Gesamt",
    balance: "Offener Betrag",
    purchaseOrders: "Einkaufsbestellungen",
  },
  list: {
    error: "Die Rechnungen konnten nicht geladen werden",
    create: "Rechnung erstellen",
    accruals: "Nicht abgerechnet, nicht eingegangen",
    empty: {
      heading: "Noch keine Rechnungen",
      description:
        "Erstellen Sie eine, sobald die Rechnung eines Lieferanten kommt.",
    },
  },
  due: {
    title: "Zu zahlen",
    overdue: "Überfällig",
    no_date: "Ohne Fälligkeitsdatum",
    week: "{{from}} bis {{to}}",
    bills_one: "{{count}} Rechnung",
    bills_other: "{{count}} Rechnungen",
  },
  export: {
    bills: "Rechnungen exportieren",
    lines: "Positionen exportieren",
    payments: "Zahlungen exportieren",
    failed: "Die Datei wurde nicht erstellt",
  },
  create: {
    title: "Rechnung erstellen",
    vendor: "Von welchem Lieferanten ist die Rechnung?",
    nothing: "Bei diesem Lieferanten ist alles abgerechnet.",
    failed: "Die Rechnung wurde nicht erstellt",
    otherCurrency_one:
      "{{count}} Einkaufsbestellung in einer anderen Währung wird ausgelassen.",
    otherCurrency_other:
      "{{count}} Einkaufsbestellungen in einer anderen Währung werden ausgelassen.",
  },
  detail: {
    error: "Die Rechnung konnte nicht geladen werden",
    details: "Details",
    accepted: "Abweichung akzeptiert: {{reason}}",
    voided: "Storniert: {{reason}}",
  },
  lines: {
    title: "Positionen",
    ordered: "bestellt zu {{cost}}",
    item: "Artikel",
  },
  totals: {
    title: "Summen",
    paid: "Bezahlt",
  },
  payments: {
    title: "Zahlungen",
    empty: "Noch nichts bezahlt.",
    removeOf: "Zahlung von {{amount}} entfernen",
  },
  edit: {
    title: "{{number}} bearbeiten",
    done: "{{number}} wurde gespeichert",
    failed: "{{number}} wurde nicht gespeichert",
    fixed:
      "Mengen und Einkaufspreise können nicht geändert werden. Stornieren Sie die Rechnung und erstellen Sie eine neue.",
  },
  pay: {
    action: "Zahlung erfassen",
    title: "Zahlung von {{number}} erfassen",
    amount: "Betrag",
    date: "Bezahlt am",
    method: "Zahlungsart",
    reference: "Referenz",
    hint: "Noch zu zahlen: {{balance}}.",
    done: "{{amount}} von {{number}} wurden bezahlt",
    failed: "Die Zahlung von {{number}} wurde nicht erfasst",
  },
  payMany: {
    command: "Bezahlen",
    title_one: "Zahlung von {{count}} Rechnung erfassen?",
    title_other: "Zahlung von {{count}} Rechnungen erfassen?",
    description: "Bezahlt wird jeweils der offene Betrag: {{amounts}}.",
    confirm: "Zahlungen erfassen",
    done_one: "{{count}} Rechnung wurde bezahlt",
    done_other: "{{count}} Rechnungen wurden bezahlt",
    skipped_one: "{{count}} wurde ausgelassen: {{reason}}",
    skipped_other: "{{count}} wurden ausgelassen: {{reason}}",
    failed: "Es wurde nichts bezahlt",
  },
  removePayment: {
    title: "Zahlung von {{amount}} entfernen?",
    description: "Dieser Betrag von {{number}} ist dann wieder offen.",
    confirm: "Zahlung entfernen",
    done: "Die Zahlung wurde entfernt",
    failed: "Die Zahlung wurde nicht entfernt",
  },
  accept: {
    action: "Abweichung akzeptieren",
    title: "Abweichung von {{number}} akzeptieren?",
    description: "Die Rechnung wird nicht mehr zur Prüfung angezeigt.",
    vendorCost: "Als neuen Einkaufspreis des Lieferanten übernehmen",
    vendorCostHint:
      "Die nächsten Einkaufsbestellungen verwenden die Preise dieser Rechnung.",
    done: "Die Abweichung von {{number}} wurde akzeptiert",
    failed: "Die Abweichung von {{number}} wurde nicht akzeptiert",
  },
  void: {
    action: "Rechnung stornieren",
    title: "{{number}} stornieren?",
    description:
      "Ihre Positionen können danach neu abgerechnet werden. Das kann nicht rückgängig gemacht werden.",
    done: "{{number}} wurde storniert",
    failed: "{{number}} wurde nicht storniert",
  },
}

export const accruals = {
  title: "Nicht abgerechnet, nicht eingegangen",
  hint: "Was eingegangen und noch nicht abgerechnet ist und was abgerechnet und noch nicht eingegangen ist, nach Wert.",
  received_not_billed: "Eingegangen, nicht abgerechnet",
  billed_not_received: "Abgerechnet, nicht eingegangen",
  error: "Die Daten konnten nicht geladen werden",
  item: "Artikel",
  purchaseOrder: "Einkaufsbestellung",
  what: "Was",
  quantity: "Menge",
  value: "Wert",
  lines: "Positionen",
  all: "Alle Lieferanten",
  purchaseOrders_one: "{{count}} Einkaufsbestellung",
  purchaseOrders_other: "{{count}} Einkaufsbestellungen",
  empty: {
    heading: "Nichts offen",
    description:
      "Alles Eingegangene ist abgerechnet, und alles Abgerechnete ist da.",
  },
}

/** Before something is withdrawn: what it does to orders. */
export const withdraw = {
  looking: "Auswirkungen werden geprüft ...",
  held_one: "{{orders}} wird wieder zurückgehalten.",
  held_other: "{{orders}} werden wieder zurückgehalten.",
  more: "{{orders}} und {{count}} weitere",
  none: "Keine Bestellung wird wieder zurückgehalten.",
  close: "Schließen",
}

export const receiving = {
  scan: "SKU scannen oder eingeben",
  scanHint: "Jeder Scan zählt eins. Für fünf 5*SKU eingeben.",
  unknown: "Kein Artikel dieser Einkaufsbestellung hat den Code {{code}}.",
  counted: "{{item}}: {{quantity}}",
  all: "Alles als eingegangen übernehmen",
  none: "Ab 0 zählen",
  location: "Eingang in",
  locationHint:
    "Bestellt nach {{location}}. Bestellungen, die alles erhalten, worauf sie warten, folgen der Ware.",
  moves_one: "{{count}} Bestellung wird dann von dort versandt.",
  moves_other: "{{count}} Bestellungen werden dann von dort versandt.",
  gets: "{{order}} erhält {{quantity}}",
  stillWaits: "wartet noch auf {{quantity}}",
  free: "{{quantity}} ins Lager",
  moreOrders_one: "und {{count}} weitere Bestellung",
  moreOrders_other: "und {{count}} weitere Bestellungen",
  releases_one: "{{count}} Bestellung kann dann versandt werden.",
  releases_other: "{{count}} Bestellungen können dann versandt werden.",
  rest: "{{quantity}} nicht gekommen",
  wait: "Weiter warten",
  giveUp: "Rest streichen",
  restDate: "Rest erwartet am",
  giveUpReason: "Warum wird der Rest gestrichen?",
  giveUpHint: "Bestellungen, die darauf warten, verlieren ihren Nachschub.",
  reverse: {
    action: "Stornieren",
    actionOf: "Wareneingang vom {{date}} stornieren",
    title: "Wareneingang vom {{date}} stornieren?",
    description:
      "Die Ware wird aus dem Bestand gebucht und gilt wieder als unterwegs.",
    confirm: "Wareneingang stornieren",
    done: "Der Wareneingang wurde storniert",
    failed: "Der Wareneingang wurde nicht storniert",
    reversed: "Storniert",
  },
}
