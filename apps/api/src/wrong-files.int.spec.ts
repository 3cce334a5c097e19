import { addEdition, skeletonEdition } from '@akashi/api-criteria';
import {
  aFirm,
  aPlannedEngagement,
  asFirm,
  ledgerOf,
  sendFile,
  startTestApp,
  type Person,
  type PlannedEngagement,
  type TestApp,
} from '@akashi/api-testing';
import type { Problem } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';

let test: TestApp;
let at: PlannedEngagement;
let admin: Person;
let edition: string;

beforeAll(async () => {
  test = await startTestApp(areas);
  const firm = await aFirm(test);
  at = await aPlannedEngagement(test, firm);
  await asFirm(test, firm.firmId, (client) => addEdition(client, firm.firmId, skeletonEdition()));
  admin = await firm.person('管理', 'firm_admin', 'member');
  edition = ((await at.leader.get(at.path).expect(200)).body as { editionId: string }).editionId;
}, 120_000);
afterAll(() => test.close());

async function workbook(...rows: string[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('一覧');
  rows.forEach((row) => sheet.addRow(row));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Headings that each reader knows, so that a file of headings alone is one to it. */
const known = {
  catalogue: '番号,本文',
  mapping: '旧番号,新番号',
  procedures: '管理策番号,区分,手法,手続',
  links: '番号,JIS Q 27002',
  columns: '管理策番号,選択,個別管理策',
  earlier: '管理策番号,評価,期間の末日,結果',
  plain: '番号,件名',
};

interface Reader {
  person: () => Person;
  path: () => string;
  heads: string;
  /** Whether it takes any table, or a workbook of ours alone. */
  takes: 'tables' | 'ours';
}
const ofFirm = (path: () => string, heads: string): Reader => ({ person: () => admin, path, heads, takes: 'tables' });
const ofWork = (path: string, heads: string, takes: Reader['takes'] = 'tables'): Reader => {
  return { person: () => at.senior, path: () => `${at.path}/${path}`, heads, takes };
};
const facts = 'code=P-9&name=x&frequency=WEEKLY&sourceSystem=s&extractedBy=e';
const readers: Readonly<Record<string, Reader>> = {
  'a catalogue': ofFirm(() => '/api/edition-files', known.catalogue),
  'a mapping': ofFirm(() => `/api/editions/${edition}/mapping-files?to=ismap-skeleton`, known.mapping),
  procedures: ofFirm(() => `/api/editions/${edition}/procedure-files`, known.procedures),
  'a list of links': ofFirm(() => `/api/editions/${edition}/framework-links/columns`, known.links),
  'the columns of a statement': ofWork('statement/columns', known.columns),
  'a statement': ofWork('statement/preview', known.columns, 'ours'),
  'a population': ofWork(`populations?${facts}`, known.plain),
  'the workbook of the matrix': ofWork('matrix/workbook/reading', known.plain, 'ours'),
  'earlier tests': ofWork('earlier-tests/preview', known.earlier),
};

const oldWorkbook = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const encrypted = Buffer.concat([oldWorkbook, Buffer.from('EncryptedPackage', 'utf16le')]);
const page = '<html><body><table><tr><td>番号</td></tr></table></body></html>';

/** A file under the name of another, and what it is told to be; null where what it is decides, as its first bytes say. */
type Wrong = readonly [name: string, bytes: (heads: string) => Buffer | Promise<Buffer>, rules: readonly string[]];
const wrong: Readonly<Record<string, Wrong>> = {
  'a page named .xls': ['一覧.xls', () => Buffer.from(page), ['wrong-type', 'not-a-zip']],
  'a bare HTML table named .csv': [
    '一覧.csv',
    () => Buffer.from('<table><tr><td>1</td></tr></table>'),
    ['wrong-type', 'not-a-zip'],
  ],
  'a workbook of 1997 named .xlsx': ['一覧.xlsx', () => oldWorkbook, ['not-a-zip']],
  'a workbook with a password': ['一覧.xlsx', () => encrypted, ['encrypted']],
  'half a workbook': ['一覧.xlsx', async () => (await workbook(['a'])).subarray(0, 900), ['truncated', 'damaged']],
  'a PDF named .xlsx': ['一覧.xlsx', () => Buffer.from('%PDF-1.7\n1 0 obj'), ['wrong-type', 'not-a-zip']],
  'an empty file': ['一覧.csv', () => Buffer.alloc(0), ['empty-file']],
  'blank lines': ['一覧.csv', () => Buffer.from('\n \n\n'), ['empty-file', 'not-a-zip', 'population.empty']],
  'headings alone, as text': [
    '一覧.csv',
    (heads) => Buffer.from(`${heads}\n`),
    ['no-records', 'not-a-zip', 'population.empty'],
  ],
  'headings alone, in a workbook': [
    '一覧.xlsx',
    (heads) => workbook(heads.split(',')),
    ['no-records', 'wrong-layout', 'test.workbook-not-ours', 'population.empty'],
  ],
};

/** Everything that a file could have left behind. */
async function kept(): Promise<unknown> {
  const tables = ['catalogue_file', 'procedure_file', 'edition_mapping_file', 'population', 'statement'];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table} WHERE firm_id = $1) AS ${table}`);
  const { rows } = await test.admin.query(`SELECT ${counts.join(', ')}`, [at.firmId]);
  return [rows[0], (await ledgerOf(test, at.engagementId)).length, (await ledgerOf(test, at.firmId)).length];
}

describe.each(Object.entries(readers))('whoever gives as %s', (_, { person, path, heads }) => {
  it.each(Object.entries(wrong))(
    '%s is told what it is in both languages, and nothing of it is kept',
    async (__, one) => {
      const [fileName, bytes, rules] = one;
      const before = await kept();
      const { status, body } = await sendFile(person(), path(), fileName, await bytes(heads));
      const { code, text, faults = [] } = body as Problem;
      expect(status, JSON.stringify(body).slice(0, 300)).toBe(422);
      expect(rules).toContain(faults[0]?.rule ?? code);
      for (const lang of ['ja', 'en'] as const) {
        const said = faults[0] ? faultText(faults[0].rule)[lang] : { what: text[lang].happened, next: text[lang].next };
        expect([said.what, said.next].every((sentence) => sentence.length > 5)).toBe(true);
      }
      expect(await kept()).toEqual(before);
    },
  );
});

describe('a table under the name of another kind', () => {
  const tables = Object.entries(readers).filter(([, { takes }]) => takes === 'tables');
  it.each(tables)('is read by what it is, as %s', async (_, { person, path, heads }) => {
    const row = heads.split(',').map((head, column) => (column === 0 ? '9.2.1.1' : `値 ${head}`));
    const asText = Buffer.from(`${heads}\n${row.join(',')}\n`);
    const asBook = await workbook(heads.split(','), row);
    const address = path().replace(/populations\?.*$/u, 'populations/reading');
    for (const [fileName, file] of [
      ['一覧.xlsx', asText],
      ['一覧.csv', asBook],
    ] as const) {
      await sendFile(person(), address, fileName, file).expect(201);
    }
  });
});
