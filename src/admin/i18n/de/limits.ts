export const backorderLimit = {
  title: "Rückstandslimit",
  edit: "Rückstandslimit bearbeiten",
  limit: "Über den Bestand hinaus",
  waiting: "Derzeit im Rückstand",
  noneShort: "Kein Limit",
  onOrderShort: "Was im Zulauf ist",
  units_one: "Höchstens {{count}} Stück",
  units_other: "Höchstens {{count}} Stück",
  description:
    "Wie viel Stück Käufer bestellen können, die nicht auf Lager sind. Ihre eigenen Bestellentwürfe und Änderungen sind nicht begrenzt.",
  none: "Kein Limit",
  noneHint: "Käufer können beliebig viel bestellen.",
  fixed: "Eine feste Stückzahl",
  fixedHint: "Höchstens so viel Stück dürfen gleichzeitig im Rückstand sein.",
  onOrder: "Was im Zulauf ist",
  onOrderHint:
    "So viel, wie erteilte Einkaufsbestellungen bringen und noch keine Bestellung braucht.",
  quantity: "Höchstmenge in Stück",
  wholeUnits: "Geben Sie eine ganze Zahl ab 0 ein",
  saved: "Das Rückstandslimit wurde gespeichert",
  notSaved: "Das Rückstandslimit wurde nicht gespeichert.",
}
