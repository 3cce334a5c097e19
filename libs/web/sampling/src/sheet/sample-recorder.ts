import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { PopulationView, RecordedItemsView, RecordItemsBody } from '@akashi/contracts';
import { at, itemApi } from '@akashi/contracts/api';
import { Api, ApiProblem, Drafts, EngagementContext, onDestroy, Session } from '@akashi/web-platform';
import { PageFrame } from '@akashi/web-ui';
import { marksOf, type SampleMark } from './sample-model';

interface Waiting {
  readonly testId: string;
  readonly itemId: string;
  readonly attribute: string;
  readonly mark: SampleMark;
  /** The version it was typed over; undefined where nothing was recorded. */
  readonly over?: number | undefined;
}

const gatherMs = 250;

/**
 * Records results of sample items as fast as they are typed: each shows at once, and what was typed within a quarter of a
 * second goes in one request per test. What cannot be sent stays on the sheet and on this device, and goes out when there is
 * a connection or a session again; what somebody else was first with waits for the person.
 */
@Injectable()
export class SampleRecorder {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly frame = inject(PageFrame);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(Session);
  private readonly stored = signal<ReadonlyMap<string, SampleMark>>(new Map());
  private readonly waiting = signal<ReadonlyMap<string, Waiting>>(new Map());
  private readonly refused = signal<ApiProblem | null>(null);
  /** What was sent and never answered, by its test. */
  private readonly lost = new Map<string, { sent: [string, Waiting][]; key: string }>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private draft = '';

  /** What the sheet shows: what is stored, under what is on its way. */
  readonly marks = computed<ReadonlyMap<string, SampleMark>>(() => {
    const shown = new Map(this.stored());
    for (const [key, { mark }] of this.waiting()) shown.set(key, mark);
    return shown;
  });
  readonly problem = this.refused.asReadonly();
  /** Called with the test after its results were stored. */
  onRecorded: (recorded: RecordedItemsView) => void = () => undefined;
  /** Called when somebody else recorded one of them first: the sheet has to be read anew. */
  onStale: () => void = () => undefined;

  constructor() {
    const retry = () => void this.send();
    addEventListener('online', retry);
    let hadEnded = false;
    effect(() => {
      const hasEnded = this.session.hasEnded();
      if (hadEnded && !hasEnded) untracked(retry);
      hadEnded = hasEnded;
    });
    onDestroy(() => {
      removeEventListener('online', retry);
      retry();
    });
  }

  /** Begins with what the server has; what waits stays. */
  take(population: PopulationView): void {
    this.stored.set(marksOf(population));
    const draft = `sample.${population.id}`;
    if (draft === this.draft) return;
    this.draft = draft;
    const kept = this.drafts.find<[string, Waiting][]>(draft);
    if (!kept) return;
    this.waiting.update((all) => new Map([...kept, ...all]));
    void this.send();
  }

  isWaiting(key: string): boolean {
    return this.waiting().has(key);
  }

  record(testId: string, itemId: string, attribute: string, mark: SampleMark): void {
    const key = `${itemId} ${testId} ${attribute}`;
    const over = this.waiting().get(key)?.over ?? this.stored().get(key)?.version;
    this.wait(new Map(this.waiting()).set(key, { testId, itemId, attribute, mark, over }));
    this.frame.markSaving();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), gatherMs);
  }

  /** Sends what waits over whatever is recorded now: the person has seen it. */
  async resend(): Promise<void> {
    const stored = this.stored();
    this.wait(new Map([...this.waiting()].map(([key, one]) => [key, { ...one, over: stored.get(key)?.version }])));
    await this.send();
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
      if (problem.code === 'stale-version') this.onStale();
    }
  }

  /** Sends the results of a test; those whose answer was lost first and as they were, for the server may have them. */
  private async sendOf(testId: string): Promise<void> {
    const lost = this.lost.get(testId);
    const { sent, key } = lost ?? {
      sent: [...this.waiting()].filter(([, waiting]) => waiting.testId === testId),
      key: crypto.randomUUID(),
    };
    this.lost.set(testId, { sent, key });
    const body: RecordItemsBody = {
      results: sent.map(([, { itemId, attribute, mark, over }]) => {
        const result = { itemId, attribute, result: mark.result, note: mark.note };
        return over === undefined ? result : { ...result, version: over };
      }),
    };
    const address = at(itemApi.record, { engagementId: this.context.id(), testId });
    try {
      const recorded = await this.api.send(address, body, key);
      this.settle(testId, sent, recorded);
      this.onRecorded(recorded);
      this.lost.delete(testId);
    } catch (problem) {
      if (!(problem instanceof ApiProblem && problem.unsent)) this.lost.delete(testId);
      throw problem;
    }
    const isLeft = [...this.waiting().values()].some((one) => one.testId === testId);
    if (lost && isLeft) await this.sendOf(testId);
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
    const after = new Map(this.waiting());
    for (const [key, waiting] of sent) {
      const now = after.get(key);
      if (now === waiting) after.delete(key);
      else if (now) after.set(key, { ...now, over: versions.get(key) });
    }
    this.wait(after);
  }

  private wait(waiting: ReadonlyMap<string, Waiting>): void {
    this.waiting.set(waiting);
    if (waiting.size > 0) this.drafts.keep(this.draft, [...waiting]);
    else this.drafts.drop(this.draft);
  }
}
