import { resolve } from 'node:path';
import { runnerImport } from 'vite';

interface Item {
  key: string;
  chapter: string;
  parentKey: string;
  text: string;
}

interface Rules {
  proposeMapping(olds: readonly Item[], news: readonly Item[]): readonly object[];
  compareEditions(olds: readonly Item[], news: readonly Item[], entries: readonly object[]): readonly object[];
}

const letters = [
  ...'監査記録権限承認変更運用暗号媒体設備委託教育点検台帳復旧障害識別認証通信分離保守構成試験廃棄検知報告',
];

function sentence(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 90 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return letters[state % letters.length];
  }).join('');
}

/** 1,156 invented criteria in fourteen chapters; `from` moves every number, so that nothing is found by its number. */
function edition(from: number): Item[] {
  return Array.from({ length: 1_156 }, (_, at) => {
    const chapter = `${5 + (at % 14)}`;
    const parentKey = `${chapter}.1.${1 + (at % 9)}`;
    return { key: `${parentKey}.${from + at}`, chapter, parentKey, text: sentence(at) };
  });
}

/** Every fifth text is said in other words, as a revision does. */
const reworded = (items: readonly Item[]): Item[] =>
  items.map((item, at) => (at % 5 === 0 ? { ...item, text: `${item.text}こと` } : item));

/** The rules from their sources: Node itself does not read their imports. */
async function readRules(): Promise<Rules> {
  return (await runnerImport<Rules>(resolve('libs/domain/src/edition-mapping/index.ts'), { configFile: false })).module;
}

/** Milliseconds for the difference of two editions: proposed and compared, once with the same numbers and once with others. */
export async function timeDifferences(rounds: number): Promise<{ sameNumbers: number[]; otherNumbers: number[] }> {
  const { proposeMapping, compareEditions } = await readRules();
  const olds = edition(1);
  const time = (news: readonly Item[]) =>
    Array.from({ length: rounds }, () => {
      const begun = performance.now();
      const lines = compareEditions(olds, news, proposeMapping(olds, news));
      const took = performance.now() - begun;
      if (lines.length !== olds.length) throw new Error(`${olds.length} criteria, but ${lines.length} lines`);
      return took;
    });
  return { sameNumbers: time(reworded(edition(1))), otherNumbers: time(reworded(edition(2_000))) };
}
