export const whatNow = {
  title: "Was nun?",
  error: "Es konnte nicht gelesen werden, was zu entscheiden ist.",
  nothing: "Hier wartet nichts auf eine Entscheidung.",
  vendor: "Lieferant für Bestellung {{order}}",
  usualVendor: "Üblicher Lieferant",
  lost: {
    title: "Bestellungen ohne Nachschub",
    hint: "Sie bleiben zurückgehalten, bis Sie entscheiden.",
    line: "{{title}}: {{units}} ohne Nachschub.",
    canceled: "{{number}} wurde storniert.",
    closed: "{{number}} wurde vorzeitig geschlossen.",
    cut: "{{number}} wurde gekürzt.",
    choose: "Was geschieht mit Bestellung {{order}}",
    first: "Die ersten {{shown}} von {{total}} Bestellungen.",
  },
  choices: {
    release_from_stock: "Aus dem Bestand bedienen",
    take_stock: "Aus {{location}} nehmen",
    backorder_again: "Erneut nachbestellen",
    use_incoming: "Nehmen, was schon bestellt ist",
    serve_first: "Zuerst bedienen",
    release: "Freigeben",
    cancel_line: "Position stornieren",
  },
  effects: {
    release_from_stock:
      "Der Bestand deckt alles, worauf diese Bestellung wartet. Sie wird freigegeben; was noch für sie bestellt ist, wird frei.",
    take_stock:
      "Die ganze Reservierung zieht nach {{location}} um, wo sie gedeckt ist. Es wird nichts gekauft.",
    serve_first:
      "Sie kommt vor die Bestellungen vor ihr und nimmt deren Bestand. Wer was verliert, sehen Sie vor der Bestätigung.",
    release:
      "Die Bestellung kann gepackt und belastet werden, obwohl ihre Ware fehlt; beim Packen wird der Bestand negativ.",
    cancel_line:
      "Öffnet Medusas Bearbeitung der Bestellung. Dort bestätigt, endet die Position und mit ihr das Warten. Ein geänderter Gesamtbetrag kann die Kartenautorisierung aufheben; der Kunde muss dann eventuell erneut zahlen.",
  },
  confirm: {
    take_stock: "Aus {{location}} nehmen",
    backorder_again: "Erneut nachbestellen",
    serve_first: "Zuerst bedienen",
    release: "Freigeben",
    cancel_line: "Bestellung bearbeiten",
  },
  spare: {
    title: "Freie Ware",
    hint: "Noch bestellt, und keine Bestellung wartet darauf. Bleibt sie, nimmt sie die nächste, die Sie nachbestellen.",
    on: "{{units}} frei auf",
    lacks: "fehlen {{units}}",
    nobody: "Zurzeit fehlt sie keiner Bestellung.",
    give: "An {{order}} geben",
    cut: "Einkaufsbestellung kürzen",
  },
  give: {
    title: "{{units}} an Bestellung {{order}} geben?",
    hint: "Bestellung {{order}} wartet auf Ware, die schon bestellt ist, und wird zurückgehalten, bis sie da ist.",
    done: "Bestellung {{order}} bekommt {{units}}",
    failed: "Bestellung {{order}} hat nichts bekommen",
  },
  cut: {
    title: {
      change: "{{number}} kürzen?",
      remove_line: "Position von {{number}} entfernen?",
      cancel: "{{number}} stornieren?",
    },
    hint: {
      change_one:
        "{{title}}: {{units}} bleibt bestellt. Sagen Sie es dem Lieferanten.",
      change_other:
        "{{title}}: {{units}} bleiben bestellt. Sagen Sie es dem Lieferanten.",
      remove_line:
        "{{title}} ist nicht mehr bestellt. Sagen Sie es dem Lieferanten.",
      cancel:
        "Keine Bestellung wartet auf etwas davon. Sagen Sie es dem Lieferanten.",
    },
    total: "Neuer Gesamtbetrag: {{total}}",
    done: {
      change: "{{number}} ist gekürzt",
      remove_line: "Die Position von {{number}} ist entfernt",
      cancel: "{{number}} ist storniert",
    },
    failed: "{{number}} wurde nicht gekürzt",
  },
  callout: {
    lost: "Ohne Nachschub: {{orders}}.",
    spare: "Frei: {{items}}.",
  },
}
