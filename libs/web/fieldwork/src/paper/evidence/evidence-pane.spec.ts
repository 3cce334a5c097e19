import { TestBed } from '@angular/core/testing';
import type { PaperView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { PaperActions, PaperEditor } from '@akashi/web-paper';
import { EngagementContext } from '@akashi/web-platform';
import { FileUploads } from '@akashi/web-platform/uploads';
import { Dialogs } from '@akashi/web-ui';
import { answer, asked, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import { EvidencePane } from './evidence-pane';
import { evidencePaneTexts } from './evidence-pane-texts';

const paper = { id: 't1', steps: [], evidence: [], marks: [] } as unknown as PaperView;

const period = { periodStart: '2026-04-01', periodEnd: '2026-09-30' };

/** The pane of a paper, for somebody who may add evidence. */
async function open(of: PaperView = paper): Promise<Rendered> {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), {
    id: 'e1',
    permissions: ['evidence.add'],
    state: 'in_fieldwork',
    ...period,
  });
  await entering;
  return renderPage(EvidencePane, { paper: of });
}

/** The same with files dropped on it; one without a name is empty. */
async function drop(...names: string[]): Promise<Rendered> {
  const pane = await open();
  const native = pane.element.querySelector<HTMLInputElement>('ak-file-drop input[type=file]')!;
  const files = names.map((name) => (name ? new File(['見た'], name) : new File([], '空.txt')));
  Object.defineProperty(native, 'files', { value: files, configurable: true });
  native.dispatchEvent(new Event('change'));
  await settled();
  return pane;
}

/** Ticks a box by its sentence. */
function tick(on: Rendered, sentence: string): void {
  const labels = [...on.element.querySelectorAll('ak-check-field label')];
  labels
    .find((one) => one.textContent.trim() === sentence)!
    .querySelector('input')!
    .click();
}

/** What leaves for the server. */
let sent: MockInstance<FileUploads['send']>;

beforeEach(() => {
  startWeb([PaperEditor, PaperActions]);
  sent = vi.spyOn(TestBed.inject(FileUploads), 'send').mockReturnValue(new Promise(() => undefined));
});

describe('adding evidence', () => {
  it('asks about one file after the other, each under its own name', async () => {
    const pane = await drop('規程.pdf', '台帳.xlsx');
    expect(pane.field('名称').value).toBe('規程');
    await pane.press('やめる');
    expect(pane.field('名称').value).toBe('台帳');
    await pane.press('やめる');
    expect(() => pane.field('名称')).toThrow();
  });

  it('says beside the source that it is missing, and sends nothing', async () => {
    const pane = await drop('規程.pdf');
    await pane.type('時点', '9/30');
    await pane.press('証跡に追加');
    expect(pane.faultsOf('入手元')).toEqual([problemText('evidence.source-missing').ja.happened]);
    expect(sent).not.toHaveBeenCalled();
  });

  it('is not begun on a paper that a correction of the report has not reopened, and says so', async () => {
    const pane = await open({ ...paper, isFrozen: true });
    expect(pane.text).toContain(evidencePaneTexts.frozen[0]);
    expect(pane.element.querySelector('ak-file-drop button')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('says of an empty file that it is empty, above the fields and not beside its source', async () => {
    const pane = await drop('');
    await pane.press('証跡に追加');
    const alert = pane.element.querySelector('[role=alert]');
    expect(alert?.textContent).toContain(problemText('evidence.file-empty').ja.happened);
    expect(pane.field('入手元').getAttribute('aria-invalid')).toBeNull();
  });

  it('does not go out with a day that cannot be read, nor with the day before it', async () => {
    const pane = await drop('規程.pdf');
    await pane.type('入手元', '情報システム部');
    await pane.type('時点', '期末ごろ');
    await pane.press('証跡に追加');
    expect(pane.faultsOf('時点')[0]).toContain('日付として読めません。');
    expect([sent.mock.calls.length, document.activeElement]).toEqual([0, pane.field('時点')]);
    await pane.type('時点', '9/30');
    expect(pane.field('時点').value).toBe('2026-09-30');
    await pane.press('証跡に追加');
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
  });

  it('begins with no day that it shows, and asks about one outside the period', async () => {
    const pane = await drop('規程.pdf');
    expect(pane.field('時点').value).toBe('');
    await pane.type('入手元', '情報システム部');
    await pane.press('証跡に追加');
    expect(pane.faultsOf('時点')).toHaveLength(1);
    await pane.type('時点', '2026-03-31');
    await pane.press('証跡に追加');
    expect(pane.faultsOf('時点')).toEqual([problemText('evidence.as-of-outside-period').ja.happened]);
    expect(sent).not.toHaveBeenCalled();
    tick(pane, '期間外の日付で正しい');
    await settled();
    await pane.press('証跡に追加');
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce());
  });
});

describe('unlinking evidence', () => {
  const link = { linkId: 'l1', evidenceId: 'e9', stepId: null, number: 1, name: '一覧', fileName: '一覧.csv', size: 9 };
  const marked = (...marks: object[]) => {
    const evidence = [{ ...link, source: '', asOf: null, ipe: null, corrections: [], versionNo: 1, sha256: 'a' }];
    return { ...paper, evidence, marks, populations: [], state: 'in_progress' } as unknown as PaperView;
  };

  it('says first what becomes of its marks, and leaves all as it is where nobody says yes', async () => {
    await drop();
    const asking = vi.spyOn(TestBed.inject(Dialogs), 'open').mockResolvedValue(undefined);
    const ending = vi.spyOn(TestBed.inject(PaperActions), 'endEvidenceLink').mockResolvedValue(undefined);
    const marks = [
      { id: 'm1', evidenceId: 'e9' },
      { id: 'm2', evidenceId: 'other' },
    ];
    const pane = await renderPage(EvidencePane, { paper: marked(...marks) });
    await pane.press('結びを外す');
    expect(asking.mock.calls[0]![1]).toMatchObject({ text: evidencePaneTexts.unlinkMarks(1)[0] });
    expect(ending).not.toHaveBeenCalled();
    const plain = await renderPage(EvidencePane, { paper: marked(marks[1]!) });
    await plain.press('結びを外す');
    expect([asking.mock.calls.length, ending.mock.calls]).toEqual([1, [['l1']]]);
  });
});
