// @vitest-environment jsdom
import '@angular/compiler';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { EnvironmentInjector, createEnvironmentInjector, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PaperView, StepView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PaperEditor } from './paper-editor';
import { changeStep, differences, draftOf, moveStep, withIds, withoutStep, withStep } from './paper-draft';

const step = (id: string, result: string): StepView => ({
  id,
  position: 1,
  technique: 'INSPECTION',
  procedure: '規程を閲覧する',
  result,
  interviewee: '',
  performedOn: '2026-10-20',
  performedBy: 'sato',
});

const paper = (change: Partial<PaperView> = {}): PaperView =>
  ({
    id: 't1',
    state: 'in_progress',
    round: 1,
    version: 3,
    conclusion: null,
    conclusionNote: '',
    steps: [step('a', ''), step('b', '第3条に記載があった')],
    ...change,
  }) as PaperView;

describe('writing a draft', () => {
  const draft = draftOf(paper());

  it('changes one step and leaves the others', () => {
    const written = changeStep(draft, 'a', { result: '見た' });
    expect(written.steps.map(({ result }) => result)).toEqual(['見た', '第3条に記載があった']);
  });

  it('adds, moves and removes steps; at the edge nothing moves', () => {
    const three = withStep(draft, 'c', 'INQUIRY', '2026-10-21');
    expect(moveStep(three, 'c', -1).steps.map(({ key }) => key)).toEqual(['a', 'c', 'b']);
    expect(moveStep(three, 'a', -1)).toBe(three);
    expect(withoutStep(three, 'a').steps.map(({ key }) => key)).toEqual(['b', 'c']);
  });

  it('gives new steps the ids of the answer, though a step was added meanwhile', () => {
    const sent = withStep(draft, 'c', 'INQUIRY', '2026-10-21');
    const since = withStep(sent, 'd', 'INQUIRY', '2026-10-21');
    expect(withIds(since, sent.steps, ['a', 'b', 'new']).steps.map(({ id }) => id)).toEqual(['a', 'b', 'new', null]);
  });

  it('names every field that differs from what another person saved', () => {
    const theirs = { ...changeStep(draft, 'b', { result: '第4条' }), conclusion: 'DEVIATION' as const };
    expect(differences(draft, theirs)).toEqual([
      { part: 'steps', step: 2, field: 'result', mine: '第3条に記載があった', theirs: '第4条' },
      { part: 'conclusion', step: 0, field: 'conclusion', mine: '', theirs: 'DEVIATION' },
    ]);
  });
});

describe('a paper on the editor', () => {
  const path = '/api/engagements/e1/tests/t1';
  let editor: PaperEditor;
  let http: HttpTestingController;
  let pages: EnvironmentInjector[] = [];

  const settle = async () => {
    for (let i = 0; i < 12; i += 1) await Promise.resolve();
  };
  const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const recorded = (version: number) => ({ id: 't1', version, state: 'in_progress', round: 1, voidedSignOffs: 0 });
  const type = (result: string) => editor.write('steps', changeStep(editor.draft(), 'a', { result }));
  const open = async (shown: PaperView = paper()) => {
    void editor.open('e1', 't1');
    await settle();
    http.expectOne(path).flush(shown);
    await settle();
  };
  const refuseAsStale = () => {
    const problem = { code: 'stale-version', status: 409, text: problemText('stale-version') };
    http.expectOne(`${path}/steps`).flush(problem, { status: 409, statusText: 'Conflict' });
  };

  /** A page that is opened anew: nothing is left of the one before but what is on the device. */
  const visit = () => {
    const page = createEnvironmentInjector([PaperEditor], TestBed.inject(EnvironmentInjector));
    pages.push(page);
    editor = page.get(PaperEditor);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    visit();
  });
  afterEach(async () => {
    http.verify();
    pages.forEach((page) => page.destroy());
    pages = [];
    await later(0);
    TestBed.resetTestingModule();
    vi.useRealTimers();
  });

  it('sends what was typed once, 800 ms after typing stopped, on the version that was read', async () => {
    await open();
    type('見');
    await later(500);
    type('見た');
    await later(799);
    http.expectNone(`${path}/steps`);
    await later(1);
    const sent = http.expectOne(`${path}/steps`);
    expect(sent.request.body).toMatchObject({ version: 3, steps: [{ id: 'a', result: '見た' }, { id: 'b' }] });
    sent.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    expect(editor.hasUnsaved()).toBe(false);
    expect(localStorage.length).toBe(0);
  });

  it('sends on the version the save before gave, and one at a time', async () => {
    await open();
    type('一');
    await later(800);
    type('二');
    await later(800);
    const first = http.expectOne(`${path}/steps`);
    first.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    const second = http.expectOne(`${path}/steps`);
    expect(second.request.body).toMatchObject({ version: 4, steps: [{ result: '二' }, {}] });
    second.flush({ ...recorded(5), stepIds: ['a', 'b'] });
    await settle();
    expect(editor.hasUnsaved()).toBe(false);
  });

  it('keeps what was typed on the device until the server has it, and takes it up on the next visit', async () => {
    await open();
    type('接続が切れた間に書いた');
    await later(800);
    http.expectOne(`${path}/steps`).error(new ProgressEvent('error'));
    await settle();
    expect(editor.notSaved()?.unsent).toBe(true);
    visit();
    await open();
    expect(editor.draft().steps[0]?.result).toBe('接続が切れた間に書いた');
    await later(0);
    http.expectOne(`${path}/steps`).flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    expect(localStorage.length).toBe(0);
  });

  it('goes on by itself when the other change touched nothing that is being written', async () => {
    await open();
    type('見た');
    await later(800);
    refuseAsStale();
    await settle();
    http.expectOne(path).flush(paper({ version: 7, conclusionNote: '別の人の補足' }));
    await later(1);
    expect(editor.theirs()).toBeNull();
    const again = http.expectOne(`${path}/steps`);
    expect(again.request.body).toMatchObject({ version: 7, steps: [{ result: '見た' }, {}] });
    again.flush({ ...recorded(8), stepIds: ['a', 'b'] });
    await settle();
    expect(editor.draft().note).toBe('別の人の補足');
  });

  it('shows both values when two people wrote the same steps, and sends only after one was chosen', async () => {
    await open();
    type('自分の結果');
    await later(800);
    refuseAsStale();
    await settle();
    http
      .expectOne(path)
      .flush(paper({ version: 7, steps: [step('a', '別の人の結果'), step('b', '第3条に記載があった')] }));
    await settle();
    expect(editor.conflicts()).toEqual([
      { part: 'steps', step: 1, field: 'result', mine: '自分の結果', theirs: '別の人の結果' },
    ]);
    await later(20_000);
    void editor.keepMine();
    await settle();
    const chosen = http.expectOne(`${path}/steps`);
    expect(chosen.request.body).toMatchObject({ version: 7, steps: [{ result: '自分の結果' }, {}] });
    chosen.flush({ ...recorded(8), stepIds: ['a', 'b'] });
    await settle();
    expect(editor.theirs()).toBeNull();
  });

  it('drops what was typed only when the person goes on with the saved one', async () => {
    await open();
    type('自分の結果');
    await later(800);
    refuseAsStale();
    await settle();
    http.expectOne(path).flush(paper({ version: 7, steps: [step('a', '別の人の結果')] }));
    await settle();
    editor.keepTheirs();
    expect(editor.draft().steps.map(({ result }) => result)).toEqual(['別の人の結果']);
    expect(localStorage.length).toBe(0);
  });

  it('sends what was lost again as it was and under its key, before what was typed since', async () => {
    await open();
    type('一');
    await later(800);
    const lost = http.expectOne(`${path}/steps`);
    lost.error(new ProgressEvent('error'));
    await settle();
    type('二');
    await later(800);
    const again = http.expectOne(`${path}/steps`);
    expect(again.request.body).toEqual(lost.request.body);
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    again.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    const newer = http.expectOne(`${path}/steps`);
    expect(newer.request.body).toMatchObject({ version: 4, steps: [{ result: '二' }, {}] });
    expect(newer.request.headers.get('Idempotency-Key')).not.toBe(lost.request.headers.get('Idempotency-Key'));
    newer.flush({ ...recorded(5), stepIds: ['a', 'b'] });
    await settle();
    expect([editor.hasUnsaved(), editor.theirs()]).toEqual([false, null]);
  });

  it('hears nothing of the paper before that could not be read, once another is open', async () => {
    void editor.open('e1', 't0');
    await settle();
    const slow = http.expectOne('/api/engagements/e1/tests/t0');
    void editor.open('e1', 't1');
    await settle();
    slow.flush({}, { status: 503, statusText: 'Busy' });
    await settle();
    expect([editor.notShown(), editor.isLoading()]).toEqual([null, true]);
    http.expectOne(path).flush(paper());
    await settle();
    expect([editor.notShown(), editor.isLoading(), editor.paper()?.id]).toEqual([null, false, 't1']);
  });

  it('sends what was typed to the engagement it was typed in, also while a paper of another is being read', async () => {
    await open();
    type('一');
    await later(800);
    http.expectOne(`${path}/steps`).error(new ProgressEvent('error'));
    await settle();
    void editor.open('e2', 't2');
    await settle();
    http.expectOne(`${path}/steps`).error(new ProgressEvent('error'));
    await settle();
    dispatchEvent(new Event('online'));
    await settle();
    const late = http.expectOne(`${path}/steps`);
    http.expectOne('/api/engagements/e2/tests/t2').flush(paper({ id: 't2', version: 20 }));
    await settle();
    late.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    expect([editor.paper()?.id, editor.paper()?.version]).toEqual(['t2', 20]);
    expect(localStorage.length).toBe(0);
  });

  it('keeps what was typed and saved while the paper was being read anew', async () => {
    await open();
    void editor.refresh();
    await settle();
    const slow = http.expectOne(path);
    type('読む間に書いた');
    await later(800);
    http.expectOne(`${path}/steps`).flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    slow.flush(paper());
    await settle();
    expect(editor.draft().steps[0]?.result).toBe('読む間に書いた');
    http.expectOne(path).flush(paper({ version: 4, steps: [step('a', '読む間に書いた'), step('b', '')] }));
    await settle();
    expect([editor.paper()?.version, editor.draft().steps[0]?.result]).toEqual([4, '読む間に書いた']);
  });

  it('takes nobody’s own words for another’s when they were stored before the paper was read anew', async () => {
    await open();
    void editor.refresh();
    await settle();
    const slow = http.expectOne(path);
    type('読む間に書いた');
    await later(800);
    const saving = http.expectOne(`${path}/steps`);
    slow.flush(paper({ version: 4, steps: [step('a', '読む間に書いた'), step('b', '第3条に記載があった')] }));
    await settle();
    saving.flush({ ...recorded(4), stepIds: ['a', 'b'] });
    await settle();
    expect([editor.theirs(), editor.hasUnsaved(), editor.paper()?.version]).toEqual([null, false, 4]);
  });

  it('opens another paper though the connection was lost as soon as somebody else was seen to be first', async () => {
    await open();
    type('自分の結果');
    void editor.open('e1', 't2');
    await settle();
    refuseAsStale();
    await settle();
    http.expectOne(path).error(new ProgressEvent('error'));
    await settle();
    http.expectOne('/api/engagements/e1/tests/t2').flush(paper({ id: 't2' }));
    await settle();
    expect(editor.paper()?.id).toBe('t2');
    expect(localStorage.length).toBe(1);
  });

  it('shows no paper again that was left while it was being read anew', async () => {
    await open();
    void editor.refresh();
    await settle();
    const slow = http.expectOne(path);
    void editor.open('e1', 't2');
    await settle();
    http.expectOne('/api/engagements/e1/tests/t2').flush(paper({ id: 't2' }));
    await settle();
    slow.flush(paper({ version: 9 }));
    await settle();
    expect(editor.paper()?.id).toBe('t2');
  });
});
