export const decisions = {
  label_other: "{{count}}件の要対応",
  needs_backorder_other: "{{count}}件の注文で取り寄せが必要です",
  unsupplied_other: "{{count}}件の注文の供給がなくなりました",
  draft_purchase_orders_other: "発行待ちの発注書が{{count}}件あります",
  late_purchase_orders_other: "{{count}}件の発注書が遅れています",
}

export const whyShort = {
  title: "注文{{order}}はなぜ不足していますか？",
  error: "不足の理由を読み込めませんでした",
  nothing: "この注文に不足はありません。",
  sentence_other: "{{required}}点中{{short}}点不足。",
  onHand: "手持在庫",
  ahead_other: "先に割り当てられる{{count}}件の注文の分",
  manual_other: "手動の予約{{count}}件",
  fromStock: "この注文に残る分",
  aheadTitle: "この注文より先に割り当てられる注文",
  servedFirst: "優先",
  moreOrders_other: "ほか{{count}}件の注文",
  manualTitle: "手動の予約",
  noDescription: "予約",
  onOrder: "発注残",
  freeOf: "{{quantity}}点中{{free}}点が未割り当て",
  draft: "下書き",
  elsewhere: "他拠点",
}

export const serveFirst = {
  title_other: "{{count}}件の注文を優先しますか？",
  lose: "割り当てが減る注文",
  gain: "割り当てが増える注文",
  change: "{{before}} → {{after}}",
  nobodyLoses: "現在ある割り当てを失う注文はありません。",
  take: "ほかの注文のために入荷した分を使用",
  takeHint:
    "未出荷の分のみです。譲る側の注文は、代わりにこの注文が待っていた分を待ちます。",
}

export const firstDay = {
  title: "ストアにはまだ何も変更がありません",
  hint: "注文は、取り寄せて初めて保留になります。その前に次の3つを済ませておくと便利です。",
  dismiss: "閉じる",
  vendors: {
    title: "仕入先を登録",
    hint: "仕入先と、そこから仕入れるアイテムおよび単価です。",
    some_other: "{{count}}件の仕入先があります。",
    action: "仕入先",
  },
  ordered: {
    title: "発注済みのものを登録",
    hint: "すでに送付した発注書です。新たに仕入れる前に、この分が使われます。",
    import: "ファイルをインポート",
    oneByOne: "1件ずつ入力",
  },
  old: {
    title: "古い注文を対象外にする",
    hint: "Medusaの外で配送され、配送済みとしてマークされていない注文は、対象外にするとほかの注文の在庫を使わなくなります。",
    before: "この日より前の注文",
    action: "これらを対象外にする",
    count_other: "{{count}}件の未完了の注文がこれより前のものです",
    stored: "{{date}}より前の注文は対象外です",
    done_other: "{{count}}件の古い注文を対象外にしました",
    doneHint: "{{date}}より前の注文は配送済みとみなされます。",
    undone: "すべての注文を以前の扱いに戻しました",
    failed: "古い注文を対象外にできませんでした",
  },
  import: {
    title: "送付済みの発注書",
    hint: "それぞれの日付で発行済みとして登録されます。発注残に計上され、待っている注文に最初に割り当てられます。",
    file: "ファイル（CSV）",
    columns:
      "アイテムごとに1行で、仕入先、参照、発行日、SKU、数量を入力します。わかる場合は、入荷予定日、仕入単価、拠点も入力してください。",
    example: "サンプルをダウンロード",
    location: "納入先（ファイルに記載がない場合）",
    confirm: "インポート",
    done_other: "{{count}}件の発注書を登録しました",
    failed:
      "何も登録されませんでした。次の行を修正して、もう一度ファイルを送信してください：",
    skipped_other: "{{count}}件の発注書は除かれました：",
  },
}
