import { resolve } from 'node:path';
import pg from 'pg';
import { runnerImport } from 'vite';
import type { Setting } from './setting.ts';

interface Thing {
  code: string;
  names: string[];
  body: string;
}

interface Search {
  searchKeys(at: { room: string; kind: string }, of: Thing): number[];
  foldedLines(of: Thing): { names: string; text: string };
  codeOrder(code: string): string;
}

const rooms = 10;
const batch = 2_000;
const kinds = ['control', 'paper', 'evidence', 'item', 'finding'] as const;
const subjects =
  `利用者 管理者 特権 端末 媒体 鍵 暗号 時刻 ログ 監視 障害 復旧 委託先 契約 教育 訓練 資産 台帳 入館 区画 回線 構成 容量 変更 申請
  承認 権限 認証 本番 試験 開発 脆弱性 供給者 事象 手順書 規程 方針 組織 退職 異動 廃棄 保管 予備 通信 接続 設定 更新 削除 登録 付与`.split(
    /\s+/,
  );
const acts = `見直し 棚卸し 記録 確認 閲覧 抽出 照合 点検 評価 通知 是正 分離 制限 集計 再実施`.split(/\s+/);

/** Words of two letters as they are typed: common ones, and one that stands in a few rows alone. */
export const twoLetterWords = [...subjects, ...acts].filter((word) => [...word].length === 2).concat('霧島');

/** Fills the firm up to so many things in ten engagements of one team, with the keys that the program makes. */
export async function fillSearch({ plan, firmId, engagementId }: Setting, things: number): Promise<void> {
  const search = (
    await runnerImport<Search>(resolve('libs/domain/src/search/index.ts'), {
      configFile: false,
      resolve: { tsconfigPaths: true },
    })
  ).module;
  const client = new pg.Client({ connectionString: plan.adminUrl, options: '-c search_path=akashi' });
  await client.connect();
  try {
    const [index] = (
      await client.query<{ made: string }>(`SELECT pg_get_indexdef('search_entry_keys'::regclass) AS made`)
    ).rows;
    // A quarter of a million rows are sorted into an index at once, not one by one.
    await client.query(`DROP INDEX search_entry_keys`);
    const all = [engagementId, ...(await copyEngagement(client, firmId, engagementId))];
    for (let from = 0; from < things; from += batch) {
      const rows = Array.from({ length: Math.min(batch, things - from) }, (_, at) => rowOf(search, all, from + at));
      await client.query(
        `INSERT INTO search_entry (firm_id, room, kind, id, code, code_order, title, body, names, folded, keys)
         SELECT $1, x.room, x.kind, gen_random_uuid(), x.code, x."codeOrder", x.title, x.body, x.names, x.folded, x.keys
         FROM json_to_recordset($2::json) AS x(room uuid, kind text, code text, "codeOrder" text, title text, body text,
           names text, folded text, keys int[])`,
        [firmId, JSON.stringify(rows)],
      );
    }
    await client.query(index?.made ?? '');
    await client.query(`VACUUM ANALYZE search_entry`);
  } finally {
    await client.end();
  }
}

/** The same engagement nine times more, with its team and what they declared. */
async function copyEngagement(client: pg.Client, firmId: string, engagementId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO engagement (firm_id, id, client_id, service_id, name, kind, ruleset_id, edition_id, period_start, period_end, state, opened_by)
     SELECT firm_id, gen_random_uuid(), client_id, service_id, name || ' ' || n, kind, ruleset_id, edition_id, period_start, period_end, state, opened_by
     FROM engagement, generate_series(2, $3::int) n WHERE firm_id = $1 AND id = $2 RETURNING id`,
    [firmId, engagementId, rooms],
  );
  const ids = rows.map(({ id }) => id);
  await client.query(
    `INSERT INTO team_member (firm_id, engagement_id, user_id, role, from_on, assigned_by)
     SELECT firm_id, x, user_id, role, from_on, assigned_by FROM team_member, unnest($3::uuid[]) x
     WHERE firm_id = $1 AND engagement_id = $2`,
    [firmId, engagementId, ids],
  );
  await client.query(
    `INSERT INTO independence_declaration (firm_id, engagement_id, id, user_id, declared_on, has_interest)
     SELECT firm_id, x, gen_random_uuid(), user_id, declared_on, has_interest
     FROM independence_declaration, unnest($3::uuid[]) x WHERE firm_id = $1 AND engagement_id = $2`,
    [firmId, engagementId, ids],
  );
  return ids;
}

function rowOf({ searchKeys, foldedLines, codeOrder }: Search, all: readonly string[], n: number) {
  const pick = (from: readonly string[], step: number) => from[Math.floor(n / step) % from.length] ?? '';
  const kind = kinds[n % kinds.length] ?? 'paper';
  const room = pick(all, kinds.length);
  const rare = n % 30_000 === 7 ? '霧島' : '';
  const title = `${pick(subjects, 7)}の${pick(subjects, 331)}を${pick(acts, 13)}する${rare}`;
  const body = [3, 5, 11, 17]
    .map((step) => `${pick(subjects, step)}と${pick(acts, step * 29)}の結果 R-${n + step}を見た。`)
    .join('\n');
  const code = kind === 'evidence' ? `E-${n}` : `${(n % 14) + 5}.${(n % 9) + 1}.${(n % 7) + 1}.${(n % 20) + 1}`;
  const thing = { code, names: kind === 'paper' ? [] : [title], body };
  const { names, text } = foldedLines(thing);
  return {
    room,
    kind,
    code,
    codeOrder: codeOrder(code),
    title,
    body,
    names,
    folded: text,
    keys: searchKeys({ room, kind }, thing),
  };
}
