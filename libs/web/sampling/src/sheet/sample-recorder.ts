import { computed, inject, Injectable, signal } from '@angular/core';
import type { PopulationView, RecordedItemsView, RecordItemsBody } from '@akashi/contracts';
import { at, itemApi } from '@akashi/contracts/api';
import {
  Api,
  ApiProblem,
  Drafts,
  EngagementContext,
  sendWhenPossible,
  toApiProblem,
  Unanswered,
} from '@akashi/web-platform';
import { PageFrame } from '@akashi/web-ui';
import { marksOf, type SampleMark } from './sample-model';

/** Where a result was typed. It is sent there, whatever is open by then. */
interface Sheet {
  readonly engagementId: string;
  readonly populationId: string;
}

interface Waiting extends Sheet {
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
  private readonly sheet = signal<Sheet>({ engagementId: '', populationId: '' });
  private readonly stored = signal<ReadonlyMap<string, SampleMark>>(new Map());
  private readonly waiting = signal<ReadonlyMap<string, Waiting>>(new Map());
  private readonly refused = signal<ApiProblem | null>(null);
  private readonly unanswered = new Unanswered<string, [string, Waiting][]>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;

  /** What the sheet shows: what is stored, under what is on its way. */
  readonly marks = computed<ReadonlyMap<string, SampleMark>>(() => {
    const shown = new Map(this.stored());
    for (const [key, one] of this.waiting()) if (this.isHere(one)) shown.set(key, one.mark);
    return shown;
  });
  readonly problem = this.refused.asReadonly();
  /** Called with the test after its results were stored. */
  onRecorded: (recorded: RecordedItemsView) => void = () => undefined;
  /** Called when somebody else recorded one of them first: the sheet has to be read anew. */
  onStale: () => void = () => undefined;

  constructor() {
    sendWhenPossible(() => this.send());
  }

  /** Begins with what the server has; what waits stays, and what was recorded since a late answer was read does too. */
  take(population: PopulationView): void {
    const isSame = population.id === this.sheet().populationId;
    this.stored.set(isSame ? newestOf(this.stored(), marksOf(population)) : marksOf(population));
    if (population.id === this.sheet().populationId) return;
    const sheet = { engagementId: this.context.id(), populationId: population.id };
    this.sheet.set(sheet);
    const kept = this.drafts.find<[string, Omit<Waiting, keyof Sheet>][]>(draftName(population.id));
    if (!kept) return;
    const here = kept.map(([key, one]): [string, Waiting] => [key, { ...one, ...sheet }]);
    this.waiting.update((all) => new Map([...here, ...all]));
    void this.send();
  }

  /** What a sheet of the population shows, with what is on its way: before it is taken in here, what the server has. */
  marksFor(population: PopulationView): ReadonlyMap<string, SampleMark> {
    return population.id === this.sheet().populationId ? this.marks() : marksOf(population);
  }

  isWaiting(key: string): boolean {
    return this.waiting().has(key);
  }

  record(testId: string, itemId: string, attribute: string, mark: SampleMark): void {
    const key = `${itemId} ${testId} ${attribute}`;
    const over = this.waiting().get(key)?.over ?? this.stored().get(key)?.version;
    this.wait(new Map(this.waiting()).set(key, { ...this.sheet(), testId, itemId, attribute, mark, over }));
    this.frame.markSaving();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), gatherMs);
  }

  /** Sends what waits over whatever is recorded now: the person has seen it. */
  async resend(): Promise<void> {
    const stored = this.stored();
    const seen = (key: string, one: Waiting) => (this.isHere(one) ? { ...one, over: stored.get(key)?.version } : one);
    this.wait(new Map([...this.waiting()].map(([key, one]) => [key, seen(key, one)])));
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

  /** Test by test: what is refused of one says nothing of the others. Without a connection none of them would arrive. */
  private async sendAll(testIds: readonly string[]): Promise<void> {
    const problems: ApiProblem[] = [];
    for (const testId of testIds) {
      const problem = await this.sendOf(testId).then(() => null, toApiProblem);
      if (problem) problems.push(problem);
      if (problem?.unsent) break;
    }
    this.refused.set(problems[0] ?? null);
    if (problems.length === 0) this.frame.markSaved();
    else this.frame.markUnsent(this.waiting().size);
    if (problems.some(({ code }) => code === 'stale-version')) this.onStale();
  }

  private async sendOf(testId: string): Promise<void> {
    const ofTest = () => [...this.waiting()].filter(([, one]) => one.testId === testId);
    const wasLost = await this.unanswered.send(testId, ofTest, (sent, key) => this.sendAs(testId, sent, key));
    if (wasLost && ofTest().length > 0) await this.sendOf(testId);
  }

  private async sendAs(testId: string, sent: readonly [string, Waiting][], key: string): Promise<void> {
    const body: RecordItemsBody = {
      results: sent.map(([, { itemId, attribute, mark, over }]) => {
        const result = { itemId, attribute, result: mark.result, note: mark.note };
        return over === undefined ? result : { ...result, version: over };
      }),
    };
    // A test is of one engagement, so its results are.
    const { engagementId } = sent[0]![1];
    const recorded = await this.api.send(at(itemApi.record, { engagementId, testId }), body, key);
    this.settle(testId, sent, recorded);
    this.onRecorded(recorded);
  }

  private settle(testId: string, sent: readonly [string, Waiting][], { results }: RecordedItemsView): void {
    const versions = new Map(results.map((one) => [`${one.itemId} ${testId} ${one.attribute}`, one.version]));
    this.stored.update((before) => {
      const after = new Map(before);
      for (const [key, one] of sent.filter(([, waiting]) => this.isHere(waiting))) {
        const { result, note } = one.mark;
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

  /** Sets what waits, and keeps it on this device under the population it belongs to. */
  private wait(waiting: ReadonlyMap<string, Waiting>): void {
    const touched = new Set([...this.waiting().values(), ...waiting.values()].map(({ populationId }) => populationId));
    this.waiting.set(waiting);
    for (const populationId of touched) {
      const left = [...waiting].filter(([, one]) => one.populationId === populationId);
      if (left.length > 0) this.drafts.keep(draftName(populationId), left);
      else this.drafts.drop(draftName(populationId));
    }
  }

  private isHere({ populationId }: Sheet): boolean {
    return populationId === this.sheet().populationId;
  }
}

/** Versions only grow: an answer that was read before a result was recorded neither takes it back nor parts the columns that it fills. */
function newestOf(known: ReadonlyMap<string, SampleMark>, read: Map<string, SampleMark>): Map<string, SampleMark> {
  for (const [key, mark] of known) if ((mark.version ?? 0) > (read.get(key)?.version ?? 0)) read.set(key, mark);
  return read;
}

const draftName = (populationId: string) => `sample.${populationId}`;
