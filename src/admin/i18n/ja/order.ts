export const orderBanner = {
  otherLocation: "別の拠点",
  label: "取り寄せ",
  error: "この注文に取り寄せが必要かどうかを確認できませんでした。",
  titles: {
    spare: "余っている商品",
    customer_waits: "お客様は待ちます",
    customer_cancels: "お客様はキャンセルを希望しています",
    breach: "保留で止められませんでした",
    needs_backorder: "取り寄せが必要",
    supply_lost: "供給がなくなりました",
    no_vendor: "保留中",
    draft: "保留中",
    late: "保留中・遅延",
    arrived_not_billed: "保留中・入荷済み",
    shipped_not_billed: "保留中・仕入先発送済み",
    billed_not_arrived: "保留中・請求済み",
    billed_not_shipped: "保留中・請求済み",
    waiting: "保留中",
    part_ready: "一部出荷可能",
    released_early: "入荷前に保留解除",
    stock_arrived: "在庫が入荷しました",
    arrived_and_billed: "保留を解除できます",
    ready: "出荷可能",
    canceled: "取り寄せはキャンセル済み",
  },
  sentences: {
    next_in_queue: "次は注文{{order}}です。",
    not_ordered: "未発注：{{units}}。",
    customer_waits: "お客様は新しい日付に同意しました（{{date}}）。",
    customer_cancels:
      "お客様は新しい日付をお断りになりました（{{date}}）。注文または明細をキャンセルするか、別の方法をご相談ください。",
    breach_fulfill: "保留中に出荷が作成されました（{{date}}）。",
    breach_ship: "保留中に配送済みになりました（{{date}}）。",
    breach_deliver: "保留中に配達済みとしてマークされました（{{date}}）。",
    breach_capture:
      "保留中に決済プロバイダーによって支払いが確定されました（{{date}}）。",
    breach_mark_as_paid:
      "保留中に支払い済みとしてマークされました（{{date}}）。",
    breach_complete: "保留中に完了になりました（{{date}}）。",
    breach_other: "保留中にこの注文が操作されました（{{date}}）。",
    short_other: "{{units}}点中{{short}}点不足：{{title}}。",
    short_and_others_other:
      "{{units}}点中{{short}}点不足：{{title}}ほか{{others}}件。",
    more_short_other: "さらに{{units}}点不足：{{title}}。",
    more_short_and_others_other:
      "さらに{{units}}点不足：{{title}}ほか{{others}}件。",
    from_stock_other: "{{units}}点は在庫から割り当てられます。",
    coming_other: "発注残に未割り当てが{{units}}点あります。",
    coming_on_other:
      "{{number}}の未割り当て{{units}}点が{{date}}に入荷予定です。",
    coming_with_other: "{{number}}の未割り当て{{units}}点が入荷予定です。",
    elsewhere_other: "{{location}}に未割り当ての在庫が{{units}}点あります。",
    elsewhere_and_others_other:
      "{{location}}に{{title}}の未割り当ての在庫が{{units}}点あります。",
    stock_arrived:
      "この注文が待っている分はすべて在庫で足ります。出荷するには保留を解除してください。この注文のための発注残は余剰になります。",
    served_from_stock: "入荷待ちの分はすべて在庫で足りました。",
    purchase_order_canceled: "{{number}}はキャンセルされました。",
    purchase_order_closed: "{{number}}は途中でクローズされました。",
    no_supply_other: "{{units}}点の供給がありません。",
    draft: "{{number}}は下書きで、まだ発注されていません。",
    no_vendor_other: "{{number}}の{{units}}点は仕入先が未定です。",
    late_other: "{{number}}は{{units}}日遅れています。",
    arrived_not_billed: "入荷済みです。{{number}}の請求を待っています。",
    billed_not_arrived: "{{number}}は請求済みです。入荷を待っています。",
    shipped_not_billed:
      "仕入先が発送済みです。{{number}}の請求を待っています。",
    billed_not_shipped:
      "{{number}}は請求済みです。仕入先の発送を待っています。",
    shipped_of_other: "{{units}}点中{{arrived}}点発送済み。",
    to_customer: "仕入先から顧客へ直送されます。",
    vendor_shipped_its_part:
      "仕入先の分は発送済みです。残りは在庫から出荷されます。",
    arrived_of_other: "{{units}}点中{{arrived}}点入荷済み。",
    expected_from: "{{number}}（{{vendor}}）、入荷予定：{{date}}。",
    expected_from_undated: "{{number}}（{{vendor}}）、入荷予定日なし。",
    on_purchase_orders_other: "発注書{{units}}件、最後の入荷予定：{{date}}。",
    on_purchase_orders_undated_other: "発注書{{units}}件。",
    arrived_and_billed_other:
      "全{{units}}点が入荷し、請求も済んでいます。準備ができたら保留を解除してください。",
    can_ship_other: "{{units}}点中{{ready}}点を今すぐ出荷できます。",
    arrive_on_other: "{{units}}点は{{date}}に入荷予定です。",
    arrive_later_other: "{{units}}点は入荷待ちです。",
    all_arrived_other: "全{{units}}点が入荷しました。",
    released_with_bill:
      "{{when}}、請求書{{number}}により保留が解除されました。",
    released_on: "保留解除：{{when}}。",
    released_by: "{{user}}が保留を解除：{{reason}}。",
    released_by_no_reason: "{{user}}が保留を解除しました。",
    still_coming_on_other: "{{units}}点は入荷待ちです（{{date}}）。",
    still_coming_other: "{{units}}点は入荷待ちです。",
    free_again_other: "{{number}}の{{units}}点が未割り当てになりました。",
  },
  actions: {
    what_now: "どうしますか？",
    give: "次の注文に回す",
    cut: "発注書を減らす",
    backorder: "今すぐ取り寄せる",
    backorder_again: "再度取り寄せる",
    wait: "入荷を待つ",
    open: "発注書を開く",
    choose_vendor: "仕入先を選択",
    create_bill: "請求書を作成",
    receive: "入荷処理",
    ship: "仕入先の発送を記録",
    change_date: "日付を変更",
    fulfill: "アイテムを出荷",
    ship_in_stock: "在庫のある分を今すぐ出荷",
    take_stock: "{{location}}から引き当てる",
    release: "保留を解除",
    release_from_stock: "保留を解除",
  },
  menu: {
    holdWhole: "注文全体を保留にする",
    backorder: "取り寄せる",
    nothingShort: "不足はありません",
    whyShort: "不足の理由",
    history: "履歴",
    cancel: "取り寄せをキャンセル",
  },
}

export const release = {
  title: "注文{{order}}の保留を解除しますか？",
  missing_other:
    "{{units}}点が未入荷です。出荷すると在庫がマイナスになります。",
  allArrived:
    "すべて入荷済みです。注文の出荷と支払いの確定ができるようになります。",
  done: "注文{{order}}の保留を解除しました",
  doneHint: "出荷と支払いの確定ができるようになりました。",
  failed: "注文{{order}}の保留を解除できませんでした",
  fromStock: {
    doneHint:
      "在庫から出荷されます。この注文のための発注残は余剰になりました。",
  },
}

export const holdWhole = {
  done: "注文{{order}}は全体が待ちます",
  failed: "注文{{order}}の保留は変更されませんでした",
}

export const shipInStock = {
  done: "注文{{order}}を一部出荷できるようになりました",
  doneHint:
    "今すぐ出荷するものを選択してください。取り寄せの分だけが引き続き入荷を待ちます。",
  failed: "注文{{order}}は全体が保留のままです",
}

export const takeStock = {
  done: "注文{{order}}の商品を{{location}}から引き当てました",
  failed: "注文{{order}}のために{{location}}から引き当てられませんでした",
  doneForOrders_other:
    "{{count}}件の注文の商品を{{location}}から引き当てました",
  failedForOrders: "{{location}}から引き当てられませんでした",
}

export const cancelBackorder = {
  title: "注文{{order}}の取り寄せをキャンセルしますか？",
  description:
    "この注文のための発注は行われなくなり、保留が解除されます。発注済みの分は発注残のまま、ほかの注文に使えます。",
  confirm: "取り寄せをキャンセル",
  done: "{{order}}の取り寄せをキャンセルしました",
  doneHint: "この注文のための発注は行われなくなりました。",
  failed: "{{order}}の取り寄せをキャンセルできませんでした",
}

export const backorderDialog = {
  title: "アイテムを取り寄せる",
  hint: "仕入先に発注するアイテムを選択してください。",
  order: "注文{{order}}",
  columns: {
    item: "アイテム",
    ordered: "注文数",
    fromStock: "在庫から",
    short: "不足",
    toBackorder: "取り寄せ数",
    vendor: "仕入先",
    cost: "仕入単価",
  },
  quantityOf: "{{title}}の数量",
  vendorOf: "{{title}}の仕入先",
  costOf: "{{title}}の仕入単価",
  note: {
    alreadyBackordered_other: "{{units}}点は取り寄せ済みです。",
    comingOn_other:
      "{{units}}点は{{number}}から割り当てられます（入荷予定：{{date}}）。",
    coming_other: "{{units}}点は{{number}}から割り当てられます。",
    spare: "発注数{{quantity}}、うち余剰{{spare}}。",
    packs: "発注単位{{multiple}}：発注数{{quantity}}、うち余剰{{spare}}。",
    minimum: "最低発注数{{minimum}}：発注数{{quantity}}、うち余剰{{spare}}。",
    inPacks: "発注単位{{multiple}}。",
    atLeast: "最低発注数{{minimum}}。",
    arrives: "{{date}}頃に入荷予定です。",
  },
  allFrom: "すべて同じ仕入先から",
  remember: "これらのアイテムの仕入先と単価を記憶する",
  asVendors: "仕入先ごとの設定どおり",
  ownLocation: "自社の拠点",
  customer: "顧客",
  customerHint:
    "仕入先が顧客へ直送します。自社の在庫には入らず、発送された分を記録します。",
  toCustomer: "顧客へ直送",
  deliverTo: "納入先",
  useIncoming: "発注残を使用",
  useIncomingHint: "追加で仕入れる前に、入荷予定の未割り当て分を使用します。",
  summary: "発注書",
  nothingChosen: "アイテムを1つ以上選択してください。",
  notPossible: "実行できません",
  noVendor: "仕入先未定",
  newDraft: "新しい下書き",
  joinsDraft: "下書き{{number}}に追加",
  onItsWay: "{{number}}、発注済み",
  items_other: "{{count}}個のアイテム",
  expected: "入荷予定：{{date}}",
  effect:
    "注文{{order}}は保留になります。入荷と請求が済むまで、出荷と支払いの確定はできません。",
  effectDropShip:
    "注文{{order}}は保留になります。仕入先の出荷と請求が済むまで、支払いの確定はできません。在庫のある商品は出荷できます。",
  confirm: "取り寄せる",
  done: "注文{{order}}を保留にしました",
  purchaseOrders_other: "{{numbers}}に追加されています。",
  backToOrder: "注文に戻る",
  failed: "注文{{order}}を取り寄せできませんでした",
}

export const orderPurchaseOrders = {
  promised: "約束日：{{promised}}",
  promisedNow: "約束日：{{promised}}、現在の予定：{{date}}",
  title: "発注書",
  expected: "入荷予定：{{date}}",
  arrived: "{{pegged}}点中{{arrived}}点入荷済み",
  shipped: "{{pegged}}点中{{shipped}}点発送済み",
  toCustomer: "顧客へ直送",
}
