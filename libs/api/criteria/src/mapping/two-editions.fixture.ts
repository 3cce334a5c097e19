import type { Person } from '@akashi/api-testing';
import type { DifferenceLineView, EditionDifferenceView, EditionFileView } from '@akashi/contracts';
import { catalogueOf, type Item } from './two-years.fixture';

/** Of three criteria one is reworded, one stays and one is withdrawn; one is new. */
export const few: Item[] = [
  ['9.1.1.1', '特権を要する操作の一覧を作成し半期ごとに見直す'],
  ['9.1.1.2', '退職者の識別子を当日中に停止し結果を記録する'],
  ['9.1.1.3', '媒体を廃棄する前に消去し証明書を保管する'],
];
export const fewer: Item[] = [
  ['9.1.1.1', '特権を要する操作の一覧を作成し四半期ごとに見直す'],
  ['9.1.1.2', '退職者の識別子を当日中に停止し結果を記録する'],
  ['9.1.1.4', '時刻を標準の時計に同期させる'],
];

/** Imports the items as an edition of that code. */
export async function anEdition(admin: Person, code: string, items: readonly Item[]): Promise<void> {
  const sent = await admin
    .post('/api/edition-files')
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', `${code}.csv`)
    .send(Buffer.from(catalogueOf(items)))
    .expect(201);
  const { id, table } = sent.body as EditionFileView;
  const plan = { mapping: table?.proposed, grammar: 'ISMAP', answers: [], keepMappingAs: null };
  const named = { code, titleJa: code, titleEn: '', rightsHeld: true, rightsBasis: '規格票の購入 2026-03-02' };
  await admin
    .post(`/api/edition-files/${id}/import`)
    .send({ ...plan, ...named })
    .expect(201);
}

export async function fewEditions(admin: Person): Promise<void> {
  await anEdition(admin, 'y1', few);
  await anEdition(admin, 'y2', fewer);
}

/** As a person says yes to everything. */
export const yesTo = ({ position, version }: DifferenceLineView) => ({ position, version, answer: 'yes', key: null });

/** Both editions, mapped, and every entry answered yes. */
export async function aConfirmedMapping(admin: Person): Promise<EditionDifferenceView> {
  await fewEditions(admin);
  const made = await admin.post('/api/editions/y1/mappings').send({ toEditionId: 'y2' }).expect(201);
  const { lines, mapping } = made.body as EditionDifferenceView;
  const path = `/api/edition-mappings/${mapping?.id}/answers`;
  const answered = await admin
    .post(path)
    .send({ answers: lines.map(yesTo) })
    .expect(200);
  return answered.body as EditionDifferenceView;
}

/** Each entry: its old keys, its new keys, and whether somebody stands for it. */
export const keysOf = ({ lines }: EditionDifferenceView) =>
  lines.map(({ from, to, confirmedByName }) => [
    from.map(({ key }) => key).join(),
    to.map(({ key }) => key).join(),
    confirmedByName !== null,
  ]);
