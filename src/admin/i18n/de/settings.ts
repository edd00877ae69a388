import type { Settings } from "../../../domain"

type Row = {
  label: string
  hint: string
  unit?: string
  choices?: Record<string, string>
}

export const settings = {
  title: "Rückstände",
  error: "Die Einstellungen konnten nicht geladen werden",
  saved: "„{{setting}}“ wurde gespeichert",
  failed: "„{{setting}}“ wurde nicht gespeichert",
  none: "Keine",
  invalid: "Geben Sie eine Zahl von {{min}} bis {{max}} ein",
  sections: {
    state: "Zustand",
    hold: "Zurückhalten und freigeben",
    buying: "Einkauf und Wareneingang",
    dates: "Termine für Käufer",
    messages: "Nachrichten an Kunden",
  },
  messagesHint:
    "E-Mails gehen ab dem Einschalten an Bestellungen, nie an solche, die schon warten.",
  guard: {
    label: "Schutz",
    hint: "Steht vor den Wegen, auf denen Ware das Lager verlässt oder Geld eingezogen wird, und prüft sich beim Start des Servers selbst.",
    ok: "Funktioniert",
    failed: "Funktioniert nicht",
    unchecked: "Noch nicht geprüft",
    off: "Aus",
    unguarded: "Nicht erreicht wird: {{routes}}",
    offHint:
      "BACKORDERS_GUARD=off: Zurückgehaltene Bestellungen können verpackt und ihre Zahlungen erfasst werden.",
  },
  locks: {
    label: "Sperren",
    hint: "Verhindern, dass zwei Personen eine Bestellung im selben Moment verpacken und zurückhalten.",
    shared: "Gemeinsam",
    memory: "Nur ein Server",
    warning:
      "Sperren liegen im Arbeitsspeicher, und es laufen möglicherweise mehrere Server. Konfigurieren Sie Redis- oder PostgreSQL-Sperren in medusa-config.ts.",
  },
  email: {
    label: "E-Mails",
    hint: "Einkaufsbestellungen und Nachrichten an Kunden laufen über Medusas Benachrichtigungsmodul.",
    ok: "Bereit",
    missing: "Kein Anbieter",
    warning:
      'Fügen Sie dem Benachrichtigungsmodul in medusa-config.ts einen Anbieter für den Kanal "email" hinzu. Bis dahin werden keine E-Mails gesendet.',
  },
  rows: {
    release_on: {
      label: "Bestellung freigeben",
      hint: "Wann eine zurückgehaltene Bestellung automatisch freigegeben wird.",
      choices: {
        bill: "Wenn ihre Ware da und abgerechnet ist",
        receipt: "Wenn ihre Ware da ist",
        bill_only: "Wenn ihre Ware abgerechnet ist, ob da oder nicht",
        manual: "Nur von Hand",
      },
    },
    release_on_stock: {
      label: "Freigeben, wenn Bestand auf anderem Weg kommt",
      hint: "Eine Rücksendung oder Inventur, die eine zurückgehaltene Bestellung deckt, gibt sie frei.",
    },
    hold_scope: {
      label: "Was neu zurückgehalten wird",
      hint: "Die ganze Bestellung oder nur die Stück, die warten; der Rest kann verpackt werden.",
      choices: { order: "Die ganze Bestellung", lines: "Nur was wartet" },
    },
    block_capture: {
      label: "Zahlungen zurückgehaltener Bestellungen nicht erfassen",
      hint: "Zahlungen einer zurückgehaltenen Bestellung können nicht erfasst werden.",
    },
    auto_backorder: {
      label: "Automatisch nachbestellen",
      hint: "Bestellungen mit Fehlmenge werden in Entwürfen gesammelt, einer pro Lieferant. Sie erteilen sie.",
      choices: { off: "Aus", draft: "In Entwürfe" },
    },
    count_orders_from: {
      label: "Bestellungen zählen ab",
      hint: "Ältere Bestellungen gelten als versandt und brauchen nichts.",
    },
    default_lead_time_days: {
      label: "Standardlieferzeit",
      hint: "Für Lieferanten und Artikel ohne eigene.",
      unit: "Tage",
    },
    over_receipt_percent: {
      label: "Überlieferung",
      hint: "Wie viel mehr als bestellt eingehen darf.",
      unit: "%",
    },
    price_tolerance_percent: {
      label: "Preistoleranz",
      hint: "Wie weit ein Einkaufspreis auf einer Rechnung von dem der Einkaufsbestellung abweichen darf, bevor er als Abweichung gilt.",
      unit: "%",
    },
    write_incoming: {
      label: "Eingehende Mengen anzeigen",
      hint: "Was im Zulauf ist, zählt in Medusas Inventar als eingehend.",
    },
    handling_days: {
      label: "Bearbeitungszeit",
      hint: "Tage vom Eintreffen der Ware bis zum Versand; sie kommen zu den Terminen hinzu, die Käufer sehen.",
      unit: "Tage",
    },
    show_quantity_up_to: {
      label: "Bestand anzeigen bis",
      hint: "Darüber erfahren Käufer nur, dass genug da ist. Leer: der genaue Bestand.",
      unit: "Stück",
    },
    notify_customer_on_hold: {
      label: "Ihre Bestellung wartet auf Ware",
      hint: "Wird gesendet, wenn für eine Bestellung nachbestellt wird: was fehlt und wann es kommt.",
    },
    notify_customer_on_date_change: {
      label: "Ein neuer Termin",
      hint: "Wird gesendet, wenn sich ein Liefertermin verschiebt, mit dem Angebot zu warten oder zu stornieren.",
    },
    notify_customer_on_release: {
      label: "Ihre Ware ist eingetroffen",
      hint: "Wird gesendet, wenn eine Bestellung freigegeben wird, weil ihre Ware da ist. Nie, wenn Sie von Hand freigeben.",
    },
  } satisfies Record<keyof Settings, Row>,
}
