import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PaperView, PopulationView } from '@akashi/contracts';
import { recordingVoidsSignOff } from '@akashi/domain/control';
import { Api, EngagementContext, toApiProblem } from '@akashi/web-platform';
import { Skeleton, texts } from '@akashi/web-ui';
import { apiPath, pagePath } from '../fieldwork-paths';
import { SampleRecorder } from '../population/sample-recorder';
import { SampleSheet } from '../population/sample-sheet';
import { RefusalNote } from '../state/refusal-note';
import { PaperDesk } from './paper-desk';

/** The sample of a paper: the items of each population, with this test's attributes. */
@Component({
  selector: 'ak-items-pane',
  imports: [RefusalNote, RouterLink, SampleSheet, Skeleton],
  providers: [SampleRecorder],
  template: `
    <p class="of row row--wrap">
      @for (other of paper().populations; track other.id) {
        <a class="id" [routerLink]="link(other.id)">{{ other.code }} {{ other.name }}</a>
      }
    </p>
    @if (read.error(); as error) {
      <ak-refusal-note [problem]="problemOf(error)" [retryable]="true" (retry)="read.reload()" />
    } @else if (read.hasValue() && read.value(); as population) {
      @if (population.items.length === 0) {
        <p class="sub empty-note">{{ t().notDrawn }}</p>
      } @else {
        <ak-sample-sheet [population]="population" [testId]="paper().id" [reason]="reason()" />
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
export class ItemsPane {
  private readonly context = inject(EngagementContext);
  private readonly desk = inject(PaperDesk);

  readonly paper = input.required<PaperView>();

  protected readonly t = texts({
    notDrawn: [
      '標本はまだ抽出されていません。母集団の画面で抽出してください。',
      'No sample is drawn yet. Draw it on the page of the population.',
    ],
    mayNot: ['標本の結果は業務実施者が記録します。', 'Practitioners record the items.'],
    sealed: ['署名済みです。結果を変えると署名は失効します。', 'Signed. A changed result voids the signatures.'],
  });
  private readonly populationId = computed(() => this.paper().populations[0]?.id);
  protected readonly read = inject(Api).read<PopulationView>(() => {
    const id = this.populationId();
    return id === undefined ? undefined : apiPath(this.context.id(), 'populations', id);
  });
  protected readonly reason = computed(() => {
    if (!this.context.can('item.record')) return this.t().mayNot;
    return recordingVoidsSignOff(this.paper().state) ? this.t().sealed : '';
  });
  protected readonly problemOf = toApiProblem;

  constructor() {
    const recorder = inject(SampleRecorder);
    effect(() => (recorder.onRecorded = () => void this.desk.refresh()));
  }

  protected link(id: string): string {
    return pagePath(this.context.id(), 'populations', id);
  }
}
