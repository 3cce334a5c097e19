/** A name of several lines would draw lines of its own in a mail. */
export const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in a mail's HTML. */
export const inHtml = (text: string): string => inOneLine(text).replace(/[&<>"']/g, (letter) => entities[letter]!);

/** Paragraphs of ours as a mail, plain and as HTML without a picture, a style sheet or a link. */
export function writeParagraphs(languages: readonly { lang: string; paragraphs: readonly string[] }[]): {
  text: string;
  html: string;
} {
  const text = languages.map(({ paragraphs }) => paragraphs.map(inOneLine).join('\n\n')).join('\n\n-- \n\n');
  const html = languages.map(({ lang, paragraphs }) => {
    const inside = paragraphs.map((one) => `<p>${inHtml(one)}</p>`).join('');
    return `<div lang="${lang}">${inside}</div>`;
  });
  const head = '<!doctype html><html><head><meta charset="utf-8"><title>Akashi</title></head><body>';
  return { text: `${text}\n`, html: `${head}${html.join('<hr>')}</body></html>\n` };
}
