export const list = {
  filtered: {
    heading: "Keine Ergebnisse",
    description:
      "Nichts passt zu den Filtern. Ändern Sie sie oder setzen Sie sie zurück.",
  },
  sort: {
    newest: "Neueste zuerst",
    oldest: "Älteste zuerst",
    earliest: "Früheste zuerst",
    latest: "Späteste zuerst",
    highest: "Höchste zuerst",
    lowest: "Niedrigste zuerst",
    az: "A bis Z",
    za: "Z bis A",
  },
  dates: {
    past: "Vor heute",
    week: "Nächste 7 Tage",
    month: "Nächste 30 Tage",
    custom: "Benutzerdefiniert",
    from: "Von",
    to: "Bis",
  },
  yes: "Ja",
  no: "Nein",
}

export const days_one = "{{count}} Tag"
export const days_other = "{{count}} Tage"

export const released_one =
  "{{count}} Bestellung ist freigegeben und kann versandt werden."
export const released_other =
  "{{count}} Bestellungen sind freigegeben und können versandt werden."

export const purchaseOrders = {
  title: "Einkaufsbestellungen",
  noVendor: "Kein Lieferant",
  late: "Verspätet",
  saved: "{{number}} wurde gespeichert",
  notSaved: "{{number}} wurde nicht gespeichert",
  fields: {
    number: "Nummer",
    status: "Status",
    receipt: "Wareneingang",
    billing: "Abrechnung",
    expected: "Erwartet",
    expectedDate: "Liefertermin",
    created: "Erstellt",
    total: "Gesamt",
    reference: "Referenz",
    note: "Notiz",
  },
  list: {
    error: "Die Einkaufsbestellungen konnten nicht geladen werden",
    ofOrder: "Für Bestellung {{order}}",
    showAll: "Alle anzeigen",
    empty: {
      heading: "Noch keine Einkaufsbestellungen",
      description:
        "Bestellen Sie für eine Bestellung mit Fehlmenge nach, oder erstellen Sie eine Einkaufsbestellung von Hand.",
    },
  },
  detail: {
    error: "Die Einkaufsbestellung konnte nicht geladen werden",
    reference: "Referenz: {{reference}}",
    noVendor:
      "Noch kein Lieferant. Eine Einkaufsbestellung braucht einen, bevor sie erteilt wird.",
    deliverTo: "Lieferung an",
    customer: "Kunde",
    vendorShips: "Der Lieferant versendet an den Kunden von",
    noAddress:
      "Die Bestellung hat keine Lieferadresse: Fügen Sie sie hinzu, bevor Sie erteilen.",
    noLocation: "Kein Standort gewählt",
  },
  actions: {
    issue: "Als erteilt markieren",
    receive: "Wareneingang buchen",
    ship: "Lieferant hat versandt",
    bill: "Rechnung erstellen",
  },
  create: {
    title: "Einkaufsbestellung erstellen",
    hint: "Ein Entwurf. Bestellt ist erst, wenn Sie ihn erteilen.",
    confirm: "Erstellen",
    done: "{{number}} wurde erstellt",
    failed: "Die Einkaufsbestellung wurde nicht erstellt",
    items: "Artikel",
    issuedAt: "Gesendet am",
    issuedAtHint:
      "Für eine Einkaufsbestellung, die Sie schon früher gesendet haben: Sie wird als an diesem Tag erteilt erfasst, mit unveränderten Mengen.",
  },
  issue: {
    done: "{{number}} ist erteilt",
    doneHint: "Die Ware ist jetzt bestellt.",
    failed: "{{number}} wurde nicht erteilt",
    whyNot: {
      purchase_order: {
        vendor_missing: "Wählen Sie zuerst einen Lieferanten",
        no_lines: "Fügen Sie zuerst einen Artikel hinzu",
        location_missing: "Wählen Sie zuerst, wohin geliefert wird",
        order_missing:
          "Sie gehört zu keiner Bestellung: Bestellen Sie stattdessen für die Bestellung nach",
        address_missing:
          "Fügen Sie der Bestellung zuerst eine Lieferadresse hinzu",
        wrong_status: "Sie ist schon erteilt",
      },
    },
  },
  delete: {
    title: "{{number}} löschen?",
    description: "Der Entwurf wird endgültig gelöscht.",
    withOrders_one:
      "{{count}} Bestellung wartet auf diese Ware. Sie bleibt ohne Nachschub zurückgehalten, bis erneut nachbestellt wird.",
    withOrders_other:
      "{{count}} Bestellungen warten auf diese Ware. Sie bleiben ohne Nachschub zurückgehalten, bis erneut nachbestellt wird.",
    done: "{{number}} wurde gelöscht",
    failed: "{{number}} wurde nicht gelöscht",
  },
  cancel: {
    action: "Einkaufsbestellung stornieren",
    title: "{{number}} stornieren?",
    description: "Nichts davon ist dann noch bestellt.",
    withOrders_one:
      "{{count}} Bestellung wartet auf diese Ware. Sie bleibt ohne Nachschub zurückgehalten, wenn Sie sie nicht freigeben.",
    withOrders_other:
      "{{count}} Bestellungen warten auf diese Ware. Sie bleiben ohne Nachschub zurückgehalten, wenn Sie sie nicht freigeben.",
    release: "Diese Bestellungen freigeben",
    done: "{{number}} wurde storniert",
    failed: "{{number}} wurde nicht storniert",
  },
  edit: {
    title: "{{number}} bearbeiten",
    vendor: "Lieferanten wählen",
    vendorHint:
      "Einkaufspreise und Termine, die nicht von Hand eingegeben wurden, richten sich nach dem Lieferanten.",
    vendorFixed:
      "Der Lieferant kann nicht mehr geändert werden, sobald die Einkaufsbestellung erteilt ist.",
    location: "Lieferort ändern",
    locationFixed:
      "Nicht änderbar: Bestellungen warten hier auf diese Ware, oder sie ist schon erteilt.",
    dates: "Liefertermin ändern",
    totals: "Versand, Rabatt und Anpassung bearbeiten",
    referenceHint: "Zum Beispiel die Auftragsnummer des Lieferanten.",
  },
  lines: {
    title: "Positionen",
    item: "Artikel",
    quantity: "Menge",
    ordered: "Bestellt",
    received: "Eingegangen",
    billed: "Abgerechnet",
    cost: "Einkaufspreis",
    tax: "Steuer %",
    subtotal: "Zwischensumme",
    add: "Artikel nach Name oder SKU hinzufügen",
    empty: "Noch keine Artikel. Suchen Sie unten, um den ersten hinzuzufügen.",
    forOrders: "{{pegged}} für Bestellungen, {{spare}} übrig",
    quantityOf: "Menge von {{title}}",
    costOf: "Einkaufspreis von {{title}}",
    taxOf: "Steuer von {{title}}",
    removeOf: "{{title}} entfernen",
    inUse: "Schon eingegangen oder abgerechnet",
    expected: "Erwartet",
    expectedOf: "Liefertermin von {{title}}",
    edit: "Positionen bearbeiten",
    vendorCost: "Der Einkaufspreis beim Lieferanten für diese Menge",
    minimum: "Mindestmenge {{quantity}}",
    packs: "Verpackungseinheit {{quantity}}",
    givenUp: "{{quantity}} gestrichen",
  },
  affected: {
    title_one: "{{count}} Bestellung ist betroffen",
    title_other: "{{count}} Bestellungen sind betroffen",
    list: "Betroffene Bestellungen",
    loses: "Verliert {{lost}} von {{of}}",
    moves: "{{from}} → {{to}}",
    noDate: "Kein Termin",
    none: "Bei keiner Bestellung verschiebt sich der Termin.",
    noneLoses: "Keine Bestellung verliert Nachschub.",
  },
  cut: {
    title: "Weniger bestellen, als Bestellungen brauchen?",
    description:
      "Die letzten Bestellungen in der Reihe verlieren ihren Nachschub. Sie bleiben zurückgehalten, bis erneut nachbestellt, aus dem Bestand beliefert oder freigegeben wird.",
    action: "Trotzdem speichern",
  },
  date: {
    action: "Termin ändern",
    title: "Liefertermin von {{number}} ändern",
    of: "Für",
    all: "Alle Positionen",
    reasonHint: "Wird im Verlauf aufbewahrt.",
  },
  close: {
    action: "Einkaufsbestellung abschließen",
    some: "Diese Positionen abschließen",
    title: "{{number}} abschließen",
    hint: "Was noch aussteht, wird gestrichen. Bestellungen, die darauf warten, behalten, was eingetroffen ist; für den Rest bleiben sie ohne Nachschub zurückgehalten.",
    nothingOpen: "Alles ist eingetroffen. Sie wird so abgeschlossen.",
    lines: "Rest streichen von",
    done: "{{number}} ist abgeschlossen",
    doneSome: "Der Rest dieser Positionen von {{number}} wurde gestrichen",
    failed: "{{number}} wurde nicht abgeschlossen",
  },
  reopen: {
    action: "Wieder öffnen",
    title: "{{number}} wieder öffnen?",
    description:
      "Was gestrichen wurde, ist dann wieder bestellt. Bestellungen, die es verloren haben, werden nicht wieder zugeordnet: Bestellen Sie für sie erneut nach, dann wird es verwendet.",
    done: "{{number}} ist wieder offen",
    failed: "{{number}} wurde nicht wieder geöffnet",
  },
  duplicate: {
    action: "Duplizieren",
    done: "Dieselben Positionen wie {{number}}, zu heutigen Einkaufspreisen.",
    failed: "{{number}} wurde nicht dupliziert",
  },
  move: {
    action: "Positionen zu einem anderen Lieferanten verschieben",
    title: "Positionen von {{number}} verschieben",
    hint: "Sie kommen in den offenen Entwurf dieses Lieferanten für denselben Standort oder in einen neuen, zusammen mit den Bestellungen, die darauf warten.",
    confirm: "Verschieben",
    done: "Die Positionen stehen jetzt auf {{number}}",
    emptied: "Von {{number}} blieb nichts übrig: Sie wurde storniert.",
    open: "Öffnen",
    failed: "Keine Position von {{number}} wurde verschoben",
  },
  replace: {
    action: "Lieferanten ersetzen",
    title: "Lieferanten von {{number}} ersetzen",
    vendor: "Neuer Lieferant",
    draft: "Neuer Entwurf für {{vendor}}",
    line: "{{quantity}} × {{cost}}",
    noCost: "{{quantity}}, kein Einkaufspreis bekannt",
    old: {
      canceled:
        "{{number}} wird storniert. Keine Bestellung wird dadurch freigegeben.",
      closed:
        "{{number}} wird abgeschlossen: Was eingegangen ist, bleibt. Keine Bestellung wird dadurch freigegeben.",
    },
    arrives: "Bei Bestellung heute trifft sie am {{date}} ein.",
    done: "{{number}} wurde als Entwurf für den neuen Lieferanten erstellt",
    failed: "Der Lieferant von {{number}} wurde nicht ersetzt",
  },
  many: {
    issue: {
      command: "Als erteilt markieren",
      done_one: "{{count}} Einkaufsbestellung ist erteilt",
      done_other: "{{count}} Einkaufsbestellungen sind erteilt",
      failed: "Keine Einkaufsbestellung wurde erteilt",
    },
    send: {
      command: "Senden",
      title_one: "{{count}} Einkaufsbestellung an ihren Lieferanten senden?",
      title_other: "{{count}} Einkaufsbestellungen an ihre Lieferanten senden?",
      description:
        "Jede wird mit ihrem PDF per E-Mail gesendet und als erteilt markiert. Eine E-Mail lässt sich nicht zurückholen.",
      done_one: "{{count}} Einkaufsbestellung ist gesendet",
      done_other: "{{count}} Einkaufsbestellungen sind gesendet",
      failed: "Die Einkaufsbestellungen wurden nicht gesendet",
    },
    receive: {
      command: "Gesamten Wareneingang buchen",
      title_one:
        "Alles Ausstehende von {{count}} Einkaufsbestellung als Wareneingang buchen?",
      title_other:
        "Alles Ausstehende von {{count}} Einkaufsbestellungen als Wareneingang buchen?",
      description:
        "Die Ware geht in den Bestand und an die Bestellungen, die darauf warten.",
      done_one: "{{count}} Einkaufsbestellung ist eingegangen",
      done_other: "{{count}} Einkaufsbestellungen sind eingegangen",
      failed: "Für keine Einkaufsbestellung wurde ein Wareneingang gebucht",
    },
    skipped_one: "{{count}} wurde ausgelassen: {{reason}}",
    skipped_other: "{{count}} wurden ausgelassen. Die erste: {{reason}}",
  },
  pegs: {
    title: "Für diese Bestellungen",
    empty: "Keine Bestellung wartet auf diese Ware. Sie geht ins Lager.",
    none: "Keine Bestellung wartet auf diese Ware.",
    order: "Bestellung",
    customer: "Kunde",
    arrived: "Eingetroffen",
    shipped: "Versandt",
  },
  shipments: {
    title: "An den Kunden versandt",
    empty: "Der Lieferant hat noch nicht versandt.",
  },
  receipts: {
    title: "Wareneingänge",
    empty: "Noch nichts eingetroffen.",
    line: "{{quantity}} x {{item}}",
    rejected: "{{quantity}} abgelehnt: {{reason}}",
  },
  bills: {
    title: "Lieferantenrechnungen",
    empty: "Noch keine Rechnungen.",
  },
  dates: {
    title: "Termine",
    issued: "Erteilt",
    closed: "Abgeschlossen",
  },
  totals: {
    title: "Summen",
    subtotal: "Zwischensumme",
    discount: "Rabatt",
    shipping: "Versand",
    adjustment: "Anpassung",
    tax: "Steuer",
    total: "Gesamt",
    belowMinimum:
      "{{amount}} unter dem Mindestbestellwert des Lieferanten von {{minimum}}.",
  },
  receive: {
    title: "Wareneingang zu {{number}} buchen",
    open: "{{open}} von {{ordered}} stehen noch aus.",
    for: "Für {{orders}}.",
    quantity: "Eingegangen",
    reject: "Teilmenge ablehnen",
    rejected: "Abgelehnt",
    rejectedHint: "Abgelehnte Stück bleiben offen: Der Lieferant ersetzt sie.",
    rejectionReason: "Warum wurden sie abgelehnt?",
    date: "Eingegangen am",
    reference: "Lieferschein",
    confirm: "Wareneingang buchen",
    done: "Der Wareneingang zu {{number}} wurde gebucht",
    failed: "Der Wareneingang zu {{number}} wurde nicht gebucht",
    nothing: "Alles ist eingegangen.",
  },
  ship: {
    title: "Lieferant hat {{number}} versandt",
    tip: "An den Kunden",
    hint: "Bestellung {{order}} zeigt es als versandt an. Ihr Bestand ändert sich nicht, und es kann nicht zurückgenommen werden.",
    open: "{{open}} von {{ordered}} noch zu versenden.",
    quantity: "Versandt",
    tracking: "Sendungsverfolgung",
    trackingNumber: "Sendungsnummer",
    trackingUrl: "Link zur Sendungsverfolgung",
    addTracking: "Sendungsnummer hinzufügen",
    removeTracking: "Sendungsnummer entfernen",
    date: "Versandt am",
    confirm: "Versand erfassen",
    done: "Bestellung {{order}} zeigt, was der Lieferant versandt hat",
    failed: "Der Versand von {{number}} wurde nicht erfasst",
    nothing:
      "Die Bestellung wartet auf nichts mehr aus dieser Einkaufsbestellung.",
    nothingEntered: "Geben Sie ein, was versandt wurde",
  },
  bill: {
    title: "Rechnung zu {{number}} erstellen",
    soFar:
      "Bisher bestellt {{ordered}}, eingegangen {{received}}, abgerechnet {{billed}}.",
    charges: "Weitere Kosten",
    chargesHint: "Fracht, ein Rabatt, Rundung.",
    chargeLabel: "Wofür",
    chargeAmount: "Betrag",
    paperTotal: "Gesamtbetrag auf dem Beleg",
    ofWhichTax: "Davon {{amount}} Steuer.",
    abovePaper:
      "{{amount}} mehr als auf dem Beleg. Korrigieren Sie eine Menge oder einen Einkaufspreis, oder fügen Sie weitere Kosten hinzu.",
    belowPaper:
      "{{amount}} weniger als auf dem Beleg. Korrigieren Sie eine Menge oder einen Einkaufspreis, oder fügen Sie weitere Kosten hinzu.",
    numberHint: "Wie sie auf dem Beleg des Lieferanten steht.",
    receive: "Wareneingang jetzt buchen",
    receiveHint:
      "Was abgerechnet wird, geht in den Bestand, und Bestellungen, die darauf warten, werden freigegeben.",
    confirm: "Rechnung erstellen",
    done: "{{number}} wurde erstellt",
    open: "Rechnung öffnen",
    failed: "Zu {{number}} wurde keine Rechnung erstellt",
    nothing: "Alles ist abgerechnet.",
  },
}
