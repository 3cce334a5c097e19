import { markKindLabels, type MarkView } from '@akashi/contracts';
import { cellNames, insideOf, type MarkPlace } from '@akashi/domain/control';
import { labels, texts } from '@akashi/web-ui';

/** Reads where marks stand and what they are, in the language in use. Call it where injection is allowed, as in a field. */
export function markWords() {
  const t = texts({
    page: (page: number) => [`${page}頁`, `p. ${page}`],
    line: (line: number) => [`${line}行`, `line ${line}`],
    lines: (from: number, to: number) => [`${from}–${to}行`, `lines ${from}–${to}`],
    attached: (inside: string, place: string) => [`添付${inside} ${place}`, `attachment ${inside}, ${place}`],
    inSheet: (sheet: number, place: string) => [`シート${sheet} ${place}`, `sheet ${sheet}, ${place}`],
    mark: (number: number) => [`印${number}`, `mark ${number}`],
    cell: (code: string, rank: number, attribute: string) => [
      `標本 ${code} ${rank} の ${attribute}`,
      `sample ${code} ${rank}, ${attribute}`,
    ],
  });
  const kinds = labels(markKindLabels);
  const place = (mark: MarkPlace): string => {
    const inside = insideOf(mark);
    return inside ? t().attached(inside, placeIn(mark)) : placeIn(mark);
  };
  const placeIn = ({ region, lines }: MarkPlace): string => {
    if (region) return t().page(region.page);
    const { sheet, from, to, columns } = lines!;
    if (columns) return t().inSheet(sheet, cellNames(lines!));
    const rows = from === to ? t().line(from) : t().lines(from, to);
    return sheet > 1 ? t().inSheet(sheet, rows) : rows;
  };
  return {
    place,
    kind: ({ kind }: Pick<MarkView, 'kind'>): string => kinds()[kind],
    number: ({ number }: Pick<MarkView, 'number'>): string => t().mark(number),
    cell: ({
      populationCode,
      rank,
      attribute,
    }: Pick<NonNullable<MarkView['cell']>, 'populationCode' | 'rank' | 'attribute'>): string =>
      t().cell(populationCode, rank, attribute),
    title: (mark: MarkView): string =>
      [`${t().mark(mark.number)} ${kinds()[mark.kind]} ${place(mark)}`, mark.note].filter(Boolean).join(' · '),
  };
}
