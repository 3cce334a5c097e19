import { answer, asked, openDialog, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { FillDialog } from './fill-dialog';

const preview = 'engagements/e1/tests/procedures/preview';
const tests = [
  { id: 't1', version: 3 },
  { id: 't2', version: 1 },
];
const ask = {
  engagementId: 'e1',
  tests,
  nameOf: (id: string) => ({ t1: '9.2.1.1 整備', t2: '9.2.1.2 整備' })[id] ?? '',
};
const open = () => openDialog<number>(FillDialog, ask);
const filled = (ids: string[]) => ids.map((id) => ({ id, version: 4, steps: 2 }));

beforeEach(() => startWeb());

describe('filling papers with the procedures of the firm', () => {
  it('says what is filled and what is left out and why before anything is written', async () => {
    const dialog = await open();
    const look = asked(preview, 'POST');
    expect(look.request.body).toEqual({ tests, besideSteps: false });
    await answer(look, {
      filled: filled(['t1']),
      leftOut: [{ id: 't2', reason: 'test.steps-written' }],
    });
    expect(dialog.text).toContain('入れる調書 1（手続 2）・入れない調書 1');
    expect(dialog.text).toContain('手続がすでに書かれています');
    expect(dialog.text).toContain('9.2.1.2 整備');
    await dialog.press('1件に入れる');
    const sent = asked('engagements/e1/tests/procedures', 'PUT');
    expect(sent.request.body).toEqual({ tests, besideSteps: false });
    await answer(sent, { filled: filled(['t1']), leftOut: [] });
    expect(dialog.closedWith).toEqual({ answer: 1 });
  });

  it('looks anew when steps may stand beside', async () => {
    const dialog = await open();
    await answer(asked(preview, 'POST'), { filled: [], leftOut: [{ id: 't1', reason: 'test.steps-written' }] });
    await dialog.press('0件に入れる');
    expect(dialog.closedWith).toBeUndefined();
    dialog.element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await settled();
    const again = asked(preview, 'POST');
    expect(again.request.body).toEqual({ tests, besideSteps: true });
    await answer(again, { filled: filled(['t1', 't2']), leftOut: [] });
    expect(dialog.text).toContain('入れる調書 2（手続 4）');
  });

  it('fills from last year, or from one of the chosen papers, which takes nothing itself', async () => {
    const dialog = await open();
    await answer(asked(preview, 'POST'), { filled: [], leftOut: [] });
    const source = (value: string) => dialog.element.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
    source('last-year').click();
    await settled();
    const copies = 'engagements/e1/tests/copies/preview';
    const from = { paperId: null, stepIds: null, besideSteps: false };
    const lastYear = asked(copies, 'POST');
    expect(lastYear.request.body).toEqual({ tests, from: 'last-year', ...from });
    await answer(lastYear, { filled: filled(['t1']), leftOut: [{ id: 't2', reason: 'test.no-paper-to-copy' }] });
    expect(dialog.text).toContain('写せる調書か手続がありません');
    source('paper').click();
    await settled();
    await dialog.choose('写す元の調書', 't1');
    const one = asked(copies, 'POST');
    expect(one.request.body).toEqual({ ...from, tests: [tests[1]], from: 'paper', paperId: 't1' });
    await answer(one, { filled: filled(['t2']), leftOut: [] });
    await dialog.press('1件に入れる');
    const sent = asked('engagements/e1/tests/copies', 'PUT');
    expect(sent.request.body).toEqual(one.request.body);
    await answer(sent, { filled: filled(['t2']), leftOut: [] });
    expect(dialog.closedWith).toEqual({ answer: 1 });
  });
});
