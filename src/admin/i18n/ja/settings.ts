import type { Settings } from "../../../domain"

type Row = {
  label: string
  hint: string
  unit?: string
  choices?: Record<string, string>
}

export const settings = {
  title: "取り寄せ",
  error: "設定を読み込めませんでした",
  saved: "「{{setting}}」を保存しました",
  failed: "「{{setting}}」を保存できませんでした",
  none: "なし",
  invalid: "{{min}}から{{max}}までの数値を入力してください",
  sections: {
    state: "状態",
    hold: "保留と解除",
    buying: "仕入れと入荷",
    dates: "購入者に表示する日付",
    messages: "顧客へのメッセージ",
  },
  messagesHint:
    "Eメールは、オンにした後の注文にのみ送信されます。すでに待っている注文には送信されません。",
  guard: {
    label: "ガード",
    hint: "商品の出荷や支払いの確定の前で注文を確認します。サーバーの起動時には自己診断を行います。",
    ok: "動作中",
    failed: "動作していません",
    unchecked: "未確認",
    off: "オフ",
    unguarded: "保護されていないもの：{{routes}}",
    offHint:
      "BACKORDERS_GUARD=off：保留中の注文でも出荷や支払いの確定ができます。",
  },
  locks: {
    label: "ロック",
    hint: "同じ注文を、2人が同時に出荷と保留にすることを防ぎます。",
    shared: "共有",
    memory: "1台のサーバーのみ",
    warning:
      "ロックはメモリ内にあり、複数のサーバーが稼働している可能性があります。medusa-config.tsでRedisまたはPostgreSQLのロックを設定してください。",
  },
  email: {
    label: "Eメール",
    hint: "発注書と顧客へのメッセージは、Medusaの通知モジュールを通じて送信されます。",
    ok: "準備完了",
    missing: "プロバイダーなし",
    warning:
      "medusa-config.tsの通知モジュールに、チャネル「email」のプロバイダーを追加してください。それまでEメールは送信されません。",
  },
  rows: {
    release_on: {
      label: "注文の保留解除",
      hint: "保留が自動で解除される条件です。",
      choices: {
        bill: "入荷と請求が済んだとき",
        receipt: "入荷したとき",
        bill_only: "請求されたとき（入荷を問わない）",
        manual: "手動のみ",
      },
    },
    release_on_stock: {
      label: "ほかの理由で在庫が増えたときに解除",
      hint: "返品や棚卸で保留中の注文の分が足りると、保留を解除します。",
    },
    hold_scope: {
      label: "新しい保留の対象",
      hint: "注文全体、または入荷待ちの分のみ。後者では残りを出荷できます。",
      choices: { order: "注文全体", lines: "入荷待ちの分のみ" },
    },
    block_capture: {
      label: "保留中の注文の支払いを確定しない",
      hint: "保留中の注文の支払いは確定できなくなります。",
    },
    auto_backorder: {
      label: "自動で取り寄せ",
      hint: "不足のある注文を、仕入先ごとの下書きにまとめます。発行は手動で行います。",
      choices: { off: "オフ", draft: "下書きに追加" },
    },
    count_orders_from: {
      label: "対象にする注文の開始日",
      hint: "これより古い注文は配送済みとみなされ、取り寄せの対象になりません。",
    },
    default_lead_time_days: {
      label: "既定のリードタイム",
      hint: "リードタイムの設定がない仕入先とアイテムに使われます。",
      unit: "日",
    },
    over_receipt_percent: {
      label: "過剰入荷の許容範囲",
      hint: "発注数をどこまで超えて入荷できるかです。",
      unit: "%",
    },
    price_tolerance_percent: {
      label: "価格差異の許容範囲",
      hint: "請求書の単価と発注書の単価の差がこの範囲を超えると、差異として扱います。",
      unit: "%",
    },
    write_incoming: {
      label: "入荷予定数を表示",
      hint: "発注残をMedusaの在庫で入荷予定として数えます。",
    },
    handling_days: {
      label: "出荷準備日数",
      hint: "入荷から出荷までの日数です。購入者に表示する日付に加算されます。",
      unit: "日",
    },
    show_quantity_up_to: {
      label: "在庫数を表示する上限",
      hint: "これを超える場合、購入者には在庫が十分にあることだけを表示します。空欄の場合は正確な在庫数を表示します。",
      unit: "点",
    },
    notify_customer_on_hold: {
      label: "ご注文は入荷待ちです",
      hint: "注文を取り寄せたときに送信します。足りない商品と入荷予定を知らせます。",
    },
    notify_customer_on_date_change: {
      label: "入荷予定日の変更",
      hint: "入荷予定日が変わったときに送信します。待つかキャンセルするかを選べます。",
    },
    notify_customer_on_release: {
      label: "ご注文の商品が入荷しました",
      hint: "入荷して保留が解除されたときに送信します。手動で解除したときは送信しません。",
    },
  } satisfies Record<keyof Settings, Row>,
}
