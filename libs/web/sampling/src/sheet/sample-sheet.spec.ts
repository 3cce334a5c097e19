import { TestBed } from '@angular/core/testing';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { SampleRecorder } from './sample-recorder';
import { SampleSheet } from './sample-sheet';

beforeEach(() => startWeb([SampleRecorder]));

const result = (testId: string, note = '') => ({
  ...{ testId, attribute: 'A', result: 'NO_EXCEPTION', note, recordedBy: 'sato', version: 1 },
});
const item = (rank: number, ...results: object[]) => ({
  ...{ id: `i${rank}`, rank, rowNumber: rank, cells: [`R-${rank}`], voidReason: null, results, version: 1 },
});
const test = (testId: string, controlNumber: string, change: object = {}) => ({
  ...{ testId, controlNumber, testVersion: 1, type: 'OPERATION', isClosed: false },
  ...{ attributes: [{ attribute: 'A', name: '承認' }], ...change },
});

async function open(change: object) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: ['item.record'], state: 'in_fieldwork' });
  await entering;
  const population = {
    id: 'p1',
    state: 'frozen',
    header: ['番号'],
    tests: [test('t1', '9.2.1.2')],
    items: [],
    ...change,
  };
  const page = await renderPage(SampleSheet, { population });
  const at = (place: string) => page.element.querySelector<HTMLElement>(`[data-cell="${place}"]`)!.focus();
  return { page, at };
}

/** Sends what was entered: it goes to these papers and to no other. */
async function goesTo(...testIds: string[]): Promise<void> {
  const sending = TestBed.inject(SampleRecorder).send();
  await settled();
  for (const testId of testIds) {
    const put = asked(`engagements/e1/tests/${testId}/items`, 'PUT');
    expect(put.request.body).toEqual({ results: [{ itemId: 'i1', attribute: 'A', result: 'NO_EXCEPTION', note: '' }] });
    await answer(put, { results: [{ itemId: 'i1', attribute: 'A', version: 1 }] });
  }
  await sending;
  expect(nothingAsked()).toBe(true);
}

describe('the sample sheet', () => {
  it('says why a key copied nothing, and leaves what stands', async () => {
    const { page, at } = await open({ items: [item(1, result('t1')), item(2, result('t1', '口頭で確認'))] });
    at('1:0');
    await page.key('d', { code: 'KeyD', ctrlKey: true });
    expect(page.text).toContain('ここには結果があるため写していません。');
    await goesTo();
  });

  it('enters a column of several controls into the paper of each', async () => {
    const tests = [test('t1', '9.2.1.2'), test('t2', '12.1.2.4')];
    const { page, at } = await open({ tests, items: [item(1)] });
    expect(page.text).toContain('9.2.1.2 +1');
    at('0:0');
    await page.key('1', { code: 'Digit1' });
    await goesTo('t1', 't2');
  });

  it('takes nothing into a paper that an amendment closed, and says so', async () => {
    const tests = [test('t1', '9.2.1.2', { isClosed: true }), test('t2', '12.1.2.4')];
    const { page, at } = await open({ tests, items: [item(1)] });
    at('0:0');
    await page.key('1', { code: 'Digit1' });
    expect(page.text).toContain(problemText('test.closed').ja.happened);
    at('0:1');
    await page.key('1', { code: 'Digit1' });
    await goesTo('t2');
  });
});
