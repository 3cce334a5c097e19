import type { MatchedFileView, PlaceDocumentsBody } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import type { MatchField } from '@akashi/domain/matching';
import { openDialog, problemOfCode, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ColumnsDialog } from '../sheet/columns-dialog';
import { PlaceFilesDialog } from './place-files-dialog';
import { proposeFields } from './propose-fields';
import { RuleDialog } from './rule-dialog';

beforeEach(() => startWeb());

const file = (evidenceId: string, itemIds: string[], change: Partial<MatchedFileView> = {}): MatchedFileView => ({
  ...{ evidenceId, evidenceNumber: 1, name: evidenceId, fileName: `${evidenceId}.pdf`, words: 'read', by: 'name' },
  ...{ itemIds, ...change },
});
const items = [
  { id: 'a', name: '1 · U-1' },
  { id: 'b', name: '2 · U-2' },
];

describe('putting documents to items', () => {
  const open = (files: MatchedFileView[], sent: PlaceDocumentsBody[], problem: unknown = null) =>
    openDialog<boolean>(PlaceFilesDialog, {
      items,
      files,
      again: () => Promise.resolve(files),
      act: (body: PlaceDocumentsBody) => (sent.push(body), Promise.resolve(problem)),
    });

  it('shows what matched one, several or none, and puts what is sure without a further key', async () => {
    const sent: PlaceDocumentsBody[] = [];
    const files = [file('x', ['b']), file('y', ['a', 'b'], { by: 'text' }), file('z', [], { by: null })];
    const dialog = await open(files, sent);
    expect(dialog.text).toContain('1件に一致 1 · 複数に一致 1 · 一致なし 1');
    await dialog.press('1件を付ける');
    expect([sent, dialog.closedWith]).toEqual([
      [{ placed: [{ itemId: 'b', evidenceId: 'x' }], ended: [] }],
      { answer: true },
    ]);
  });

  it('puts one to every item that it names where a person says so, and leaves out what they leave out', async () => {
    const sent: PlaceDocumentsBody[] = [];
    const dialog = await open([file('x', ['b']), file('y', ['a', 'b'], { by: 'text' })], sent);
    await dialog.choose('x.pdf の標本', '');
    await dialog.choose('y.pdf の標本', 'all');
    await dialog.press('2件を付ける');
    expect(sent[0]?.placed).toEqual([
      { itemId: 'a', evidenceId: 'y' },
      { itemId: 'b', evidenceId: 'y' },
    ]);
  });

  it('stays with what was chosen where it is refused', async () => {
    const dialog = await open([file('x', ['b'])], [], problemOfCode('matching.document-placed'));
    await dialog.press('1件を付ける');
    expect(dialog.text).toContain(problemText('matching.document-placed').ja.next);
    expect(dialog.closedWith).toBeUndefined();
  });
});

describe('the rule of matching', () => {
  const key: MatchField = { column: 1, kind: 'id', way: 'normalised', tolerance: '', attributes: [] };
  const open = (fields: MatchField[], sent: MatchField[][]) =>
    openDialog<boolean>(RuleDialog, {
      header: ['番号', '発行日'],
      attributes: ['A', 'B'],
      fields,
      act: (said: MatchField[]) => (sent.push(said), Promise.resolve(null)),
    });

  it('is sent with its tolerance and the attributes that each column speaks for', async () => {
    const sent: MatchField[][] = [];
    const dialog = await open([key, { ...key, column: 2, kind: 'date' }], sent);
    await dialog.choose('発行日 の見つけ方', 'days');
    await dialog.type('発行日 の許容', '1');
    await dialog.type('発行日 が関わる検査項目', 'Ｂ');
    await dialog.press('この規則で照合');
    expect(JSON.parse(JSON.stringify(sent))).toEqual([
      [key, { column: 2, kind: 'date', way: 'days', tolerance: '1', attributes: ['B'] }],
    ]);
  });

  it('is not sent with a tolerance that is none', async () => {
    const sent: MatchField[][] = [];
    const dialog = await open([{ ...key, kind: 'date', way: 'days', tolerance: 'いくらか' }], sent);
    await dialog.press('この規則で照合');
    expect(sent).toEqual([]);
    expect(dialog.text).toContain('許容は数字で入力し');
  });

  it('begins with the key, days, amounts and people that the columns hold', () => {
    const cells = ['U-1', '2026-08-20', '佐伯', '承認済み', '1,200'];
    const population = { header: ['ID', '発行日', '申請者', '状態', '金額'], items: [{ cells }] } as never;
    expect(proposeFields(population, 1).map(({ column, kind }) => [column, kind])).toEqual([
      [1, 'id'],
      [2, 'date'],
      [3, 'person'],
      [5, 'amount'],
    ]);
  });
});

describe('the columns of a sheet', () => {
  it('are chosen together with the key, which stays', async () => {
    const sent: number[][] = [];
    const dialog = await openDialog<boolean>(ColumnsDialog, {
      header: ['ID', '発行日', '申請者'],
      keyColumn: 1,
      columns: [1, 2],
      act: (columns: number[]) => (sent.push(columns), Promise.resolve(null)),
    });
    await dialog.press('すべて選ぶ');
    await dialog.press('この列を出す');
    expect(sent).toEqual([[1, 2, 3]]);
  });
});
