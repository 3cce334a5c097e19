/** Words of the trade with their readings, for whoever types the reading and not yet the characters. */
const READINGS = `
権限 けんげん 承認 しょうにん 管理 かんり 管理策 かんりさく 規程 きてい 手順 てじゅん 手順書 てじゅんしょ 調書 ちょうしょ 証跡 しょうせき
母集団 ぼしゅうだん 標本 ひょうほん 抽出 ちゅうしゅつ 発見事項 はっけんじこう 不備 ふび 逸脱 いつだつ 例外 れいがい 査閲 さえつ 署名 しょめい
差戻し さしもどし 報告書 ほうこくしょ 言明書 げんめいしょ 依頼 いらい 依頼者 いらいしゃ 監査 かんさ 評価 ひょうか 設計 せっけい 運用 うんよう
整備 せいび 棚卸し たなおろし 棚卸 たなおろし 利用者 りようしゃ 登録 とうろく 削除 さくじょ 変更 へんこう 申請 しんせい 記録 きろく 閲覧 えつらん
質問 しつもん 観察 かんさつ 再実施 さいじっし 暗号 あんごう 鍵 かぎ 認証 にんしょう 特権 とっけん 委託 いたく 委託先 いたくさき 契約 けいやく
教育 きょういく 訓練 くんれん 障害 しょうがい 復旧 ふっきゅう 予備 よび 監視 かんし 脆弱性 ぜいじゃくせい 構成 こうせい 資産 しさん 台帳 だいちょう
退職 たいしょく 異動 いどう 入館 にゅうかん 物理 ぶつり 組織 そしき 方針 ほうしん 責任者 せきにんしゃ 開発 かいはつ 試験 しけん 本番 ほんばん
通信 つうしん 接続 せつぞく 保管 ほかん 廃棄 はいき 媒体 ばいたい 時刻 じこく 容量 ようりょう 供給者 きょうきゅうしゃ 事象 じしょう 継続 けいぞく
`;
const words = READINGS.trim().split(/\s+/);
const pairs = words.flatMap((word, at) => (at % 2 === 0 ? [{ word, reading: words[at + 1] ?? '' }] : []));

/** The words whose reading begins so, with their long vowels or without; of a single letter none, because it begins too many. */
export function wordsReadAs(kana: string): string[] {
  const asked = short(kana);
  if ([...asked].length < 2) return [];
  return pairs.filter(({ reading }) => short(reading).startsWith(asked)).map(({ word }) => word);
}

/** syonin and shounin are the same word: what makes a vowel long is left out. */
function short(kana: string): string {
  return kana.replace(/(?<=[おこそとのほもよろごぞどぼぽょうくすつぬふむゆるぐずづぶぷゅ])[うー-]/g, '');
}
