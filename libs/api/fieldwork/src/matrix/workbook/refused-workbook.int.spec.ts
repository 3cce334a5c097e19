import { aFirm, aPlannedEngagement, asFirm } from '@akashi/api-testing';
import type ExcelJS from 'exceljs';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { at, eachInAnEngagement, edited, firm, on, test } from './workbook.fixture';

eachInAnEngagement();

describe('a workbook is refused', () => {
  it('when it is another engagement’s, whoever made it say otherwise', async () => {
    const other = await aPlannedEngagement(test, firm);
    const body = { controls: other.controls, lang: 'ja' };
    const answer = await other.senior.post(`${other.path}/matrix/workbook`).send(body).responseType('blob');
    const bytes = answer.body as Buffer;
    expect(await on.refused(bytes)).toBe('test.workbook-other-engagement');
    const claimed = await edited(bytes, (_, book) => {
      book.getWorksheet('akashi')!.getCell('A3').value = at.engagementId;
    });
    expect(await on.refused(claimed)).toBe('test.workbook-base-changed');
  });

  it.each([
    [
      'another form',
      'test.workbook-other-format',
      (_: ExcelJS.Worksheet, book: ExcelJS.Workbook) => {
        book.getWorksheet('akashi')!.getCell('A2').value = '2';
      },
    ],
    [
      'an edited base',
      'test.workbook-base-changed',
      (_: ExcelJS.Worksheet, book: ExcelJS.Workbook) => {
        const place = book.getWorksheet('akashi')!.getCell('A4');
        const text = place.text;
        place.value = `${text.slice(0, 100)}${text[100] === 'A' ? 'B' : 'A'}${text.slice(101)}`;
      },
    ],
    [
      'no base',
      'test.workbook-not-ours',
      (_: ExcelJS.Worksheet, book: ExcelJS.Workbook) => book.removeWorksheet('akashi'),
    ],
    ['no keys', 'test.workbook-keys-missing', (sheet: ExcelJS.Worksheet) => sheet.spliceRows(1, 1)],
    ['no column of keys', 'test.workbook-keys-missing', (sheet: ExcelJS.Worksheet) => sheet.spliceColumns(1, 1)],
  ])('with %s', async (_, code, change) => {
    expect(await on.refused(await edited(await on.exported(), (sheet, book) => void change(sheet, book)))).toBe(code);
  });

  it('when the plan was amended since', async () => {
    const bytes = await on.exported();
    await asFirm(test, firm.firmId, (client) =>
      client.query(`UPDATE scope_plan SET state = 'superseded' WHERE id = $1`, [at.planId]),
    );
    expect(await on.refused(bytes)).toBe('test.workbook-plan-amended');
  });

  it('when it is no workbook, and when it is too large', async () => {
    const text = await on.reading(Buffer.from('番号,メモ\n')).expect(422);
    expect(text.body).toMatchObject({ code: 'file.not-readable', facts: { rule: 'not-a-zip' } });
    const large = await on.reading(Buffer.alloc(60 * 2 ** 20)).expect(413);
    expect(large.body).toMatchObject({ code: 'too-large' });
  });
});

describe('the doors of a workbook', () => {
  it('are closed to others, and to whoever records nothing', async () => {
    const bytes = await on.exported();
    const stranger = await (await aFirm(test, '別の監査法人')).person('外山');
    await stranger.post(`${at.path}/matrix/workbook`).send(on.asked()).expect(404);
    await at.outsider.post(`${at.path}/matrix/workbook`).send(on.asked()).expect(404);
    await on.reading(bytes, stranger).expect(404);
    await on.reading(bytes, at.qualityReviewer).expect(403);
    await on.exported(at.qualityReviewer);
  });

  it('know no control of another engagement', async () => {
    const other = await aPlannedEngagement(test, firm);
    const path = `${at.path}/matrix/workbook`;
    await at.senior
      .post(path)
      .send({ controls: [at.controls[0], other.controls[0]], lang: 'ja' })
      .expect(404);
    await at.senior
      .post(path)
      .send({ controls: [randomUUID()], lang: 'ja' })
      .expect(404);
    await at.senior.post(path).send({ controls: [], lang: 'ja' }).expect(400);
    await at.senior
      .post(path)
      .send({ controls: [at.controls[0], at.controls[0]], lang: 'ja' })
      .expect(400);
  });
});
