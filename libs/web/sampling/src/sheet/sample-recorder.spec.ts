// @vitest-environment jsdom
import '@angular/compiler';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { EnvironmentInjector, createEnvironmentInjector, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PopulationView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext } from '@akashi/web-platform';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SampleRecorder } from './sample-recorder';

const population = {
  id: 'p1',
  items: [
    {
      id: 'i1',
      results: [{ testId: 't1', attribute: 'A', result: 'NO_EXCEPTION', note: '', recordedBy: 'sato', version: 3 }],
    },
    { id: 'i2', results: [] },
  ],
} as unknown as PopulationView;
const mark = { result: 'DEVIATION', note: '承認が後日' } as const;

let http: HttpTestingController;
let pages: EnvironmentInjector[] = [];

function recorder(): SampleRecorder {
  const page = createEnvironmentInjector([SampleRecorder], TestBed.inject(EnvironmentInjector));
  pages.push(page);
  const made = page.get(SampleRecorder);
  made.take(population);
  return made;
}

async function enter(engagementId: string): Promise<void> {
  const entered = TestBed.inject(EngagementContext).enter(engagementId);
  http.expectOne(`/api/engagements/${engagementId}/frame`).flush({ id: engagementId });
  await entered;
}

const expectPut = () => http.expectOne({ method: 'PUT', url: '/api/engagements/e1/tests/t1/items' });
const settled = (version: number) => ({ results: [{ itemId: 'i1', attribute: 'A', version }] });
const refusal = (code: 'stale-version' | 'not-signed-in', status: number) =>
  [
    { code, status, title: code, text: problemText(code), requestId: 'r' },
    { status, statusText: code },
  ] as const;

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()],
  });
  http = TestBed.inject(HttpTestingController);
  await enter('e1');
});
afterEach(async () => {
  pages.forEach((page) => page.destroy());
  pages = [];
  await vi.advanceTimersByTimeAsync(0);
  TestBed.resetTestingModule();
  vi.useRealTimers();
});

describe('what is recorded on a sample sheet', () => {
  it('stays on the device while it cannot be sent, and goes out when the page is opened again', async () => {
    const first = recorder();
    first.record('t1', 'i1', 'A', mark);
    await vi.advanceTimersByTimeAsync(300);
    expectPut().error(new ProgressEvent('error'), { status: 0 });
    await vi.advanceTimersByTimeAsync(0);
    expect(first.problem()?.unsent).toBe(true);
    expect(first.marks().get('i1 t1 A')).toMatchObject(mark);

    const again = recorder();
    expect(again.marks().get('i1 t1 A')).toMatchObject(mark);
    await vi.advanceTimersByTimeAsync(0);
    const sent = expectPut();
    expect(sent.request.body).toEqual({ results: [{ itemId: 'i1', attribute: 'A', ...mark, version: 3 }] });
    sent.flush(settled(4));
    await vi.advanceTimersByTimeAsync(0);
    expect(localStorage.length).toBe(0);
  });

  it('goes out by itself when there is a connection again', async () => {
    const one = recorder();
    one.record('t1', 'i1', 'A', mark);
    await vi.advanceTimersByTimeAsync(300);
    expectPut().error(new ProgressEvent('error'), { status: 0 });
    await vi.advanceTimersByTimeAsync(0);
    dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expectPut().flush(settled(4));
    await vi.advanceTimersByTimeAsync(0);
    expect(one.problem()).toBeNull();
  });

  it('never goes over what somebody else recorded meanwhile, until the person has seen it', async () => {
    const one = recorder();
    const stale = vi.fn();
    one.onStale = stale;
    one.record('t1', 'i1', 'A', mark);
    await vi.advanceTimersByTimeAsync(300);
    expectPut().flush(...refusal('stale-version', 409));
    await vi.advanceTimersByTimeAsync(0);
    expect(stale).toHaveBeenCalledOnce();
    const [item, ...rest] = population.items;
    const theirs = { ...item!, results: [{ ...item!.results[0]!, version: 7 }] };
    one.take({ ...population, items: [theirs, ...rest] });
    expect(one.marks().get('i1 t1 A')).toMatchObject(mark);
    void one.send();
    await vi.advanceTimersByTimeAsync(0);
    const again = expectPut();
    expect(again.request.body).toMatchObject({ results: [{ version: 3 }] });
    again.flush(...refusal('stale-version', 409));
    await vi.advanceTimersByTimeAsync(0);
    void one.resend();
    await vi.advanceTimersByTimeAsync(0);
    expect(expectPut().request.body).toMatchObject({ results: [{ version: 7 }] });
  });

  it('goes out for every other test when one of them is refused', async () => {
    const one = recorder();
    const stale = vi.fn();
    one.onStale = stale;
    one.record('t1', 'i1', 'A', mark);
    one.record('t2', 'i2', 'A', mark);
    await vi.advanceTimersByTimeAsync(300);
    expectPut().flush(...refusal('stale-version', 409));
    await vi.advanceTimersByTimeAsync(0);
    const other = http.expectOne({ method: 'PUT', url: '/api/engagements/e1/tests/t2/items' });
    other.flush({ results: [{ itemId: 'i2', attribute: 'A', version: 1 }] });
    await vi.advanceTimersByTimeAsync(0);
    expect([one.isWaiting('i1 t1 A'), one.isWaiting('i2 t2 A')]).toEqual([true, false]);
    expect(one.problem()?.code).toBe('stale-version');
    expect(stale).toHaveBeenCalledOnce();
  });

  it('is corrected over what was just sent, not over what was there before', async () => {
    const one = recorder();
    one.record('t1', 'i1', 'A', { result: 'NOT_APPLICABLE', note: '取消し' });
    await vi.advanceTimersByTimeAsync(300);
    const first = expectPut();
    one.record('t1', 'i1', 'A', mark);
    first.flush(settled(4));
    await vi.advanceTimersByTimeAsync(300);
    expect(expectPut().request.body).toEqual({ results: [{ itemId: 'i1', attribute: 'A', ...mark, version: 4 }] });
  });

  it('is not taken back by an answer that was read before it was recorded', async () => {
    const sheet = recorder();
    sheet.record('t1', 'i1', 'A', mark);
    await vi.advanceTimersByTimeAsync(300);
    expectPut().flush(settled(4));
    await vi.advanceTimersByTimeAsync(0);
    sheet.take(population);
    expect(sheet.marks().get('i1 t1 A')).toEqual({ ...mark, version: 4 });
    const [first] = population.items;
    const later = { ...first!, results: [{ ...first!.results[0]!, note: '別の語', version: 5 }] };
    sheet.take({ ...population, items: [later] });
    expect(sheet.marks().get('i1 t1 A')).toMatchObject({ note: '別の語', version: 5 });
  });

  it('goes to the engagement it was typed in when another was entered before it could go', async () => {
    const one = recorder();
    one.record('t1', 'i1', 'A', mark);
    await enter('e2');
    pages.pop()!.destroy();
    await vi.advanceTimersByTimeAsync(0);
    expectPut().flush(settled(4));
    await vi.advanceTimersByTimeAsync(0);
    expect(localStorage.length).toBe(0);
  });

  it('stays with its population when the sheet shows another before it could go', async () => {
    const one = recorder();
    one.record('t1', 'i1', 'A', mark);
    one.take({ ...population, id: 'p2', items: [] });
    expect(one.marks().size).toBe(0);
    one.record('t2', 'i9', 'A', { result: 'NO_EXCEPTION', note: '' });
    const kept = (name: string) => Object.keys(localStorage).filter((key) => key.endsWith(name));
    expect([kept('sample.p1').length, kept('sample.p2').length]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(300);
    expectPut().flush(settled(4));
    await vi.advanceTimersByTimeAsync(0);
    expect(kept('sample.p1')).toEqual([]);
    http.expectOne('/api/engagements/e1/tests/t2/items').error(new ProgressEvent('error'), { status: 0 });
    await vi.advanceTimersByTimeAsync(0);
    expect([...one.marks().keys()]).toEqual(['i9 t2 A']);
    expect(kept('sample.p2')).toHaveLength(1);
    expect(localStorage.getItem(kept('sample.p2')[0]!)).not.toContain('i1');
  });

  it('goes out again as it was and under its key after a lost answer, before what was typed since', async () => {
    const one = recorder();
    one.record('t1', 'i1', 'A', { result: 'NOT_APPLICABLE', note: '' });
    await vi.advanceTimersByTimeAsync(300);
    const lost = expectPut();
    lost.error(new ProgressEvent('error'), { status: 0 });
    await vi.advanceTimersByTimeAsync(0);
    one.record('t1', 'i1', 'A', mark);
    await vi.advanceTimersByTimeAsync(300);
    const again = expectPut();
    expect(again.request.body).toEqual(lost.request.body);
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    again.flush(settled(4));
    await vi.advanceTimersByTimeAsync(0);
    expect(expectPut().request.body).toEqual({ results: [{ itemId: 'i1', attribute: 'A', ...mark, version: 4 }] });
  });
});
