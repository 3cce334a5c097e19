// @vitest-environment jsdom
import '@angular/compiler';
import { HttpResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { Injector, provideZonelessChangeDetection, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { JobView } from '@akashi/contracts';
import { EngagementContext, Session } from '@akashi/web-platform';
import { of } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followJob } from './follow-job';

const issue = { id: 'j1', kind: 'report.issue', state: 'running', askedBy: 'takase' } as JobView;

let standing: JobView[];

beforeEach(() => {
  vi.useFakeTimers();
  standing = [];
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideHttpClient(
        withInterceptors([
          ({ url }) => of(new HttpResponse({ body: url === '/api/engagements/e1/jobs' ? standing : [] })),
        ]),
      ),
      { provide: EngagementContext, useValue: { id: signal('e1') } },
      { provide: Session, useValue: {} },
    ],
  });
});
afterEach(() => {
  TestBed.resetTestingModule();
  vi.useRealTimers();
});

const openThePage = (then: (job: JobView) => void = () => undefined) =>
  runInInjectionContext(TestBed.inject(Injector), () => followJob('report.issue', then));

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  TestBed.tick();
}

describe('a page that follows long work', () => {
  it('finds what a colleague asked for after this person entered the engagement', async () => {
    openThePage();
    await pass(0);
    standing = [issue];
    const page = openThePage();
    await pass(0);
    expect(page.shown()?.id).toBe('j1');
  });

  it('is told how that ended', async () => {
    const ended: string[] = [];
    openThePage();
    await pass(0);
    standing = [issue];
    openThePage(({ state }) => ended.push(state));
    await pass(0);
    standing = [{ ...issue, state: 'done' }];
    await pass(1_000);
    expect(ended).toEqual(['done']);
  });
});
