import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { password } from '../run/demo-accounts.ts';
import { openWorld, type World } from '../run/world.ts';

interface Files {
  largeCatalogueXlsx(criteriaPerObjective: number): Promise<Uint8Array>;
  largeStatementRows(numbers: readonly string[], count: number): object[];
}

interface Writing {
  writeStatementXlsx(statement: object): Promise<Uint8Array>;
}

interface Example {
  exampleClient: { name: string; corporateNumber: string; representativeTitle: string; representativeName: string };
  exampleService: { name: string; regions: string[] };
  examplePeriod: { start: string; end: string };
}

/** The worked example up to its team, and its people at the public API. */
export interface LargeWorld extends World {
  engagementId: string;
  /** A statement of so many rows that answers every criterion of the example's edition. */
  statementOf(count: number, version: number): Promise<Uint8Array>;
  catalogueOf(criteriaPerObjective: number): Promise<Uint8Array>;
  as(who: string): Promise<Asking>;
}

export interface Asking {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: object | Uint8Array, fileName?: string): Promise<T>;
}

const load = async <T>(file: string): Promise<T> =>
  (await runnerImport<T>(resolve(file), { configFile: false, resolve: { tsconfigPaths: true } })).module;

export async function openLargeWorld(): Promise<LargeWorld> {
  const files = await load<Files>('libs/documents/src/large-files.fixture.ts');
  const { writeStatementXlsx } = await load<Writing>('libs/documents/src/statement/write-statement-xlsx.ts');
  const example = await load<Example>('apps/demo/src/example/engagement.ts');
  const world = await openWorld({ durable: true });
  await world.lead('team');
  const as = (who: string) => signIn(world.url, `${who}@kasumidai.example`);
  const senior = await as('mori');
  const [engagement] = await senior.get<{ id: string }[]>('engagements');
  const { number, level, isAudited } = await senior.get<{ number: string[]; level: number[]; isAudited: boolean[] }>(
    'editions/demo/criteria',
  );
  const numbers = number.filter((_, at) => level[at] === 4 && isAudited[at]);
  return {
    ...world,
    as,
    engagementId: engagement?.id ?? '',
    catalogueOf: files.largeCatalogueXlsx,
    statementOf: (count, version) =>
      writeStatementXlsx({
        language: 'ja',
        edition: { code: 'demo', title: 'demo', criteria: [] },
        facts: factsOf(example, version),
        populations: [{ population: 'P-01', name: '利用者の登録', reason: '同じ手順書による' }],
        rows: files.largeStatementRows(numbers, count),
      }),
  };
}

function factsOf({ exampleClient, exampleService, examplePeriod }: Example, version: number): object {
  return {
    edition: 'demo',
    provider: exampleClient.name,
    corporateNumber: exampleClient.corporateNumber,
    representative: `${exampleClient.representativeTitle} ${exampleClient.representativeName}`,
    service: exampleService.name,
    serviceKind: 'SaaS',
    regions: exampleService.regions.join('、'),
    scope: '開発、運用および利用者支援',
    systemOverview: '利用者の文書を保管するSaaS。',
    subsequentEvents: 'なし',
    specialNotes: 'なし',
    generativeAi: '使用しない',
    version: String(version),
    statementDate: '2026-05-25',
    periodFrom: examplePeriod.start,
    periodTo: examplePeriod.end,
  };
}

export async function signIn(url: string, email: string): Promise<Asking> {
  const json = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const read = async <T>(asked: Promise<Response>): Promise<T> => {
    const got = await asked;
    const text = await got.text();
    if (!got.ok) throw new Error(`${got.status} ${text.slice(0, 600)}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  return {
    get: (path) => read(fetch(`${url}/api/${path}`, { headers: { Cookie: cookie } })),
    post: (path, body = {}, fileName = '') => {
      const isFile = body instanceof Uint8Array;
      const kind = isFile
        ? { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(fileName) }
        : json;
      const headers = { ...kind, Cookie: cookie, 'Idempotency-Key': crypto.randomUUID() };
      const sent = isFile ? (body as BodyInit) : JSON.stringify(body);
      return read(fetch(`${url}/api/${path}`, { method: 'POST', headers, body: sent }));
    },
  };
}
