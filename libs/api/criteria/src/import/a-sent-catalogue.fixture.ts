import type { Person } from '@akashi/api-testing';
import type { EditionFileView } from '@akashi/contracts';
import { sendIn } from './an-imported-edition.fixture';

/** Five criteria below two title lines; one of them comes from two places of a standard. */
export const catalogue = [
  '別紙 管理策一覧',
  '',
  '番号,項目名,内容,JIS Q 27002,備考',
  '9,アクセス制御,,,',
  '9.2,利用者の管理,,,',
  '9.2.3,特権の管理,,9.2.3,',
  '9.2.3.1,,特権を要する操作を一覧にする,9.2.3,',
  '9.2.3.11.PB,,利用者に多要素認証の機能を提供する,"9.2.3、9.2.4",',
].join('\n');

export const sendCatalogue = (person: Person, text = catalogue) =>
  sendIn(person, '/api/edition-files', text, '管理基準_2024-08.csv');

export async function receivedCatalogue(person: Person, text?: string): Promise<EditionFileView> {
  return (await sendCatalogue(person, text).expect(201)).body as EditionFileView;
}

/** As it is read when nobody changes what is offered. */
export const planOf = ({ table }: EditionFileView) => ({
  mapping: table?.kept?.mapping ?? table?.proposed ?? null,
  grammar: 'ISMAP',
  answers: [] as object[],
});

const named = {
  code: 'ismap-2024-08',
  titleJa: 'ISMAP管理基準 2024-08',
  titleEn: '',
  rightsHeld: true,
  rightsBasis: '規格票の購入 2026-03-02',
  keepMappingAs: null as string | null,
};

export const importCatalogue = (person: Person, file: EditionFileView, change: object = {}) =>
  person.post(`/api/edition-files/${file.id}/import`).send({ ...planOf(file), ...named, ...change });
