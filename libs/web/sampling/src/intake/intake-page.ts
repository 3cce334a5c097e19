import { Component, computed, effect, inject, input, ViewEncapsulation } from '@angular/core';
import { RouterLink } from '@angular/router';
import { at, populationApi } from '@akashi/contracts/api';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { isCounting } from '@akashi/domain/sampling';
import { Api, EngagementContext, pageAt, problemOf } from '@akashi/web-platform';
import { EmptyState, PageFrame, ProblemNote, Skeleton, texts } from '@akashi/web-ui';
import { Steps, type Step } from '@akashi/web-ui/steps';
import { refusalText } from '@akashi/web-ui/refusal';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import { FreezeStep } from './freeze-step';
import { IntakeDraft } from './intake-draft';
import { LayoutStep } from './layout-step';
import { SourceStep } from './source-step';

/** 母集団の登録: from the client’s file, step by step, to a population that is frozen. */
@Component({
  selector: 'ak-intake-page',
  imports: [
    ColumnsStep,
    EmptyState,
    FileStep,
    FreezeStep,
    LayoutStep,
    ProblemNote,
    RouterLink,
    Skeleton,
    SourceStep,
    Steps,
  ],
  template: `
    <div class="head">
      <div>
        <h1>{{ title() }}</h1>
        <p class="cap one">{{ caption() }}</p>
      </div>
      <ak-steps class="push" [label]="t().steps" [steps]="steps()" />
    </div>
    @if (declared.error() ?? list.error() ?? before.error(); as error) {
      <ak-problem-note class="gap" [problem]="problemOf(error)" />
    } @else if (reason()) {
      <ak-empty-state icon="dots" [title]="heading()" [text]="reason()" />
    } @else if (!isThere()) {
      <ak-skeleton [rows]="8" />
    } @else if (ended(); as sentence) {
      <ak-empty-state icon="dots" [title]="heading()" [text]="sentence">
        <a class="btn" [routerLink]="beforeLink()">{{ t().open }}</a>
      </ak-empty-state>
    } @else {
      @switch (draft.step()) {
        @case (0) {
          <ak-file-step />
        }
        @case (1) {
          <ak-layout-step />
        }
        @case (2) {
          <ak-columns-step />
        }
        @case (3) {
          <ak-source-step />
        }
        @default {
          <ak-freeze-step />
        }
      }
    }
  `,
  styleUrl: './intake-page.css',
  // One look for all steps: each is a form that scrolls above its foot.
  encapsulation: ViewEncapsulation.None,
  host: { class: 'bleed' },
})
export class IntakePage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  protected readonly draft = inject(IntakeDraft);
  private readonly said = refusalText();
  protected readonly problemOf = problemOf;

  readonly engagementId = input.required<string>();
  /** The population of the statement that the person came for. */
  readonly code = input<string>();
  /** The population whose file was the wrong one. */
  readonly replaces = input<string>();

  protected readonly t = texts({
    list: ['母集団・標本', 'Populations, samples'],
    title: ['母集団の登録', 'Register a population'],
    replace: ['母集団の差し替え', 'Replace a population'],
    steps: ['登録の手順', 'Steps of the registration'],
    file: ['ファイル', 'File'],
    layout: ['文字と区切り', 'Encoding, layout'],
    columns: ['列・期間', 'Columns, period'],
    source: ['網羅性', 'Completeness'],
    freeze: ['固定', 'Freeze'],
    mayNot: ['母集団の登録は業務実施者が行います。', 'Practitioners register populations.'],
    closed: ['評価の期間ではないため、登録できません。', 'Fieldwork is not open: nothing can be registered.'],
    next: ['次へ', 'On'],
    back: ['前の手順', 'Back'],
    open: ['この母集団を開く', 'Open this population'],
  });
  protected readonly declared = this.api.read(() => at(populationApi.declared, { engagementId: this.engagementId() }));
  protected readonly list = this.api.read(() => at(populationApi.list, { engagementId: this.engagementId() }));
  protected readonly before = this.api.read(() => {
    const [engagementId, populationId] = [this.engagementId(), this.replaces()];
    return populationId ? at(populationApi.view, { engagementId, populationId }) : undefined;
  });
  protected readonly isThere = computed(
    () => this.declared.hasValue() && this.list.hasValue() && (!this.replaces() || this.before.hasValue()),
  );
  protected readonly reason = computed(() => {
    if (!this.context.can('population.register')) return this.t().mayNot;
    return isFieldworkOpen(this.context.current()?.state ?? 'archived') ? '' : this.t().closed;
  });
  /** A population that ended is not replaced again: whoever comes back here is told so before anything is typed. */
  protected readonly ended = computed(() => {
    const before = this.replaces() ? this.before.value() : undefined;
    return before ? this.said(isCounting(before.state)) : '';
  });
  protected readonly beforeLink = computed(() => pageAt(this.engagementId(), 'populations', this.replaces() ?? ''));
  protected readonly title = computed(() => {
    const { code, name } = this.draft.fileForm.said();
    return [code, name].filter(Boolean).join(' ') || this.heading();
  });
  protected readonly heading = computed(() => (this.replaces() ? this.t().replace : this.t().title));
  protected readonly caption = computed(() => this.draft.fileForm.said().file?.name ?? '');
  protected readonly steps = computed((): readonly Step[] => {
    const [t, now] = [this.t(), this.draft.step()];
    return [t.file, t.layout, t.columns, t.source, t.freeze].map((name, index) => ({
      name,
      state: index < now ? 'done' : index === now ? 'now' : 'todo',
    }));
  });

  constructor() {
    effect(() => {
      const replaced = this.replaces() ? (this.before.hasValue() ? this.before.value()! : undefined) : null;
      if (replaced === undefined) return;
      this.draft.enter(this.engagementId(), this.context.current()?.periodEnd ?? '', replaced);
    });
    effect(() => {
      const [declared, list] = [this.declared.value(), this.list.value()];
      if (!declared || !list) return;
      this.draft.declared.set(declared);
      const replaced = this.replaces() ?? null;
      const others = list.filter(({ id, state }) => isCounting(state).allowed && id !== replaced);
      this.draft.takenCodes.set(others.map(({ code }) => code));
      const [code, { fileForm }] = [this.code(), this.draft];
      if (code && fileForm.said().declared === '' && declared.some((one) => one.code === code)) {
        fileForm.patch({ declared: code });
      }
    });
    inject(PageFrame).describe(() => ({
      title: this.heading(),
      crumbs: [{ label: this.t().list, link: pageAt(this.engagementId(), 'populations') }, { label: this.heading() }],
      keys: [
        { keys: 'Ctrl+Enter', label: this.t().next },
        { keys: 'Alt+ArrowLeft', label: this.t().back },
      ],
    }));
  }
}
