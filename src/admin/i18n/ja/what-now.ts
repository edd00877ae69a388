export const whatNow = {
  title: "どうしますか？",
  error: "判断が必要な内容を読み込めませんでした。",
  nothing: "判断待ちのものはありません。",
  vendor: "注文{{order}}の仕入先",
  usualVendor: "通常の仕入先",
  lost: {
    title: "供給がなくなった注文",
    hint: "判断されるまで保留のままです。",
    line: "{{title}}：{{units}}の供給がありません。",
    canceled: "{{number}}はキャンセルされました。",
    closed: "{{number}}は早期に締められました。",
    cut: "{{number}}は減らされました。",
    choose: "注文{{order}}の対応",
    first: "{{total}}件中、最初の{{shown}}件です。",
  },
  choices: {
    release_from_stock: "在庫から出荷する",
    take_stock: "{{location}}から取る",
    backorder_again: "もう一度取り寄せる",
    use_incoming: "発注済みの分を使う",
    serve_first: "優先する",
    release: "保留を解除する",
    cancel_line: "明細をキャンセルする",
  },
  effects: {
    release_from_stock:
      "この注文が待つ分はすべて在庫で足ります。保留が終わり、発注済みの残りは余りになります。",
    take_stock:
      "引当全体が在庫の足りる{{location}}へ移ります。購入はしません。",
    serve_first:
      "先に並ぶ注文より前に出て、その在庫を取ります。確定前に、どの注文が何を失うか表示されます。",
    release:
      "商品がなくても梱包と請求ができるようになります。梱包すると在庫がマイナスになります。",
    cancel_line:
      "Medusaの注文編集を開きます。そこで確定すると、明細とその保留が終わります。合計が変わるとカードのオーソリが取り消され、お客様に再度のお支払いが必要になることがあります。",
  },
  confirm: {
    take_stock: "{{location}}から取る",
    backorder_again: "もう一度取り寄せる",
    serve_first: "優先する",
    release: "保留を解除",
    cancel_line: "注文を編集",
  },
  spare: {
    title: "余っている商品",
    hint: "発注済みで、待っている注文がありません。そのままにすると、次に取り寄せる注文が使います。",
    on: "余り{{units}}：",
    lacks: "{{units}}不足",
    nobody: "現在不足している注文はありません。",
    give: "{{order}}に回す",
    cut: "発注書を減らす",
  },
  give: {
    title: "注文{{order}}に{{units}}を回しますか？",
    hint: "注文{{order}}は発注済みの商品を待ち、入荷まで保留になります。",
    done: "注文{{order}}に{{units}}を回しました",
    failed: "注文{{order}}に回せませんでした",
  },
  cut: {
    title: {
      change: "{{number}}を減らしますか？",
      remove_line: "{{number}}の明細を削除しますか？",
      cancel: "{{number}}をキャンセルしますか？",
    },
    hint: {
      change_other:
        "{{title}}：{{units}}が発注済みのまま残ります。仕入先に連絡してください。",
      remove_line:
        "{{title}}は発注されなくなります。仕入先に連絡してください。",
      cancel: "これを待つ注文はありません。仕入先に連絡してください。",
    },
    total: "新しい合計：{{total}}",
    done: {
      change: "{{number}}を減らしました",
      remove_line: "{{number}}の明細を削除しました",
      cancel: "{{number}}をキャンセルしました",
    },
    failed: "{{number}}を減らせませんでした",
  },
  callout: {
    lost: "供給なし：{{orders}}。",
    spare: "余り：{{items}}。",
  },
}
