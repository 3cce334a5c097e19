import { Component, ElementRef, computed, inject, input, model, output } from '@angular/core';
import {
  conclusionLabels,
  testTypeShortLabels,
  type DeviationView,
  type QueuedTest,
  type ReviewQueueView,
} from '@akashi/contracts';
import { reasonsOnPaper } from '@akashi/domain/control';
import { daysBetween } from '@akashi/domain/dates';
import { noteWords } from '@akashi/web-paper';
import { todayInJapan } from '@akashi/web-platform';
import { Button, Chip, Icon, texts, labels, conclusionChips, type ChipState } from '@akashi/web-ui';

/** Why a paper is in the queue. */
export type QueueReason = 'toReview' | 'toRework' | 'toAnswer' | 'mentioned' | 'toResolve' | 'explanations';

/** A line of the queue; `version` and the counts are there for papers that wait for a review. */
export interface QueueLine {
  readonly key: string;
  readonly reason: QueueReason;
  readonly testId: string;
  readonly number: string;
  readonly type: string;
  readonly text: string;
  readonly by: string;
  /** Whole days since the preparer signed; null where it waits for something else. */
  readonly waits: number | null;
  readonly chip: ChipState | null;
  readonly word: string;
  readonly openNotes: number;
  /** What its open notes hang on, in words. */
  readonly notePlaces: string;
  /** Something on it keeps it out of a batch of signatures. */
  readonly isAlone: boolean;
  readonly hasEvidence: boolean;
  readonly ownNotes: number;
  readonly wasReturned: boolean;
  readonly version: number;
}

const reasons: readonly QueueReason[] = ['toReview', 'toRework', 'toAnswer', 'mentioned', 'toResolve', 'explanations'];

/** What waits for the person, by what they have to do. Papers to review can be taken together. */
@Component({
  selector: 'ak-queue-list',
  imports: [Button, Chip, Icon],
  template: `
    @for (group of groups(); track group.reason) {
      <section [attr.aria-label]="group.name">
        <div class="row group">
          <h2>{{ group.name }}</h2>
          <span class="cap id">{{ group.lines.length }}</span>
          @if (group.reason === 'toReview' && mayBulk()) {
            <label class="row push cap"
              ><input class="check" type="checkbox" [checked]="isAll()" (change)="toggleAll()" />{{ t().all }}</label
            >
          }
        </div>
        <ul>
          @for (line of group.lines; track line.key) {
            <li [class.is-here]="line.key === current()">
              @if (line.reason === 'toReview' && mayBulk()) {
                <input
                  class="check"
                  type="checkbox"
                  [checked]="chosen().has(line.testId)"
                  [attr.aria-label]="t().select(line.number, line.type)"
                  (change)="toggle(line.testId)"
                />
              }
              <button
                type="button"
                [attr.aria-current]="line.key === current() ? 'true' : null"
                (click)="current.set(line.key)"
              >
                <span class="row">
                  <b class="id">{{ line.number }}</b><span class="cap">{{ line.type }}</span>
                  @if (line.chip; as chip) {
                    <ak-chip class="push" form="plain" [state]="chip">{{ line.word }}</ak-chip>
                  }
                </span>
                <span class="one">{{ line.text }}</span>
                <span class="row cap">
                  {{ line.by }}
                  @if (line.waits !== null) {
                    <span>{{ t().waits(line.waits) }}</span>
                  }
                  @if (line.reason === 'toReview' && line.isAlone) {
                    <span class="alone">{{ t().alone }}</span>
                  }
                  @if (line.notePlaces) {
                    <span class="one">{{ line.notePlaces }}</span>
                  }
                  @if (line.openNotes > 0) {
                    <span class="memo push"><ak-icon name="comment" [size]="12" />{{ line.openNotes }}</span>
                  }
                </span>
              </button>
            </li>
          }
        </ul>
      </section>
    }
    @if (picked() > 0) {
      <div class="bulk">
        <ak-button icon="stamp" key="B" [wide]="true" (press)="bulk.emit()">{{ t().bulk(picked()) }}</ak-button>
      </div>
    }
  `,
  styleUrl: './queue-list.css',
})
export class QueueList {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly lines = input.required<readonly QueueLine[]>();
  readonly mayBulk = input.required<boolean>();
  readonly current = model.required<string | null>();
  readonly chosen = model.required<ReadonlySet<string>>();
  readonly bulk = output();

  protected readonly t = texts({
    all: ['すべて', 'All'],
    select: (number: string, type: string) => [`${number} ${type} を選択`, `Select ${number} ${type}`],
    alone: ['個別に署名', 'Signed by itself'],
    waits: (days: number) =>
      days === 0 ? ['今日から', 'since today'] : [`${days}日`, days === 1 ? '1 day' : `${days} days`],
    bulk: (count: number) => [`選んだ ${count}件を査閲`, `Sign ${count} reviews`],
  });
  private readonly names = texts({
    toReview: ['査閲待ち', 'To review'],
    toRework: ['差戻し', 'Returned to you'],
    toAnswer: ['回答するメモ', 'Notes to answer'],
    mentioned: ['自分あてのメモ', 'Notes that name you'],
    toResolve: ['回答のあったメモ', 'Answered notes'],
    explanations: ['同意を求める説明', 'Explanations to agree to'],
  });
  protected readonly groups = computed(() =>
    reasons
      .map((reason) => ({
        reason,
        name: this.names()[reason],
        lines: this.lines().filter((line) => line.reason === reason),
      }))
      .filter(({ lines }) => lines.length > 0),
  );
  private readonly reviewable = computed(() => this.lines().filter(({ reason }) => reason === 'toReview'));
  protected readonly picked = computed(
    () => this.reviewable().filter(({ testId }) => this.chosen().has(testId)).length,
  );
  protected readonly isAll = computed(
    () => this.reviewable().length > 0 && this.reviewable().every(({ testId }) => this.chosen().has(testId)),
  );

  protected toggle(testId: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(testId)) next.add(testId);
    this.chosen.set(next);
  }

  /** Puts the focus on the paper that is open: the keys are the page's again. */
  focus(): void {
    this.host.querySelector<HTMLElement>('[aria-current]')?.focus();
  }

  /** The paper that is open, if it waits for a review. */
  toggleHere(): void {
    const here = this.reviewable().find(({ key }) => key === this.current());
    if (here && this.mayBulk()) this.toggle(here.testId);
  }

  toggleAll(): void {
    if (!this.mayBulk()) return;
    this.chosen.set(this.isAll() ? new Set() : new Set(this.reviewable().map(({ testId }) => testId)));
  }
}

const daysSince = (moment: string): number => Math.max(0, daysBetween(todayInJapan(new Date(moment)), todayInJapan()));

/** Turns the queue into lines, read in the language in use. Call it where injection is allowed, as in a field. */
export function queueLines(): (queue: ReviewQueueView) => QueueLine[] {
  const types = labels(testTypeShortLabels);
  const conclusions = labels(conclusionLabels);
  const words = noteWords();
  const lineOf = (reason: QueueReason, test: QueuedTest): QueueLine => ({
    key: `${reason} ${test.id}`,
    reason,
    testId: test.id,
    number: test.controlNumber,
    type: types()[test.type],
    text: test.text,
    by: test.preparedByName ?? '',
    waits: reason === 'toReview' && test.preparedAt ? daysSince(test.preparedAt) : null,
    chip: test.conclusion ? conclusionChips[test.conclusion] : null,
    word: test.conclusion ? conclusions()[test.conclusion] : '',
    openNotes: test.openNotes,
    notePlaces: [...new Set(test.notePlaces.map((one) => words.place(one)).filter(Boolean))].join('、'),
    isAlone: reasonsOnPaper(test).length > 0,
    hasEvidence: test.evidence > 0,
    ownNotes: test.ownNotes,
    wasReturned: test.wasReturned,
    version: test.version,
  });
  const explanationOf = (deviation: DeviationView): QueueLine => ({
    key: `explanations ${deviation.id}`,
    reason: 'explanations',
    testId: deviation.testId,
    number: deviation.controlNumber,
    type: types()[deviation.testType],
    text: deviation.evaluations.at(-1)?.explanation ?? deviation.fact,
    by: deviation.recordedByName,
    waits: null,
    chip: 'bad',
    word: `D-${deviation.number}`,
    openNotes: 0,
    notePlaces: '',
    isAlone: true,
    hasEvidence: true,
    ownNotes: 0,
    wasReturned: false,
    version: deviation.version,
  });
  return ({ explanations, ...tests }) => [
    ...reasons.flatMap((reason) =>
      reason === 'explanations' ? [] : (tests[reason] ?? []).map((test) => lineOf(reason, test)),
    ),
    ...explanations.map(explanationOf),
  ];
}
