const yes = new Set('○ 〇 ◯ ● ✓ ✔ 1 y yes true x b pb 必須 はい 有 あり required mandatory'.split(' '));
const no = new Set(
  '× ✕ ✗ - － ‐ – — ― − ー 0 n no false p n/a 任意 いいえ 無 なし 推奨 対象外 該当なし 非該当 optional recommended'.split(
    ' ',
  ),
);

/** What a catalogue says in its column of what is mandatory; null where it says nothing, and the word where nobody knows it. */
export function mandatoryOf(text: string): boolean | null | { readonly unknown: string } {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (plain === '') return null;
  const said = [plain, text.trim()];
  if (said.some((word) => yes.has(word))) return true;
  return said.some((word) => no.has(word)) ? false : { unknown: text.trim() };
}
