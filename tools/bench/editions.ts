import { signIn, type Asking } from './large-world.ts';
import { measure } from './load.ts';
import { toResult, type BenchResult } from './result.ts';
import type { Setting } from './setting.ts';

const rounds = 5;
const seconds = 3;
const chapters = Array.from({ length: 14 }, (_, at) => `${5 + at}`);
const objectives = Array.from({ length: 9 }, (_, at) => at + 1);
const items = 1_156;

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

/** Every fifth text is said in other words, as a revision does. */
const said = (at: number, isRevised: boolean): string => sentence(at) + (isRevised && at % 5 === 0 ? 'こと' : '');

/** 1,156 invented criteria in fourteen chapters; `from` moves every number, so that nothing is found by its number. */
function catalogueOf(from: number, isRevised: boolean): Uint8Array {
  const heads = chapters.flatMap((chapter) => [
    `${chapter},章 ${chapter},`,
    `${chapter}.1,群 ${chapter}.1,`,
    ...objectives.map((one) => `${chapter}.1.${one},目的 ${chapter}.1.${one},`),
  ]);
  const rows = Array.from({ length: items }, (_, at) => {
    const objective = `${chapters[at % chapters.length]}.1.${objectives[at % objectives.length]}`;
    return `${objective}.${from + at},,${said(at, isRevised)}`;
  });
  return new TextEncoder().encode(['番号,項目名,内容', ...heads, ...rows].join('\n'));
}

async function importAs(admin: Asking, code: string, bytes: Uint8Array): Promise<void> {
  type Received = { id: string; table: { proposed: object } };
  const { id, table } = await admin.post<Received>('edition-files', bytes, `${code}.csv`);
  const plan = { mapping: table.proposed, grammar: 'GENERIC', answers: [] };
  const named = { code, titleJa: code, titleEn: '', keepMappingAs: null };
  const right = { rightsHeld: true, rightsBasis: '試験のために作った' };
  await admin.post(`edition-files/${id}/import`, { ...plan, ...named, ...right });
}

/**
 * The difference of two editions of 1,156 criteria each as a person waits for it: what 95 of 100 requests need at most, from the
 * question until the last byte of the answer. The goal is 200 ms. Without a mapping the request proposes one first.
 */
export async function timeDifferences({ ours, url }: Setting): Promise<BenchResult[]> {
  const admin = await signIn(url, 'admin@kasumidai.example');
  await importAs(admin, 'bench-old', catalogueOf(1, false));
  await importAs(admin, 'bench-new', catalogueOf(1, true));
  await importAs(admin, 'bench-moved', catalogueOf(2_000, true));
  const time = async (id: string, unit: string, to: string): Promise<BenchResult> => {
    const next = () => ({ method: 'GET' as const, path: `/api/editions/bench-old/difference?to=${to}` });
    const { lines } = await admin.get<{ lines: object[] }>(`editions/bench-old/difference?to=${to}`);
    if (lines.length !== items) throw new Error(`${items} criteria, but ${lines.length} lines`);
    const results: { ours: number; limit: null }[] = [];
    for (let round = 0; round < rounds; round++)
      results.push({ ours: (await measure(ours, 1, seconds, next)).p95, limit: null });
    return toResult(id, unit, results);
  };
  const proposed = await time('B7-proposed', 'ms, p95, numbers kept, no mapping yet', 'bench-new');
  const moved = await time('B7-moved', 'ms, p95, every number changed, no mapping yet', 'bench-moved');
  await admin.post('editions/bench-old/mappings', { toEditionId: 'bench-new' });
  return [await time('B7', 'ms, p95, two editions with their mapping', 'bench-new'), proposed, moved];
}
