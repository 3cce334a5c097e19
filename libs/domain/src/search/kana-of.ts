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

function plainSyllables(): [string, string][] {
  const small = ['ゃ', 'ゅ', 'ょ'];
  return Object.entries(ROWS).flatMap(([consonant, row]) => {
    const plain = [...'aiueo'].map((vowel, at): [string, string] => [consonant + vowel, row[at] ?? '']);
    const glides = [...'auo'].map((vowel, at): [string, string] => [`${consonant}y${vowel}`, `${row[1]}${small[at]}`]);
    return consonant === '' ? plain : [...plain, ...glides];
  });
}
