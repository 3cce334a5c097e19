import { answer, asked, openDialog, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ShareEvidenceDialog } from './share-evidence-dialog';

const tests = [
  { id: 't1', version: 3 },
  { id: 't2', version: 1 },
];
const ask = {
  engagementId: 'e1',
  tests,
  nameOf: (id: string) => ({ t1: '9.2.1.1 整備', t2: '9.2.1.2 整備' })[id] ?? '',
};
const hit = (id: string, code: string, title: string) => ({
  ...{ id, code, title: { before: '', hit: title, after: '' }, excerpt: null },
});
const found = { groups: [{ hits: [hit('v1', 'E-0001', '規程'), hit('v2', 'E-0002', '規程 別表')] }] };
const pause = () => new Promise((done) => setTimeout(done, 200));
const preview = (id: string) => `engagements/e1/evidence/${id}/papers/preview`;

beforeEach(() => startWeb());

async function openAndFind() {
  const dialog = await openDialog<number>(ShareEvidenceDialog, ask);
  await dialog.type('証跡を探す', '規程');
  await pause();
  const search = asked('search', 'POST');
  expect(search.request.body).toEqual({ words: '規程', engagementId: 'e1', only: 'evidence' });
  await answer(search, found);
  return dialog;
}

describe('one piece of evidence onto many papers', () => {
  it('chooses the first that is found, says what is left out and why, and links the rest', async () => {
    const dialog = await openAndFind();
    const look = asked(preview('v1'), 'POST');
    expect(look.request.body).toEqual({ tests });
    await answer(look, { linked: [tests[1]], leftOut: [{ id: 't1', reason: 'test.signed-already' }] });
    expect(dialog.text).toContain('E-0001 を置く調書 1・置かない調書 1');
    expect(dialog.text).toContain('9.2.1.1 整備');
    await dialog.press('1件に置く');
    const sent = asked('engagements/e1/evidence/v1/papers', 'POST');
    expect(sent.request.body).toEqual({ tests });
    await answer(sent, { linked: [{ id: 't2', version: 2 }], leftOut: [] });
    expect(dialog.closedWith).toEqual({ answer: 1 });
  });

  it('looks anew for another one, and does nothing where no paper takes it', async () => {
    const dialog = await openAndFind();
    await answer(asked(preview('v1'), 'POST'), { linked: tests, leftOut: [] });
    dialog.element.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click();
    await settled();
    const leftOut = tests.map(({ id }) => ({ id, reason: 'evidence.linked-already' }));
    await answer(asked(preview('v2'), 'POST'), { linked: [], leftOut });
    expect(dialog.text).toContain('すでに置かれています');
    await dialog.press('0件に置く');
    expect(dialog.closedWith).toBeUndefined();
  });
});
