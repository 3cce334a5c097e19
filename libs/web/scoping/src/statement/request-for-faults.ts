import type { Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import type { Lang } from '@akashi/web-ui';
import { groupFaults } from './fault-groups';

/** So long a request may be, with room for its first and its last sentence. */
const longest = 1_600;

/** So many places are named of one fault; of more, how many. */
const named = 8;

/** What a request begins with that sends a statement back: the file, and of each fault what is wrong, where, and what to do. */
export function requestForFaults(
  { fileName, faults, total }: { fileName: string; faults: readonly Fault[]; total: number },
  lang: Lang,
): { title: string; wanted: string; shows: string } {
  const blocks = groupFaults(faults).map(({ rule, faults: found }) => {
    const { what, next } = faultText(rule)[lang];
    const places = found.slice(0, named).map((fault) => placeOf(fault, lang));
    const rest = found.length - places.length;
    const more = rest > 0 ? [lang === 'ja' ? `ほか${rest}か所` : `and ${rest} more places`] : [];
    const text = `${what}${lang === 'ja' ? '' : ' '}${next}\n${[...places, ...more].map((line) => `　${line}`).join('\n')}`;
    return { text, count: found.length };
  });
  const kept: string[] = [];
  let told = 0;
  for (const { text, count } of blocks) {
    if ([...kept, text].join('\n').length > longest) break;
    kept.push(text);
    told += count;
  }
  const left = total - told;
  if (lang === 'ja')
    return {
      title: '言明書の差し戻し',
      wanted: [
        `提出された言明書「${fileName}」に、直すところがあります（${total}か所）。直した言明書を出してください。`,
        ...kept.map((text, at) => `${at + 1}. ${text}`),
        ...(left > 0
          ? [`ほかに${left}か所あります。「言明書」の画面に出すと、同じ点検の結果がその場で見られます。`]
          : []),
      ].join('\n'),
      shows: '上のすべてが直っている\n直したところのほかは、前の版と同じである',
    };
  return {
    title: 'The statement to be mended',
    wanted: [
      `There is something to mend in the statement “${fileName}” (${total} places). Please send it again, mended.`,
      ...kept.map((text, at) => `${at + 1}. ${text}`),
      ...(left > 0
        ? [`${left} more places are shown by the same check on your page “Statement”, as soon as you hand it in there.`]
        : []),
    ].join('\n'),
    shows: 'All of this is mended\nNothing else differs from the version before',
  };
}

/** Sheet, cell, control and what stands there, as the client finds it in its own file. */
function placeOf({ sheet, place, criterion, value }: Fault, lang: Lang): string {
  const where = [sheet, place, criterion].filter((word) => word !== undefined && word !== '').join(' ');
  const held = value.trim() === '' ? '' : lang === 'ja' ? `「${value.slice(0, 60)}」` : `“${value.slice(0, 60)}”`;
  return [where, held].filter((word) => word !== '').join(lang === 'ja' ? '：' : ': ');
}
