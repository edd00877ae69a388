export const backorderLimit = {
  title: "取り寄せの上限",
  edit: "取り寄せの上限を編集",
  limit: "在庫を超える注文",
  waiting: "現在の取り寄せ数",
  noneShort: "上限なし",
  onOrderShort: "発注残まで",
  units_other: "最大{{count}}点",
  description:
    "在庫にない商品を購入者が注文できる数量です。管理画面での下書き注文や注文の編集には上限がありません。",
  none: "上限なし",
  noneHint: "購入者は数量に制限なく注文できます。",
  fixed: "数量を指定",
  fixedHint: "同時に入荷待ちにできるのはこの数量までです。",
  onOrder: "発注残まで",
  onOrderHint:
    "発行済みの発注書で入荷する予定のうち、どの注文にも割り当てられていない数量までです。",
  quantity: "最大数量",
  wholeUnits: "0以上の整数を入力してください",
  saved: "取り寄せの上限を保存しました",
  notSaved: "取り寄せの上限を保存できませんでした。",
}
