import type { Person } from '@akashi/api-testing';

const catalogue =
  '番号,項目名,内容\n9,アクセス制御,\n9.2,利用者の管理,\n9.2.3,特権の管理,\n9.2.3.1,,一覧にする\n9.2.3.2,,見直す\n';

/** Sends a file in, as a browser does. */
export function sendIn(person: Person, path: string, text: string, name: string) {
  return person
    .post(path)
    .set('Content-Type', 'application/octet-stream')
    .set('X-File-Name', encodeURIComponent(name))
    .send(Buffer.from(text));
}

/** Imports an edition with two criteria that are tested, 9.2.3.1 and 9.2.3.2; answers its path. */
export async function anImportedEdition(admin: Person): Promise<string> {
  const file = (await sendIn(admin, '/api/edition-files', catalogue, '基準.csv').expect(201)).body as { id: string };
  const columns = { number: [1], titleJa: [2], textJa: [3] };
  const body = {
    mapping: { sheets: [{ sheet: 'CSV', head: { from: 1, to: 1 }, columns }] },
    grammar: 'ISMAP',
    answers: [],
    code: 'ismap-2024-08',
    titleJa: '管理基準',
    titleEn: '',
    rightsHeld: true,
    rightsBasis: '規格票の購入',
    keepMappingAs: null,
  };
  await admin.post(`/api/edition-files/${file.id}/import`).send(body).expect(201);
  return '/api/editions/ismap-2024-08';
}
