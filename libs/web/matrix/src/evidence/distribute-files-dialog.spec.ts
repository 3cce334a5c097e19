import { TestBed } from '@angular/core/testing';
import { rowsOf } from '@akashi/web-data';
import { aMatrixView } from '@akashi/web-data/testing';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, refuseWith, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { DistributeFilesDialog } from './distribute-files-dialog';

/** Its design is signed, its operation in progress. */
const rows = rowsOf(aMatrixView());
const frame = { id: 'e1', permissions: ['evidence.add'], state: 'in_fieldwork', periodStart: '2025-10-01' };

beforeEach(async () => {
  startWeb();
  localStorage.clear();
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { ...frame, periodEnd: '2026-09-30' });
  await entering;
});

async function openWith(...files: File[]) {
  const dialog = await openDialog<number>(DistributeFilesDialog, { rows });
  const native = dialog.element.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(native, 'files', { value: files });
  native.dispatchEvent(new Event('change'));
  await settled();
  return dialog;
}

const file = (name: string) => new File(['x'], name);

async function say(dialog: Awaited<ReturnType<typeof openWith>>) {
  await dialog.type('入手元（全件に共通）', 'クラウド運用部');
  await dialog.type('いつの時点の資料か', '2026-09-30');
}

describe('distributing files to papers by the number in their names', () => {
  it('says before where each goes, and why one stays', async () => {
    const dialog = await openWith(file('9.2.1.3_申請.pdf'), file('議事録.pdf'), file('9.2.1.3_整備.pdf'));
    expect(dialog.text).toContain('配るファイル 1・配らないファイル 2');
    expect(dialog.text).toContain('9.2.1.3 運用');
    expect(dialog.text).toContain('選んだ管理策の番号がありません');
    expect(dialog.text).toContain('その調書は署名済みか終了です');
    expect(nothingAsked()).toBe(true);
  });

  it('takes the number that a person types for a file, and leaves out what they take off', async () => {
    const dialog = await openWith(file('議事録.pdf'), file('9.2.1.3_申請.pdf'));
    const number = dialog.element.querySelector<HTMLInputElement>('input[type=text]')!;
    number.value = '９．２．３．１１．ＰＢ';
    number.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    expect(dialog.text).toContain('9.2.3.11.PB 整備');
    await dialog.press('9.2.1.3_申請.pdf を配らない');
    expect(dialog.text).toContain('配るファイル 1・配らないファイル 0');
  });

  it('sends each file once, keeps what was sent when one is refused, and goes on from there', async () => {
    const dialog = await openWith(file('9.2.1.3_一.pdf'), file('9.2.3.11_二.pdf'));
    await say(dialog);
    await dialog.press('2件を配る');
    const first = asked('engagements/e1/evidence', 'POST');
    expect(Object.fromEntries(new URL(first.request.urlWithParams, 'http://x').searchParams)).toMatchObject({
      ...{ testId: 't2', name: '9.2.1.3_一.pdf', source: 'クラウド運用部', asOf: '2026-09-30' },
    });
    await answer(first, { evidence: { id: 'v1' }, tests: [] });
    await refuseWith(asked('engagements/e1/evidence', 'POST'), 'evidence.file-is-program', 422);
    expect(dialog.text).toContain('1 / 2 件を置きました 9.2.3.11_二.pdf');
    expect(dialog.closedWith).toBeUndefined();
    await dialog.press('2件を配る');
    await answer(asked('engagements/e1/evidence', 'POST'), { evidence: { id: 'v2' }, tests: [] });
    expect(dialog.closedWith).toEqual({ answer: 2 });
  });

  it('puts a file for both papers of a control there once, and links it to the other', async () => {
    const open = rowsOf({
      ...aMatrixView(),
      tests: { ...aMatrixView().tests, state: ['returned', 'in_progress', 'not_started'] },
    });
    const dialog = await openDialog<number>(DistributeFilesDialog, { rows: open });
    const native = dialog.element.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(native, 'files', { value: [file('9.2.1.3_規程.pdf')] });
    native.dispatchEvent(new Event('change'));
    await settled();
    await say(dialog);
    await dialog.press('1件を配る');
    await answer(asked('engagements/e1/evidence', 'POST'), { evidence: { id: 'v1' }, tests: [] });
    const link = asked('engagements/e1/evidence/v1/links', 'POST');
    expect(link.request.body).toEqual({ testId: 't2', stepId: null });
    await answer(link, { evidence: { id: 'v1' }, tests: [] });
    expect(dialog.closedWith).toEqual({ answer: 1 });
  });
});
