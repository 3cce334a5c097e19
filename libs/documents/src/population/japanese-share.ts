/** Kanji that business tables and names are mostly written in; what comes out of a wrong reading is seldom among them. */
const usual = new Set(
  `番号氏名日付時年月分秒件申請承認担当者利用変更登録削除更新作成作業操作実施完了発生対応依頼管理部署課室長社員会社株式有限責任企画総務人事経理営業開発運用保守
  監査情報技術品質本支店所在地住電話種別区類状態結果内容備考摘要理由詳細金額数量単価合計小大中高低上下左右前後新旧追加権限付与停止解除開始終了期間予定計画確認検査試験
  評価報告書類資料台帳一覧表記録履歴接続通信障害原因復旧再起動装置機器端末設定環境本番検証票受領納品購入契約顧客先取引支払請求入出力退職異動採用委託業者事案問合
  山田中川村木林森井上藤佐鈴高橋渡辺伊加吉松清水石島谷野原口坂岡西東南北安福三四五六七八九十百千万円一二今近遠太郎子花美恵和正明義雄一男隆浩健治次幸誠真由香
  行動回送受信済未否可不要必無有全他同国県市区町村庁省局公私的自他手順方法目標基準規程則条項第号版案例外部内外来使者用化性力体系統合制度点線面図形式文字入`.match(
    /\p{Script=Han}/gu,
  ),
);

/** How much of a text, beside plain letters, is such as Japanese is written in: kana, its signs and usual kanji. 0 to 1. */
export function japaneseShare(text: string): number {
  let all = 0;
  let japanese = 0;
  for (const letter of text) {
    if (letter < '\u0080') continue;
    all += 1;
    if (/[\u3000-\u30ff\uff01-\uff5e]/u.test(letter) || usual.has(letter)) japanese += 1;
  }
  return all === 0 ? 0 : japanese / all;
}
