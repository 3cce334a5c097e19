import { Marked, type Tokens } from 'marked';

export type GuideLang = 'ja' | 'en';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const withoutTags = (html: string): string => html.replace(/<[^>]+>/g, '').trim();

/** Where a link leads among the pages as they are served; null for what is not among them: a file of the program. */
function placeOf(href: string): string | null {
  const [, page, fragment = ''] = /^(?:\.\.\/|guide\/|\.\/)*([\w-]+\.(?:ja|en))\.md(#.*)?$/.exec(href) ?? [];
  if (page !== undefined) return `${page}.html${fragment}`;
  return /^(?:https:\/\/|#)/.test(href) ? href : null;
}

/** Each address of a screen is a place to come to, the first time that it is named: `#/engagements/:id/matrix`. */
function markAddresses(html: string): string {
  const seen = new Set<string>();
  return html.replace(/<code>(\/[^<\s]*)<\/code>/g, (code, address: string) => {
    if (seen.has(address)) return code;
    seen.add(address);
    return `<code id="${address}">${address}</code>`;
  });
}

/** One page of the guide: Markdown without what is written for the checks (`<!-- … -->`), as a page of its own that runs no script. */
export function renderGuide(markdown: string, lang: GuideLang): string {
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    renderer: {
      link(this: { parser: { parseInline(tokens: Tokens.Generic[]): string } }, { href, tokens }: Tokens.Link): string {
        const words = this.parser.parseInline(tokens);
        const place = placeOf(href);
        return place === null ? words : `<a href="${escaped(place)}">${words}</a>`;
      },
    },
  });
  const body = markAddresses(marked.parse(markdown.replace(/<!--[\s\S]*?-->\n?/g, ''), { async: false }));
  const title = withoutTags(/<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? '');
  const wide = lang === 'ja' ? '表' : 'Table';
  const tables = body
    .replaceAll('<table>', `<div class="wide" role="region" aria-label="${wide}" tabindex="0"><table>`)
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<th>', '<th scope="col">');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — 証 Akashi</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="letters.css">
<link rel="stylesheet" href="guide.css">
</head>
<body>
<main>
${tables}</main>
</body>
</html>
`;
}
