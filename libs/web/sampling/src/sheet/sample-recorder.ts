import { computed, inject, Injectable, signal } from '@angular/core';
import type { PopulationView, RecordedItemsView, RecordItemsBody } from '@akashi/contracts';
import { Api, ApiProblem, EngagementContext, inEngagement } from '@akashi/web-platform';
import { PageFrame } from '@akashi/web-ui';
import { marksOf, type SampleMark } from './sample-model';

interface Waiting {
  readonly testId: string;
  readonly itemId: string;
  readonly attribute: string;
  readonly mark: SampleMark;
}

const gatherMs = 250;

/**
 * Records results of sample items as fast as they are typed: each shows at once, and what was typed within a quarter of a
 * second goes in one request per test. What is refused stays on the sheet, marked, until it is sent again.
 */
@Injectable()
export class SampleRecorder {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly frame = inject(PageFrame);
  private readonly stored = signal<ReadonlyMap<string, SampleMark>>(new Map());
  private readonly waiting = signal<ReadonlyMap<string, Waiting>>(new Map());
  private readonly refused = signal<ApiProblem | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;

  /** What the sheet shows: what is stored, under what is on its way. */
  readonly marks = computed<ReadonlyMap<string, SampleMark>>(() => {
    const shown = new Map(this.stored());
    for (const [key, { mark }] of this.waiting()) shown.set(key, mark);
    return shown;
  });
  readonly problem = this.refused.asReadonly();
  /** Called with the test after its results were stored. */
  onRecorded: (recorded: RecordedItemsView) => void = () => undefined;

  /** Begins with what the server has; what waits stays. */
  take(population: PopulationView): void {
    this.stored.set(marksOf(population));
  }

  isWaiting(key: string): boolean {
    return this.waiting().has(key);
  }

  record(testId: string, itemId: string, attribute: string, mark: SampleMark): void {
    const key = `${itemId} ${testId} ${attribute}`;
    this.waiting.update((all) => new Map(all).set(key, { testId, itemId, attribute, mark }));
    this.frame.markSaving();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), gatherMs);
  }

  /** Sends what waits, now. */
  async send(): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
    const tests = new Set([...this.waiting().values()].map(({ testId }) => testId));
    if (tests.size === 0) return;
    this.sending = this.sendAll([...tests]).finally(() => (this.sending = null));
    await this.sending;
  }

  private async sendAll(testIds: readonly string[]): Promise<void> {
    try {
      for (const testId of testIds) await this.sendOf(testId);
      this.refused.set(null);
      this.frame.markSaved();
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.refused.set(problem);
      this.frame.markUnsent(this.waiting().size);
    }
  }

  private async sendOf(testId: string): Promise<void> {
    const sent = [...this.waiting()].filter(([, waiting]) => waiting.testId === testId);
    const body: RecordItemsBody = {
      results: sent.map(([key, { itemId, attribute, mark }]) => {
        const version = this.stored().get(key)?.version;
        const result = { itemId, attribute, result: mark.result, note: mark.note };
        return version === undefined ? result : { ...result, version };
      }),
    };
    const path = inEngagement(this.context.id(), 'tests', testId, 'items');
    const recorded = await this.api.put<RecordedItemsView>(path, body);
    this.settle(testId, sent, recorded);
    this.onRecorded(recorded);
  }

  private settle(testId: string, sent: readonly [string, Waiting][], { results }: RecordedItemsView): void {
    const versions = new Map(results.map((one) => [`${one.itemId} ${testId} ${one.attribute}`, one.version]));
    this.stored.update((before) => {
      const after = new Map(before);
      for (const [key, { mark }] of sent) {
        const { result, note } = mark;
        after.set(key, { result, note, version: versions.get(key) ?? 1 });
      }
      return after;
    });
    this.waiting.update((before) => {
      const after = new Map(before);
      for (const [key, waiting] of sent) if (after.get(key) === waiting) after.delete(key);
      return after;
    });
  }
}
