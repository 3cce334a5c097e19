import type { Goal } from './goal.ts';

export interface Outcome {
  readonly goal: Goal;
  readonly verdict: 'met' | 'not met' | 'not measured';
  readonly said: string;
}

export function countOf(outcomes: readonly Outcome[]): string {
  const many = (verdict: Outcome['verdict']): number => outcomes.filter((one) => one.verdict === verdict).length;
  return `${many('met')} met, ${many('not met')} not met, ${many('not measured')} not measured`;
}

/** The page of figures: where and when it was measured, and one row a goal. */
export function writePage(conditions: readonly string[], outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(
    ({ goal, verdict, said }) => `| ${goal.id} | ${goal.ja} | ${goal.en} | ${goal.limit} | ${verdict} | ${said} |`,
  );
  return [
    '<!-- prettier-ignore-start -->',
    '# 目標と計測値 / Goals and figures',
    '',
    '`npm run measure -- --goals --out docs/figures.md` がこのページを書きます。 / writes this page.',
    '',
    ...conditions.map((line) => `- ${line}`),
    '',
    '| id | 目標 | goal | limit | result | figure, or why |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `${countOf(outcomes)}.`,
    '',
    '<!-- prettier-ignore-end -->',
    '',
  ].join('\n');
}
