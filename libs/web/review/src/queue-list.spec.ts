import { Component, signal } from '@angular/core';
import type { QueuedTest, ReviewQueueView } from '@akashi/contracts';
import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueueList, queueLines } from './queue-list';

const waiting = (id: string, preparedAt: string | null): QueuedTest => ({
  ...{ id, version: 1, type: 'DESIGN', state: 'prepared', conclusion: null, controlNumber: id, text: '' },
  ...{
    preparedBy: 'sato',
    preparedByName: '佐藤 花子',
    preparedAt,
    openNotes: 0,
    notePlaces: [],
    deviations: 0,
    evidence: 1,
    ownNotes: 0,
    wasReturned: false,
  },
});
const queue: ReviewQueueView = {
  toReview: [
    waiting('9.2.1.3', '2026-11-24T00:30:00Z'),
    // The evening before in London, the same day in Japan.
    waiting('9.2.1.4', '2026-11-27T15:30:00Z'),
  ],
  toRework: [waiting('9.2.1.5', '2026-11-20T00:30:00Z')],
  toAnswer: [],
  mentioned: [],
  toResolve: [],
  explanations: [],
};

@Component({
  imports: [QueueList],
  template: `<ak-queue-list [lines]="lines" [mayBulk]="false" [(current)]="current" [(chosen)]="chosen" />`,
})
class Host {
  readonly lines = queueLines()(queue);
  readonly current = signal<string | null>(null);
  readonly chosen = signal<ReadonlySet<string>>(new Set());
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-28T01:00:00Z'), toFake: ['Date'] });
  startWeb();
});
afterEach(() => vi.useRealTimers());

describe('the queue', () => {
  it('says beside who prepared a paper how many days it waits for its review, by the days of Japan', async () => {
    const page = await renderPage(Host);
    const lines = [...page.element.querySelectorAll('li')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    expect(lines[0]).toContain('佐藤 花子 4日');
    expect(lines[1]).toContain('佐藤 花子 今日から');
    expect(lines[2]).not.toMatch(/\d日/);
  });
});
