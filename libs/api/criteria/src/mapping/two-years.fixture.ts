/** A tested item of a generated edition: its number and what it asks. */
export type Item = readonly [number: string, text: string];

const letters = [
  ...'監査記録権限承認変更運用暗号媒体設備委託教育点検台帳復旧障害識別認証通信分離保守構成試験廃棄検知報告',
];

function sentence(seed: number): string {
  let state = (seed + 1) * 2_654_435_761;
  return Array.from({ length: 60 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return letters[state % letters.length];
  }).join('');
}

const objectiveOf = (at: number) => `${5 + Math.floor(at / 80)}.1.${1 + Math.floor((at % 80) / 10)}`;
/** How many of the ten items of an objective go into one in the next year. */
const mergedIn = (at: number) => (at < 140 ? 3 : at < 400 ? 2 : 0);

/** 1,074 controls, ten to an objective. */
export function itemsOfOldYear(): Item[] {
  return Array.from({ length: 1_074 }, (_, at) => [`${objectiveOf(at)}.${1 + (at % 10)}`, sentence(at)]);
}

/** A year later: 960 of them stay, 94 have gone into 40, 20 are withdrawn, and 24 are new. */
export function itemsOfNewYear(): Item[] {
  const olds = itemsOfOldYear();
  const kept = olds.flatMap(([number, text], at): Item[] => {
    const first = 10 - mergedIn(at);
    if (at >= 400 && at < 600 && at % 10 === 9) return [];
    if (at % 10 < first) return [[number, text]];
    const parts = olds.slice(at, at + mergedIn(at)).map(([, part]) => part);
    return at % 10 === first ? [[number, parts.join('、')]] : [];
  });
  const added = Array.from({ length: 24 }, (_, at): Item => [`${objectiveOf(700 + at * 10)}.20`, sentence(5_000 + at)]);
  return [...kept, ...added];
}

/** The items under their headings, as a file to import. */
export function catalogueOf(items: readonly Item[]): string {
  const headings = new Set(
    items.flatMap(([number]) => {
      const [chapter, group, objective] = number.split('.');
      return [`${chapter}`, `${chapter}.${group}`, `${chapter}.${group}.${objective}`];
    }),
  );
  const rows = [
    ...[...headings].map((number) => [number, `題 ${number}`, '']),
    ...items.map(([n, text]) => [n, '', text]),
  ];
  return ['番号,項目名,内容', ...rows.map((row) => row.join(','))].join('\n');
}

/** What became of every control in that year, as an authority publishes it: one row a control, and its place in the new one. */
export function mappingFileOfTwoYears(): string {
  const olds = itemsOfOldYear().map(([number], at) => {
    const first = 10 - mergedIn(at);
    if (at >= 400 && at < 600 && at % 10 === 9) return `${number},,廃止`;
    if (at % 10 < first) return `${number},${number},1対1`;
    return `${number},${objectiveOf(at)}.${first + 1},統合`;
  });
  const kept = new Set(itemsOfOldYear().map(([number]) => number));
  const added = itemsOfNewYear().filter(([number]) => !kept.has(number));
  return ['旧番号,新番号,変わり方', ...olds, ...added.map(([number]) => `,${number},新設`)].join('\n');
}
