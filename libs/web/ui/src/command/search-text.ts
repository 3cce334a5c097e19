/** Old and variant forms that names keep and searches forget. */
const VARIANTS: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斎',
  濵: '浜',
  濱: '浜',
  德: '徳',
};
const ROWS: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
};
const SPECIAL: Readonly<Record<string, string>> = {
  ya: 'や',
  yu: 'ゆ',
  yo: 'よ',
  wa: 'わ',
  wo: 'を',
  shi: 'し',
  chi: 'ち',
  tsu: 'つ',
  fu: 'ふ',
  ji: 'じ',
  sha: 'しゃ',
  shu: 'しゅ',
  sho: 'しょ',
  cha: 'ちゃ',
  chu: 'ちゅ',
  cho: 'ちょ',
  ja: 'じゃ',
  ju: 'じゅ',
  jo: 'じょ',
  nn: 'ん',
};
const SYLLABLES: ReadonlyMap<string, string> = new Map([...plainSyllables(), ...Object.entries(SPECIAL)]);

/** A text made comparable, with the place of each of its characters in the original. */
export interface SearchText {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Makes a text comparable: one width, one case, hiragana, one kind of bar, no spaces, common forms of characters. The
 * text itself is never changed; `places` leads back to it, because ㈱ becomes three characters.
 */
export function searchText(original: string): SearchText {
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
export function comparableText(original: string): string {
  return original
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s‐−ー―–—\-ァ-ヶ髙﨑邊邉齋齊濵濱德]/gu, comparable);
}

/** Reads Latin letters as kana: syonin and shounin come near しょうにん. What is no syllable is left as it is. */
export function kanaOf(latin: string): string {
  let kana = '';
  let at = 0;
  while (at < latin.length) {
    const three = [3, 2, 1].map((size) => latin.slice(at, at + size)).find((part) => SYLLABLES.has(part));
    const doubled = /^([kstpgzdbcjhmr])\1/.test(latin.slice(at));
    if (three) kana += SYLLABLES.get(three) ?? '';
    else if (doubled) kana += 'っ';
    else kana += latin[at] === 'n' && at + 1 < latin.length ? 'ん' : (latin[at] ?? '');
    at += three?.length ?? 1;
  }
  return kana;
}

/** Where the words of a query stand in a text, or null when one of them does not. An empty query is everywhere. */
export function findWords(query: string, haystack: string): number | null {
  const inside = searchText(haystack).text;
  let first = Infinity;
  for (const word of query.trim().split(/[\s　]+/)) {
    const plain = searchText(word).text;
    const kana = kanaOf(plain);
    const places = [plain, kana, kana.replace(/n$/, 'ん')]
      .map((form) => inside.indexOf(form))
      .filter((place) => place >= 0);
    if (places.length === 0) return null;
    first = Math.min(first, ...places);
  }
  return first === Infinity ? 0 : first;
}

/** A text cut at the first place of a word, for marking it. */
export function cutAtWord(label: string, query: string): readonly [before: string, hit: string, after: string] {
  const { text, places } = searchText(label);
  const word = searchText(query.trim().split(/[\s　]+/)[0] ?? '').text;
  const at = word === '' ? -1 : text.indexOf(word);
  if (at < 0) return [label, '', ''];
  const from = places[at] ?? 0;
  const to = places[at + word.length] ?? label.length;
  return [label.slice(0, from), label.slice(from, to), label.slice(to)];
}

function comparable(char: string): string {
  if (/\s/.test(char)) return '';
  if (/[‐−ー―–—-]/.test(char)) return '-';
  if (char >= 'ァ' && char <= 'ヶ') return String.fromCharCode(char.charCodeAt(0) - 0x60);
  return VARIANTS[char] ?? char;
}

function plainSyllables(): [string, string][] {
  const small = ['ゃ', 'ゅ', 'ょ'];
  return Object.entries(ROWS).flatMap(([consonant, row]) => {
    const plain = [...'aiueo'].map((vowel, at): [string, string] => [consonant + vowel, row[at] ?? '']);
    const glides = [...'auo'].map((vowel, at): [string, string] => [`${consonant}y${vowel}`, `${row[1]}${small[at]}`]);
    return consonant === '' ? plain : [...plain, ...glides];
  });
}
