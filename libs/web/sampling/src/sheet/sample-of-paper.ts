import {
  Component,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SampleItemView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { recordingVoidsSignOff } from '@akashi/domain/control';
import { OpenPaper } from '@akashi/web-data';
import { Api, EngagementContext, problemOf, pageAt } from '@akashi/web-platform';
import { ButtonGroup, Skeleton, texts, ProblemNote } from '@akashi/web-ui';
import { SampleRecorder } from './sample-recorder';
import { SampleSheet } from './sample-sheet';

/** The sample of a paper: the items of each population, with this test's attributes. */
@Component({
  selector: 'ak-sample-of-paper',
  imports: [ButtonGroup, ProblemNote, RouterLink, SampleSheet, Skeleton],
  providers: [SampleRecorder],
  template: `
    <div class="of row row--wrap">
      @if (choices().length > 1) {
        <ak-button-group [label]="t().which" [options]="choices()" [(value)]="populationId" />
      }
      <a [routerLink]="link()">{{ name() }}</a>
    </div>
    @if (read.error(); as error) {
      <ak-problem-note [problem]="problemOf(error)" [retryable]="true" (retry)="read.reload()" />
    } @else if (sample(); as population) {
      @if (one()?.drawnLater; as later) {
        <p class="sub of">{{ t().drawnLater(later) }}</p>
      }
      @if (population.items.length === 0) {
        <p class="sub empty-note">{{ t().notDrawn }}</p>
      } @else {
        <ak-sample-sheet [population]="population" [testId]="testId()" [reason]="reason()" [asked]="item() ?? ''" />
      }
    } @else {
      <ak-skeleton [rows]="8" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
      min-height: 0;
      background: var(--ak-surface);
    }
    .of {
      padding: 8px 12px 0;
    }
    .empty-note {
      padding: 12px;
    }
    ak-sample-sheet {
      flex: 1;
    }
  `,
})
export class SampleOfPaper {
  private readonly context = inject(EngagementContext);
  private readonly open = inject(OpenPaper);

  private readonly sheet = viewChild(SampleSheet);

  /** The item for which one comes, and the code of its population. */
  readonly item = input<string>();
  readonly of = input<string>();

  private readonly paper = this.open.paper;

  protected readonly t = texts({
    which: ['母集団', 'Population'],
    notDrawn: [
      '標本はまだ抽出されていません。母集団の画面で抽出してください。',
      'No sample is drawn yet. Draw it on the page of the population.',
    ],
    drawnLater: (count: number) => [
      `この調書が終了した後に、他の評価のため ${count}件が追加で抽出されています。この調書の標本ではありません。`,
      `${count} more were drawn for other tests after this paper was closed. They are no part of its sample.`,
    ],
    mayNot: ['標本の結果は業務実施者が記録します。', 'Practitioners record the items.'],
    sealed: ['署名済みです。結果を変えると署名は失効します。', 'Signed. A changed result voids the signatures.'],
  });
  private readonly populations = computed(() => this.paper()?.populations ?? []);
  protected readonly testId = computed(() => this.paper()?.id ?? '');
  protected readonly choices = computed(() => this.populations().map(({ id, code }) => ({ value: id, label: code })));
  private readonly firstId = computed(() => this.populations()[0]?.id ?? '');
  private readonly askedId = computed(() => this.populations().find(({ code }) => code === this.of())?.id);
  protected readonly populationId = linkedSignal(() => this.askedId() ?? this.firstId());
  protected readonly one = computed(() => this.populations().find(({ id }) => id === this.populationId()));
  protected readonly name = computed(() => {
    const one = this.one();
    return one ? `${one.code} ${one.name}` : '';
  });
  protected readonly read = inject(Api).read(() => {
    const [engagementId, populationId] = [this.context.id(), this.populationId()];
    return populationId === '' ? undefined : at(populationApi.view, { engagementId, populationId });
  });
  /** On a closed paper no item that came to the sample later: it was closed without them. */
  protected readonly sample = computed(() => {
    const population = this.read.hasValue() ? this.read.value() : undefined;
    const lastRank = this.one()?.lastRank ?? Infinity;
    if (!population || lastRank === Infinity) return population;
    const [testId, { rowCount }] = [this.testId(), population];
    // Specific items are numbered behind all rows: of the paper are those that it has a result of.
    const isOf = ({ rank, results }: SampleItemView) =>
      rank <= lastRank || (rank > rowCount && results.some((result) => result.testId === testId));
    return { ...population, items: population.items.filter(isOf) };
  });
  protected readonly reason = computed(() => {
    if (!this.context.can('item.record')) return this.t().mayNot;
    return recordingVoidsSignOff(this.paper()?.state ?? 'not_started') ? this.t().sealed : '';
  });
  protected readonly problemOf = problemOf;

  constructor() {
    const recorder = inject(SampleRecorder);
    recorder.onRecorded = () => void this.open.refresh();
    recorder.onStale = () => this.read.reload();
    afterRenderEffect(() => {
      const [item, sheet] = [this.item(), this.sheet()];
      if (item && sheet) untracked(() => sheet.focus());
    });
  }

  protected link(): string {
    return pageAt(this.context.id(), 'populations', this.populationId());
  }
}
