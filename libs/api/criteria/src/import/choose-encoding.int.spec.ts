import { FirmsModule } from '@akashi/api-firms';
import { actionsOf, aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import type { EditionFileView, EditionPreviewView, MappingFileView, ProcedureFileView } from '@akashi/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CriteriaModule } from '../criteria.module';
import { importCatalogue, planOf, receivedCatalogue } from './a-sent-catalogue.fixture';

let test: TestApp;
let admin: Person;

beforeAll(async () => {
  test = await startTestApp([FirmsModule, CriteriaModule]);
});
beforeEach(async () => {
  admin = await (await aFirm(test)).person('admin', 'firm_admin');
});
afterAll(() => test.close());

/** 「番号,題名」, 「9.2.3,ｱｲ」: the katakana are two letters in EUC-JP and two pairs of other ones in Shift_JIS. */
const ambiguous = Buffer.from('c8d6b9e62cc2eacc be0a392e322e332c8eb18eb20a'.replaceAll(' ', ''), 'hex');
const asHtml = { 'content-type': 'application/octet-stream', 'x-file-name': 'a.csv' };
const sendTo = (path: string, bytes = ambiguous) => admin.post(path).set(asHtml).send(bytes);
const titleIn = ({ preview }: Pick<MappingFileView | ProcedureFileView, 'preview'>) =>
  preview.sheets[0]?.rows[1]?.cells[1]?.text;

describe('the encoding of a file of text', () => {
  it('is the one that a person chose, in the preview, in what is read and in the edition', async () => {
    const file = (await sendTo('/api/edition-files?encoding=euc-jp').expect(201)).body as EditionFileView;
    expect(file.table?.preview).toMatchObject({ encoding: 'euc-jp' });
    expect(titleIn(file.table!)).toBe('ｱｲ');
    const plan = { ...planOf(file), grammar: 'GENERIC' };
    const { body } = await admin.post(`/api/edition-files/${file.id}/preview`).send(plan).expect(200);
    expect((body as EditionPreviewView).counts.all).toBe(1);
    await importCatalogue(admin, file, { ...plan, keepMappingAs: '対応' }).expect(201);
    const { body: criteria } = await admin.get('/api/editions/ismap-2024-08/criteria').expect(200);
    expect(JSON.stringify(criteria)).toContain('ｱｲ');
    const again = (await sendTo('/api/edition-files?encoding=euc-jp').expect(201)).body as EditionFileView;
    expect(again.table?.kept?.name).toBe('対応');
  });

  it('that does not fit is refused with the line, and nothing is kept', async () => {
    const { body } = await sendTo('/api/edition-files?encoding=utf-8').expect(422);
    expect(body).toMatchObject({
      code: 'file.not-readable',
      faults: [{ rule: 'unknown-encoding', place: '1', value: 'UTF-8' }],
    });
    expect(await actionsOf(test, admin.firmId)).toEqual([]);
  });

  it('that is none is refused as input', async () => {
    await sendTo('/api/edition-files?encoding=latin-1').expect(400);
  });

  it('is chosen for procedures and for a mapping of editions too', async () => {
    const edition = await importCatalogue(admin, await receivedCatalogue(admin)).expect(201);
    const { id } = edition.body as { id: string };
    const other = await importCatalogue(
      admin,
      await receivedCatalogue(admin, '番号,題名\n9,a\n9.2,b\n9.2.3,c\n9.2.3.1,d'),
      {
        code: 'ismap-2025-08',
        titleJa: '2025',
      },
    ).expect(201);
    const procedures = (await sendTo(`/api/editions/${id}/procedure-files?encoding=euc-jp`).expect(201)).body;
    expect(titleIn(procedures as ProcedureFileView)).toBe('ｱｲ');
    const to = (other.body as { id: string }).id;
    const mapping = (await sendTo(`/api/editions/${id}/mapping-files?to=${to}&encoding=euc-jp`).expect(201)).body;
    expect(titleIn(mapping as MappingFileView)).toBe('ｱｲ');
  });
});
