import type { HistoryAction, HistoryTrigger } from "../../../domain"

export const menu = {
  backorders: "Rückstände",
  purchaseOrders: "Einkaufsbestellungen",
  bills: "Lieferantenrechnungen",
  vendors: "Lieferanten",
  reports: "Rückstandsberichte",
}

export const actions = {
  add: "Hinzufügen",
  back: "Zurück",
  cancel: "Abbrechen",
  continue: "Weiter",
  create: "Erstellen",
  delete: "Löschen",
  discard: "Verwerfen",
  edit: "Bearbeiten",
  more: "Mehr",
  remove: "Entfernen",
  save: "Speichern",
  tryAgain: "Erneut versuchen",
}

export const dates = {
  today: "heute",
  on: "am {{date}}",
}

export const errors = {
  offline:
    "Der Server hat nicht geantwortet. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
  server:
    "Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.",
  notMigrated:
    "Die Tabellen des Plugins fehlen oder sind von einer älteren Version. Ihr Entwickler muss dies ausführen: npx medusa db:migrate",
  forbidden: "Sie haben nicht das Recht, dies zu tun.",
  guest:
    "Rückstände können hier nicht angezeigt werden. Der Rest der Seite funktioniert.",
  nothingChanged: "Es wurde nichts geändert.",
}

export const unsaved = {
  title: "Ohne Speichern verlassen?",
  description: "Was Sie hier geändert haben, geht beim Verlassen verloren.",
  saveFirst: "Speichern oder verwerfen Sie zuerst Ihre Änderungen",
}

export const reason = {
  label: "Grund",
  optional: "Grund (optional)",
  missing: "Geben Sie einen Grund an, damit Ihre Kollegen Bescheid wissen.",
}

export const validation = {
  aboveZero: "Geben Sie eine Menge über 0 ein",
  notNegative: "Geben Sie 0 oder mehr ein",
  amount: "Geben Sie einen Betrag ein",
  currency: "Wählen Sie eine Währung",
  day: "Wählen Sie einen Tag",
  email: "Geben Sie eine gültige E-Mail-Adresse ein",
  item: "Wählen Sie einen Artikel",
  label: "Geben Sie an, wofür die Kosten sind",
  vendor: "Wählen Sie einen Lieferanten",
  lines: "Wählen Sie mindestens eine Position",
  breakQuantity: "Geben Sie eine Menge über 0 ein, jede nur einmal",
  vendorName: "Geben Sie den Namen des Lieferanten ein",
  wholeDays: "Geben Sie eine ganze Zahl von Tagen ein",
  reason: "Geben Sie an, warum die Ware abgelehnt wurde",
  giveUp: "Geben Sie an, warum der Rest gestrichen wird",
}

export const history = {
  title: "Verlauf",
  titleOfOrder: "Rückstandsverlauf von {{order}}",
  error: "Der Verlauf konnte nicht geladen werden",
  empty: "Noch ist nichts passiert.",
  byAt: "{{who}}, {{when}}",
  added: "Hinzugefügt: {{items}}",
  removed: "Entfernt: {{items}}",
  change: "{{field}}: {{from}} → {{to}}",
  empty_value: "leer",
  on: "An",
  off: "Aus",
  fields: {
    other: "Geändert",
    quantity: "Menge",
    unit_cost: "Einkaufspreis",
    tax_rate: "Steuer %",
    expected_date: "Liefertermin",
    hold_scope: "Zurückgehalten wird",
    vendor: "Lieferant",
    location: "Lieferung an",
    reference: "Referenz",
    note: "Notiz",
    shipping_cost: "Versand",
    discount: "Rabatt",
    adjustment: "Anpassung",
  },
  someone: "Ein Benutzer",
  system: "Automatisch",
  triggers: {
    order: "Die Bestellung wurde geändert",
    stock: "Der Bestand hat sich geändert",
    release_on_stock: "Einstellung: freigeben, wenn der Bestand ausreicht",
    auto_backorder: "Einstellung: automatisch nachbestellen",
    sweep: "Beim Prüflauf gefunden",
    doctor: "Doctor",
  } satisfies Record<HistoryTrigger, string>,
  actions: {
    other: "Geändert",
    backorder_setting: { changed: "Einstellungen geändert" },
    backorder: {
      placed: "Nachbestellt, Bestellung zurückgehalten",
      extended: "Weiteres nachbestellt",
      reduced: "Rückstand verringert",
      supply_lost: "Nachschub entfallen",
      goods_passed_on:
        "Ware erhalten, die eine andere Bestellung nicht mehr braucht",
      released: "Freigegeben",
      held_again: "Wieder zurückgehalten",
      hold_scope_changed: "Was zurückgehalten wird, wurde geändert",
      date_moved: "Liefertermin verschoben",
      goods_taken: "Ware ging an eine andere Bestellung",
      canceled: "Rückstand storniert",
      breached: "Zurückhalten umgangen",
      repaired: "Vom Doctor korrigiert",
      customer_told: "E-Mail an den Kunden gesendet",
      customer_waits: "Kunde wartet bis zum neuen Termin",
      customer_cancels: "Kunde möchte stornieren",
    } satisfies Record<HistoryAction<"backorder">, string>,
    purchase_order: {
      drafted: "Entwurf erstellt",
      edited: "Geändert",
      issued: "Als erteilt markiert",
      sent: "An den Lieferanten gesendet",
      date_asked: "Liefertermin beim Lieferanten angefragt",
      received: "Wareneingang gebucht",
      shipped: "Lieferant hat versandt",
      receipt_reversed: "Wareneingang storniert",
      billed: "Rechnung erstellt",
      lines_closed: "Positionen abgeschlossen",
      closed: "Abgeschlossen",
      reopened: "Wieder geöffnet",
      lines_moved: "Positionen verschoben",
      lines_added: "Positionen hinzugefügt",
      vendor_replaced: "Lieferant ersetzt",
      canceled: "Storniert",
      repaired: "Vom Doctor korrigiert",
    } satisfies Record<HistoryAction<"purchase_order">, string>,
    purchase_bill: {
      created: "Rechnung erstellt",
      corrected: "Rechnung geändert",
      mismatch_accepted: "Abweichung akzeptiert",
      paid: "Bezahlt",
      payment_removed: "Zahlung entfernt",
      voided: "Rechnung storniert",
      repaired: "Vom Doctor korrigiert",
    } satisfies Record<HistoryAction<"purchase_bill">, string>,
  },
}

export const statuses = {
  purchase_order: {
    draft: "Entwurf",
    issued: "Erteilt",
    closed: "Abgeschlossen",
    canceled: "Storniert",
  },
  receipt: {
    not_received: "Nicht eingegangen",
    partially_received: "Teilweise eingegangen",
    received: "Eingegangen",
  },
  shipment: {
    not_received: "Nicht versandt",
    partially_received: "Teilweise versandt",
    received: "Versandt",
  },
  billing: {
    not_billed: "Nicht abgerechnet",
    partially_billed: "Teilweise abgerechnet",
    billed: "Abgerechnet",
  },
  bill: {
    open: "Offen",
    partially_paid: "Teilweise bezahlt",
    paid: "Bezahlt",
    void: "Storniert",
  },
  bill_match: {
    matched: "Stimmt überein",
    price_mismatch: "Preisabweichung",
    quantity_mismatch: "Mengenabweichung",
    both: "Preis- und Mengenabweichung",
    accepted: "Abweichung akzeptiert",
  },
}

export const vendorSelect = {
  placeholder: "Lieferanten wählen",
  none: "Noch keine Lieferanten. Geben Sie einen Namen ein, um einen zu erstellen.",
}

export const inventoryItemSelect = {
  placeholder: "Nach Name oder SKU suchen",
}

export const locationSelect = {
  placeholder: "Standort wählen",
}
