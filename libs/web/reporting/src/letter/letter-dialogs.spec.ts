import type { LetterView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AcknowledgePointDialog } from './acknowledge-point-dialog';
import { AnswerLetterDialog } from './answer-letter-dialog';

const point = (code: string, change: object = {}) => ({
  code,
  textJa: `${code} の項目`,
  textEn: code,
  answer: null,
  words: '',
  acknowledgement: null,
  ...change,
});
const letter = { id: 'l1', pointsVersion: 0, points: [point('CONTROLS'), point('FRAUD')] } as unknown as LetterView;
const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;

beforeEach(() => startWeb());

describe('recording the points of the letter', () => {
  const open = (change: object = {}) =>
    openDialog<LetterView>(AnswerLetterDialog, {
      engagementId: 'e1',
      letter: { ...letter, ...change },
      reportState: null,
    });
  const choose = async (dialog: Awaited<ReturnType<typeof open>>, at: number, value: string) => {
    const choices = [...dialog.element.querySelectorAll<HTMLInputElement>(`input[value="${value}"]`)];
    choices[at]!.click();
    await settled();
  };

  it('chooses nothing beforehand, and sends nothing while a point is open', async () => {
    const dialog = await open();
    expect(dialog.element.querySelectorAll('input:checked')).toHaveLength(0);
    await dialog.press('項目の記録');
    expect(dialog.text).toContain('確認か留保ありかを選んでください。');
    expect(nothingAsked()).toBe(true);
  });

  it('asks for the client’s words where a point is qualified, and sends them with the rest', async () => {
    const dialog = await open();
    await choose(dialog, 0, 'confirmed');
    await choose(dialog, 1, 'qualified');
    await dialog.press('項目の記録');
    expect(dialog.faultsOf('依頼者の言葉')).toHaveLength(1);
    await dialog.type('依頼者の言葉', ' 調査中の1件を除く ');
    await dialog.press('項目の記録');
    const sent = asked('engagements/e1/letter/l1/points', 'PUT');
    expect(sent.request.body).toEqual({
      version: 0,
      points: [
        { code: 'CONTROLS', answer: 'confirmed', words: '' },
        { code: 'FRAUD', answer: 'qualified', words: '調査中の1件を除く' },
      ],
      reason: '',
    });
    await answer(sent, letter);
    expect(dialog.closedWith).toEqual({ answer: letter });
  });

  it('wants the reason of a correction', async () => {
    const points = [point('CONTROLS', { answer: 'confirmed' }), point('FRAUD', { answer: 'confirmed' })];
    const dialog = await open({ pointsVersion: 1, points });
    await dialog.press('項目の記録');
    expect(dialog.faultsOf('記録し直す理由')).toEqual([said('letter.correction-reason-missing')]);
  });
});

describe('acknowledging a qualified point', () => {
  it('shows the client’s words, wants the reason, and says when somebody was faster', async () => {
    const qualified = point('FRAUD', { answer: 'qualified', words: '調査中の1件を除く' });
    const ask = { engagementId: 'e1', letter: { ...letter, pointsVersion: 1 }, point: qualified, reportState: null };
    const dialog = await openDialog<LetterView>(AcknowledgePointDialog, ask);
    expect(dialog.text).toContain('調査中の1件を除く');
    await dialog.press('留保の確認');
    expect(dialog.faultsOf('報告書を出せる理由')).toEqual([said('letter.acknowledgement-reason-missing')]);
    await dialog.type('報告書を出せる理由', '対象のサービスに関わらない');
    await dialog.press('留保の確認');
    const sent = asked('engagements/e1/letter/l1/points/FRAUD/acknowledge', 'POST');
    expect(sent.request.body).toEqual({ version: 1, reason: '対象のサービスに関わらない' });
    await refuseWith(sent, 'letter.point-already-acknowledged');
    expect(dialog.text).toContain(said('letter.point-already-acknowledged').slice(0, -1));
  });
});
