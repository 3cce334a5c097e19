// @vitest-environment jsdom
import { Component, computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ProblemCode } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { jobTexts } from '@akashi/contracts/problems/job';
import { noteTexts } from '@akashi/contracts/problems/note';
import { refuse } from '@akashi/domain';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asAPage } from '../testing/angular-bed';
import { ProblemTexts, type SomeProblemTexts } from './problem-texts';
import { refusalText } from './refusal-text';
import { withProblemTexts } from './with-problem-texts';

const inGeneral = '今の状態では、この操作は行えません。';

@Component({ template: '{{ said }}' })
class Page {
  protected readonly said = refusalText()(refuse('note.resolved'));
}

beforeEach(() => localStorage.clear());

describe('the sentences that a browser has', () => {
  it('are those that the opened areas brought', () => {
    const texts = TestBed.inject(ProblemTexts);
    texts.learn(noteTexts, jobTexts);
    expect(texts.of('note.resolved')).toBe(noteTexts['note.resolved']);
    expect(texts.of('job.gave-up')).toBe(jobTexts['job.gave-up']);
    expect(texts.of('report.checks-open').ja.happened).toBe(inGeneral);
  });

  it('tell a code that nobody foresaw in general, and in its own words as soon as they are here', async () => {
    const said = asAPage(() => {
      const read = refusalText();
      return computed(() => read(refuse('report.checks-open')));
    });
    expect(said()).toBe(inGeneral);
    await vi.waitFor(() => expect(said()).toBe(problemText('report.checks-open').ja.happened));
  });

  it('tell a code that only a newer server knows as something unexpected', async () => {
    const texts = TestBed.inject(ProblemTexts);
    const code = 'rule.of-tomorrow' as ProblemCode;
    expect(texts.of(code).ja.happened).toBe(inGeneral);
    await vi.waitFor(() => expect(texts.of(code)).toEqual(problemText('unexpected')));
  });
});

describe('a page of an area', () => {
  it('is drawn when its sentences are here, and shows no other first', async () => {
    let arrive: (texts: SomeProblemTexts[]) => void = () => undefined;
    const arriving = new Promise<SomeProblemTexts[]>((done) => (arrive = done));
    const routes = withProblemTexts(
      () => arriving,
      [
        { path: 'paper', loadComponent: () => Promise.resolve(Page) },
        { path: 'old', redirectTo: 'paper' },
      ],
    );
    TestBed.configureTestingModule({ providers: [provideRouter(routes)] });
    const browser = await RouterTestingHarness.create();
    const opened = browser.navigateByUrl('/old');
    await new Promise((done) => setTimeout(done, 20));
    expect(browser.routeNativeElement).toBeNull();

    arrive([noteTexts]);
    await opened;
    expect(browser.routeNativeElement?.textContent).toBe(noteTexts['note.resolved'].ja.happened);
    expect(TestBed.inject(ProblemTexts).of('report.checks-open').ja.happened).toBe(inGeneral);
  });
});
