import type { ComparedCriterion } from './mapping-entry';

const letters = [
  ...'監査記録権限承認変更運用暗号媒体設備委託教育点検台帳復旧障害識別認証通信分離保守構成試験廃棄検知報告',
];

/** A sentence of its own for every number: an invented one, of the length that criteria have. */
export function sentence(seed: number, length = 60): string {
  let state = (seed + 1) * 2_654_435_761;
  return Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return letters[state % letters.length];
  }).join('');
}

const item = (objective: string, at: number | string, text: string): ComparedCriterion => ({
  key: `${objective}.${at}`,
  chapter: objective.split('.')[0] ?? '',
  parentKey: objective,
  text,
});

/** The worked example's renewal year: of 1,074 old controls 960 stay, 94 go into 40, 20 are withdrawn; 24 are new. */
export function renewalYear(): { olds: ComparedCriterion[]; news: ComparedCriterion[] } {
  const olds = Array.from({ length: 1_074 }, (_, at) => {
    const objective = `${5 + Math.floor(at / 80)}.1.${1 + Math.floor((at % 80) / 10)}`;
    return item(objective, 1 + (at % 10), sentence(at));
  });
  // Of every ten the last three go together in the first fourteen objectives, the last two in the next twenty-six.
  const groupOf = (at: number) => Math.floor(at / 10);
  const sizeOf = (group: number) => (group < 14 ? 3 : group < 40 ? 2 : 0);
  const isMerged = (at: number) => at % 10 >= 10 - sizeOf(groupOf(at));
  const isWithdrawn = (at: number) => groupOf(at) >= 40 && groupOf(at) < 60 && at % 10 === 9;
  const news = olds.flatMap((old, at) => {
    if (isWithdrawn(at)) return [];
    if (!isMerged(at)) return [at % 50 === 0 ? { ...old, text: `${old.text}を含む` } : old];
    const first = 10 - sizeOf(groupOf(at));
    if (at % 10 !== first) return [];
    const parts = olds.slice(at, at + sizeOf(groupOf(at)));
    return [{ ...old, text: parts.map(({ text }) => text).join('、') }];
  });
  const added = Array.from({ length: 24 }, (_, at) =>
    item(olds[700 + at * 10]!.parentKey!, `${20 + at}`, sentence(5_000 + at)),
  );
  return { olds, news: [...news, ...added] };
}
