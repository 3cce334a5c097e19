import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { EnvironmentInjector, createEnvironmentInjector, provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PaperView, StepView } from '@akashi/contracts';
import { at, paperApi } from '@akashi/contracts/api';
import { problemOfCode } from '@akashi/web-ui/testing';
import { afterEach, beforeEach, vi } from 'vitest';
import { changeStep } from './paper-draft';
import { PaperEditor } from './paper-editor';

export const path = at(paperApi.view, { engagementId: 'e1', testId: 't1' }).url;

export const step = (id: string, result: string): StepView => ({
  id,
  position: 1,
  technique: 'INSPECTION',
  procedure: '規程を閲覧する',
  result,
  interviewee: '',
  performedOn: '2026-10-20',
  performedBy: 'sato',
  source: null,
  copied: null,
});

export const paper = (change: Partial<PaperView> = {}): PaperView =>
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

export const recorded = (version: number) => ({ id: 't1', version, state: 'in_progress', round: 1, voidedSignOffs: 0 });

export const settle = async () => {
  for (let i = 0; i < 12; i += 1) await Promise.resolve();
};

export const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A paper on the editor, its requests in hand; the clock is the test's. */
export class OpenEditor {
  editor!: PaperEditor;
  http!: HttpTestingController;
  private readonly pages: EnvironmentInjector[] = [];

  /** A page that is opened anew: nothing is left of the one before but what is on the device. */
  visit(): void {
    const page = createEnvironmentInjector([PaperEditor], TestBed.inject(EnvironmentInjector));
    this.pages.push(page);
    this.editor = page.get(PaperEditor);
  }

  async open(shown: PaperView = paper()): Promise<void> {
    void this.editor.open('e1', 't1');
    await settle();
    this.http.expectOne(path).flush(shown);
    await settle();
  }

  type(result: string): void {
    this.editor.write('steps', changeStep(this.editor.draft(), 'a', { result }));
  }

  refuseAsStale(): void {
    this.http.expectOne(`${path}/steps`).flush(problemOfCode('stale-version'), { status: 409, statusText: 'Conflict' });
  }

  async leave(): Promise<void> {
    this.http.verify();
    this.pages.splice(0).forEach((page) => page.destroy());
    await later(0);
  }
}

export function editorInTest(): OpenEditor {
  const page = new OpenEditor();
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()],
    });
    page.http = TestBed.inject(HttpTestingController);
    page.visit();
  });
  afterEach(async () => {
    await page.leave();
    TestBed.resetTestingModule();
    vi.useRealTimers();
  });
  return page;
}
