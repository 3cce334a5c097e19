import { glyphsOf } from './font-glyphs';

/** What a Japanese printer sets where a letter is missing from the case. */
const missingLetter = '〓';

/** Print nothing, and may not stand in a PDF that is also read aloud: control characters, marks of byte order. */
const unprinted = /[\p{Cc}\uFEFF\uFFFE\uFFFF]/u;

/** Chooses a form of the letter before it, and prints nothing itself. */
const selector = /\p{Variation_Selector}/u;

/** Selectors that stand behind a letter in Japanese. */
const usedSelector = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/** Makes of a text one that the fonts draw: PDF/UA-1 allows no empty box, so a letter without a glyph becomes 〓. */
export async function drawableText(fonts?: string): Promise<(text: string) => string> {
  const isDrawn = await glyphsOf(fonts);
  const drawn = (letter: string, before: string | undefined): string => {
    if (selector.test(letter)) return usedSelector.test(letter) && before && isDrawn(before) ? letter : '';
    if (letter === '\n') return letter;
    if (unprinted.test(letter)) return '';
    return isDrawn(letter) ? letter : missingLetter;
  };
  return (text) => {
    const letters = [...text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ')];
    return letters.map((letter, at) => drawn(letter, letters[at - 1])).join('');
  };
}
