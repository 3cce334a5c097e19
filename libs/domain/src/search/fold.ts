/** Old and variant forms that names keep and searches forget: each stands before the common one. */
const PAIRS =
  '髙高 﨑崎 嵜崎 邊辺 邉辺 齋斎 齊斎 斉斎 濵浜 濱浜 德徳 廣広 澤沢 瀨瀬 國国 學学 櫻桜 龍竜 與与 眞真 會会 圓円 榮栄 惠恵 壽寿 實実 條条 淺浅 黑黒 靜静 增増 藏蔵 當当 點点 變変 總総 關関 權権 據拠 證証 單単 號号 萬万 嶋島 嶌島 渕淵 峯峰 冨富 舘館 逹達 曻昇 彌弥 穗穂 綠緑 敎教 曾曽 檢検 應応 發発 體体 數数 對対 雜雑 譽誉 晉晋 亞亜';
const VARIANTS: ReadonlyMap<string, string> = new Map(PAIRS.split(' ').map((pair) => [...pair] as [string, string]));
const variant = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'gu');

/** A text made comparable, with the place of each of its characters in the original. */
export interface FoldedText {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Makes a text comparable: one width, one case, hiragana, one kind of bar, no spaces, common forms of characters. The
 * text itself is never changed; `places` leads back to it, because ㈱ becomes three characters.
 */
export function foldWithPlaces(original: string): FoldedText {
  const places: number[] = [];
  let text = '';
  // A sounding mark of half-width kana belongs to the character before it.
  for (const found of original.matchAll(/[\s\S][\uFF9E\uFF9F\u3099\u309A]?/gu)) {
    const plain = [...found[0].normalize('NFKC').toLowerCase()].map(comparable).join('');
    text += plain;
    for (let at = 0; at < plain.length; at += 1) places.push(found.index);
  }
  return { text, places };
}

/** The same text without its places: ten thousand rows are made comparable in a moment. */
export function fold(original: string): string {
  return original
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s‐−ー―–—\-ァ-ヶ]/gu, comparable)
    .replace(variant, comparable);
}

function comparable(char: string): string {
  if (/\s/.test(char)) return '';
  if (/[‐−ー―–—-]/.test(char)) return '-';
  if (char >= 'ァ' && char <= 'ヶ') return String.fromCharCode(char.charCodeAt(0) - 0x60);
  return VARIANTS.get(char) ?? char;
}
