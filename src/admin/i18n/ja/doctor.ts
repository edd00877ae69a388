export const doctor = {
  title: "診断",
  hint: "保留、割り当て、入荷、請求書、入荷予定数などの数値がすべて正しいか調べます。毎晩自動でも実行されます。",
  check: "今すぐ調べる",
  checking: "確認中",
  fine: "問題はありません。",
  checkedAt: "確認日時：{{when}}",
  failed: "確認できませんでした",
  repair: "修復",
  repairTitle: "このプラグインの分を修復しますか？",
  repairHint:
    "ほかの行から導かれる、このプラグインの行を1つのトランザクションで書き直し、修復はそれぞれ履歴に残します。Medusaのものには触れません。",
  repaired: "修復しました：{{rows}}",
  nothingRepaired: "修復できるものはありませんでした",
  repairFailed: "修復できませんでした",
  repairable: "修復できます",
  byHand: "手動で対応",
  expected: "{{found}}ですが、{{expected}}のはずです",
  more: "ほか{{rows}}件",
}

/** By the code of a finding. */
export const doctorChecks = {
  backorder: {
    two_holds: {
      finding: "1つの注文に、保留中の取り寄せが2件以上あります。",
      remedy: "1件を残して、ほかをキャンセルまたは解除してください。",
    },
    on_canceled_order: {
      finding: "キャンセルされた注文が保留中です。",
      remedy: "取り寄せを注文に合わせます。",
    },
    hold_is_over: {
      finding: "保留する理由がなくなった注文が保留中です。",
      remedy: "設定に従って保留を終えます。",
    },
  },
  purchase_order_line: {
    over_pegged: {
      finding: "発注明細の数量より多くが注文に約束されています。",
      remedy: "順番が最後の注文がこの供給を失います。",
    },
    received_differs: {
      finding: "発注明細の入荷数量が入荷記録の合計と一致しません。",
      remedy: "入荷記録から計算し直します。",
    },
    billed_differs: {
      finding: "発注明細の請求数量が請求書の合計と一致しません。",
      remedy: "請求書から計算し直します。",
    },
    incoming_differs: {
      finding:
        "発注書がMedusaの入荷予定数に加えた数量が、まだ届いていない数量と一致しません。",
      remedy:
        "差分を記録します。設定 write_incoming を変えた後にも表示されます。",
    },
    over_allocated: {
      finding: "入荷した数量より多くが注文に割り当てられています。",
      remedy: "発注書の入荷記録を確認してください。",
    },
    over_billed: {
      finding: "請求された数量より多くが注文の請求済みとして数えられています。",
      remedy: "請求数量を配分し直します。",
    },
  },
  backorder_line: {
    over_demand: {
      finding: "注文明細に必要な数量より多く取り寄せています。",
      remedy: "取り寄せを注文に合わせます。",
    },
    fulfilled_differs: {
      finding: "注文の出荷済み数量が取り寄せに反映されていません。",
      remedy: "取り寄せを注文に合わせます。",
    },
    status_differs: {
      finding: "取り寄せ明細の状態が数量と一致しません。",
      remedy: "状態を計算し直します。",
    },
    broken_peg: {
      finding:
        "取り寄せ明細が、存在しない、キャンセルされた、または別の品目の発注明細を待っています。",
      remedy: "この供給を失います。もう一度取り寄せてください。",
    },
    lost_place: {
      finding: "削除された在庫品目または拠点の商品を注文が待っています。",
      remedy:
        "この供給を失います。もう一度取り寄せるか、注文の保留を解除してください。",
    },
    allocation_differs: {
      finding: "取り寄せ明細に届いた数量が入荷記録と一致しません。",
      remedy: "入荷記録から計算し直します。",
    },
  },
  purchase_order: {
    status_differs: {
      finding: "発注書の入荷または請求の状態が明細と一致しません。",
      remedy: "状態を計算し直します。",
    },
    total_differs: {
      finding: "発注書の合計が明細の合計と一致しません。",
      remedy: "合計を計算し直します。",
    },
    lost_place: {
      finding:
        "未完了の発注書に、削除された在庫品目、拠点、または仕入先があります。",
      remedy: "完了またはキャンセルして、商品を改めて発注してください。",
    },
  },
  inventory_level: {
    incoming_below: {
      finding:
        "Medusaの入荷予定数が、発注書が加えた数量より少なくなっています。ほかで書き換えられました。",
      remedy: "在庫レベルの入荷予定数を訂正してください。",
    },
    over_promised: {
      finding: "注文のために届いて未出荷の数量より、在庫が少なくなっています。",
      remedy: "在庫を数えるか、ない分の入荷を取り消してください。",
    },
    reserved_differs: {
      finding: "Medusaの引当数が引当の合計と一致しません。",
      remedy:
        "これはMedusaのものです。この拠点のこの品目の引当を1つ削除して作り直してください。それまでは不足が一覧に出ないことがあります。",
    },
  },
  purchase_bill: {
    paid_differs: {
      finding: "請求書の支払済み額または状態が支払の合計と一致しません。",
      remedy: "支払から計算し直します。",
    },
    total_differs: {
      finding: "請求書の合計が明細と諸費用の合計と一致しません。",
      remedy: "紙の請求書と見比べ、無効にして登録し直してください。",
    },
  },
  stock_posting: {
    unfinished: {
      finding:
        "記録されなかった処理のために在庫が変わっています。途中でサーバーが停止しました。",
      remedy: "在庫の変更を元に戻します。",
    },
  },
  reservation_move: {
    unfinished: {
      finding:
        "別の拠点に移す途中の注文が両方で引き当てられている可能性があります。途中でサーバーが停止しました。",
      remedy: "元の拠点で引き当てます。",
    },
  },
  purchase_shipment: {
    unrecorded: {
      finding:
        "Medusaの注文に、発注書に記録のない仕入先の出荷があります。途中でサーバーが停止しました。",
      remedy:
        "処理を完了するか、注文にまだ反映されていなければ取り消します。それでも表示される場合は、その間に発注書が減らされています。数量を戻してください。",
    },
  },
}
