export const doctor = {
  title: "Prüfung",
  hint: "Prüft, ob jede Zahl stimmt: Zurückhaltungen, Zuordnungen, Wareneingänge, Rechnungen, erwartete Mengen. Läuft jede Nacht von selbst.",
  check: "Jetzt prüfen",
  checking: "Prüfung läuft",
  fine: "Alles stimmt.",
  checkedAt: "Geprüft {{when}}",
  failed: "Die Prüfung ist fehlgeschlagen",
  repair: "Reparieren",
  repairTitle: "Reparieren, was uns gehört?",
  repairHint:
    "Zeilen dieses Plugins, die aus anderen folgen, werden in einer Transaktion neu geschrieben, und jede Reparatur steht im Verlauf. Was Medusa gehört, bleibt, wie es ist.",
  repaired: "Repariert: {{rows}}",
  nothingRepaired: "Nichts konnte repariert werden",
  repairFailed: "Nichts wurde repariert",
  repairable: "Reparierbar",
  byHand: "Von Hand",
  expected: "ist {{found}}, sollte {{expected}} sein",
  more: "und {{rows}} weitere",
}

/** By the code of a finding. */
export const doctorChecks = {
  backorder: {
    two_holds: {
      finding: "Eine Bestellung hat mehr als einen zurückgehaltenen Rückstand.",
      remedy: "Stornieren Sie alle bis auf einen, oder geben Sie sie frei.",
    },
    on_canceled_order: {
      finding: "Eine stornierte Bestellung wird zurückgehalten.",
      remedy: "Der Rückstand folgt seiner Bestellung.",
    },
    hold_is_over: {
      finding:
        "Eine Bestellung wird zurückgehalten, obwohl nichts mehr dafür spricht.",
      remedy: "Die Zurückhaltung endet, wie es die Einstellungen sagen.",
    },
  },
  purchase_order_line: {
    over_pegged: {
      finding:
        "Den Bestellungen ist mehr zugesagt, als die Position der Einkaufsbestellung hat.",
      remedy:
        "Die Bestellungen, die zuletzt kommen, verlieren diesen Nachschub.",
    },
    received_differs: {
      finding:
        "Die erhaltene Menge einer Position stimmt nicht mit ihren Wareneingängen überein.",
      remedy: "Sie wird aus den Wareneingängen neu berechnet.",
    },
    billed_differs: {
      finding:
        "Die berechnete Menge einer Position stimmt nicht mit ihren Rechnungen überein.",
      remedy: "Sie wird aus den Rechnungen neu berechnet.",
    },
    incoming_differs: {
      finding:
        "Was eine Einkaufsbestellung zu Medusas erwarteter Menge beigetragen hat, ist nicht das, was von ihr noch kommt.",
      remedy:
        "Die Differenz wird gebucht. Das wird auch gefunden, nachdem die Einstellung write_incoming geändert wurde.",
    },
    over_allocated: {
      finding: "Den Bestellungen wurde mehr gegeben, als eingegangen ist.",
      remedy: "Sehen Sie sich die Wareneingänge der Einkaufsbestellung an.",
    },
    over_billed: {
      finding: "Für Bestellungen gilt mehr als berechnet, als berechnet wurde.",
      remedy: "Die berechnete Menge wird neu aufgeteilt.",
    },
  },
  backorder_line: {
    over_demand: {
      finding:
        "Für eine Bestellposition ist mehr nachbestellt, als sie noch braucht.",
      remedy: "Der Rückstand folgt seiner Bestellung.",
    },
    fulfilled_differs: {
      finding:
        "Ein Rückstand weiß nicht, was von seiner Bestellung versandt wurde.",
      remedy: "Der Rückstand folgt seiner Bestellung.",
    },
    status_differs: {
      finding:
        "Der Status einer Rückstandsposition passt nicht zu ihren Mengen.",
      remedy: "Der Status wird neu berechnet.",
    },
    broken_peg: {
      finding:
        "Eine Rückstandsposition wartet auf eine Position einer Einkaufsbestellung, die fehlt, storniert ist oder einen anderen Artikel betrifft.",
      remedy: "Sie verliert diesen Nachschub; bestellen Sie sie erneut nach.",
    },
    lost_place: {
      finding:
        "Eine Bestellung wartet auf Ware eines gelöschten Lagerartikels oder Standorts.",
      remedy:
        "Sie verliert diesen Nachschub; bestellen Sie erneut nach, oder geben Sie die Bestellung frei.",
    },
    allocation_differs: {
      finding:
        "Was für eine Rückstandsposition angekommen ist, stimmt nicht mit ihren Wareneingängen überein.",
      remedy: "Es wird aus den Wareneingängen neu berechnet.",
    },
  },
  purchase_order: {
    status_differs: {
      finding:
        "Der Eingangs- oder Rechnungsstatus einer Einkaufsbestellung passt nicht zu ihren Positionen.",
      remedy: "Der Status wird neu berechnet.",
    },
    total_differs: {
      finding:
        "Die Summen einer Einkaufsbestellung passen nicht zu ihren Positionen.",
      remedy: "Die Summen werden neu berechnet.",
    },
    lost_place: {
      finding:
        "Eine offene Einkaufsbestellung nennt einen gelöschten Lagerartikel, Standort oder Lieferanten.",
      remedy:
        "Schließen oder stornieren Sie sie, und kaufen Sie die Ware neu ein.",
    },
  },
  inventory_level: {
    incoming_below: {
      finding:
        "Medusas erwartete Menge ist niedriger als der Beitrag der Einkaufsbestellungen: Jemand anderes hat sie geändert.",
      remedy: "Berichtigen Sie die erwartete Menge des Lagerbestands.",
    },
    over_promised: {
      finding:
        "Es ist weniger auf Lager, als für Bestellungen angekommen und noch nicht versandt ist.",
      remedy:
        "Zählen Sie den Bestand, oder machen Sie den Wareneingang dessen rückgängig, was fehlt.",
    },
    reserved_differs: {
      finding:
        "Medusas reservierte Menge stimmt nicht mit den Reservierungen überein.",
      remedy:
        "Sie gehört Medusa: Löschen Sie eine Reservierung des Artikels am Standort und legen Sie sie neu an. Bis dahin fehlen dort womöglich Engpässe in der Liste.",
    },
  },
  purchase_bill: {
    paid_differs: {
      finding:
        "Der bezahlte Betrag einer Rechnung oder ihr Status passt nicht zu ihren Zahlungen.",
      remedy: "Er wird aus den Zahlungen neu berechnet.",
    },
    total_differs: {
      finding:
        "Der Betrag einer Rechnung passt nicht zu ihren Positionen und Nebenkosten.",
      remedy:
        "Vergleichen Sie ihn mit dem Papier; stornieren Sie die Rechnung und erfassen Sie sie neu.",
    },
  },
  stock_posting: {
    unfinished: {
      finding:
        "Der Bestand wurde für etwas geändert, das nie erfasst wurde: Ein Server ist mittendrin ausgefallen.",
      remedy: "Die Bestandsänderung wird zurückgenommen.",
    },
  },
  reservation_move: {
    unfinished: {
      finding:
        "Eine Bestellung war auf dem Weg zu einem anderen Standort und ist vielleicht an beiden reserviert: Ein Server ist mittendrin ausgefallen.",
      remedy: "Sie wird reserviert, wo sie war.",
    },
  },
  purchase_shipment: {
    unrecorded: {
      finding:
        "Medusas Bestellung hat eine Sendung des Lieferanten, von der die Einkaufsbestellung nichts weiß: Ein Server ist mittendrin ausgefallen.",
      remedy:
        "Sie wird zu Ende gebracht, oder zurückgenommen, wo die Bestellung noch nichts davon zählt. Wird sie danach noch gefunden, wurde die Einkaufsbestellung inzwischen gekürzt: Geben Sie ihr die Menge zurück.",
    },
  },
}
