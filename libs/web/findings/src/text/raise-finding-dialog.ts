import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { problemText, testTypeLabels, type DeviationView, type FindingView, type PaperView } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayRaiseFinding, type FindingText } from '@akashi/domain/finding';
import { Api, Drafts, EngagementContext, Sending, inEngagement } from '@akashi/web-platform';
import { Button, DialogFrame, Language, Note, ProblemNote, texts } from '@akashi/web-ui';
import { FindingTextFields } from './finding-text-fields';

export interface RaiseFindingAsk {
  engagementId: string;
  engagementState: EngagementState;
  period: string;
  /** Deviations of one test that have not come to an end. */
  deviations: readonly DeviationView[];
}

/** 起票: from deviations of one test, in words that claim nothing beyond them. What is typed stays on this device until sent. */
@Component({
  selector: 'ak-raise-finding-dialog',
  imports: [Button, DialogFrame, FindingTextFields, Note, ProblemNote],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(count)" [wide]="true">
        <ul class="from" [attr.aria-label]="t().from">
          @for (deviation of ask.deviations; track deviation.id) {
            <li>
              <span class="id">D-{{ deviation.number }}</span>
              <span class="id">{{ deviation.controlNumber }} {{ types[deviation.testType][lang()] }}</span>
              <span>{{ deviation.fact }}</span>
            </li>
          }
        </ul>
        <ak-problem-note [problem]="sending.problem()" />
        @if (refusal(); as sentence) {
          <ak-note kind="warn" [live]="true">{{ sentence }}</ak-note>
        }
        <ak-finding-text-fields [(text)]="text" [words]="words" [tried]="tried()" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" key="Ctrl+Enter" [busy]="sending.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
  styles: `
    .from {
      border: 1px solid var(--ak-hair);
      border-radius: var(--ak-radius-m);
      background: var(--ak-surface-sunken);
    }
    .from li {
      display: grid;
      grid-template-columns: 48px auto minmax(0, 1fr);
      gap: var(--ak-space-12);
      padding: var(--ak-space-8) var(--ak-space-12);
    }
  `,
})
export class RaiseFindingDialog {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  /** The words kept out of a finding, as the engagement's ruleset has them. */
  protected readonly words = inject(EngagementContext).current()?.ruleset.bannedWords ?? [];
  protected readonly lang = inject(Language).lang;
  protected readonly types = testTypeLabels;
  protected readonly ask = inject<RaiseFindingAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<FindingView>>(DialogRef);
  protected readonly sending = new Sending();
  protected readonly tried = signal(false);
  protected readonly count = this.ask.deviations.length;

  private readonly testId = this.ask.deviations[0]?.testId ?? '';
  private readonly draft = `finding.${this.ask.engagementId}.${this.testId}`;
  private readonly kept = this.drafts.find<FindingText>(this.draft);
  protected readonly text = signal<FindingText>(
    this.kept ?? {
      title: '',
      fact: this.ask.deviations.map(({ fact }) => fact).join('\n'),
      statedControl: '',
      difference: '',
      periodNote: this.ask.period,
    },
  );

  protected readonly t = texts({
    title: (n: number) => [
      `逸脱 ${n}件から起票します`,
      n === 1 ? 'Raise from one deviation' : `Raise from ${n} deviations`,
    ],
    from: ['もとになる逸脱', 'Deviations it is raised from'],
    cancel: ['やめる', 'Cancel'],
    send: ['起票', 'Raise'],
  });
  private readonly decision = computed(() =>
    mayRaiseFinding({
      engagementState: this.ask.engagementState,
      text: this.text(),
      bannedWords: this.words,
      deviations: this.ask.deviations,
    }),
  );
  protected readonly refusal = computed(() => {
    const decision = this.decision();
    return this.tried() && !decision.allowed ? problemText(decision.code)[this.lang()].happened : '';
  });

  constructor() {
    effect(() => this.drafts.keep(this.draft, this.text()));
    if (!this.kept) void this.quoteControl();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const body = { ...this.text(), deviationIds: this.ask.deviations.map(({ id }) => id) };
    const path = inEngagement(this.ask.engagementId, 'findings');
    const raised = await this.sending.run((key) => this.api.post<FindingView>(path, body, key));
    if (!raised) return;
    this.drafts.drop(this.draft);
    this.dialog.close(raised);
  }

  /** The statement's own words, so that nobody has to copy them by hand; left empty where they cannot be read. */
  private async quoteControl(): Promise<void> {
    const path = inEngagement(this.ask.engagementId, 'tests', this.testId);
    const paper = await this.api.get<PaperView>(path).catch(() => null);
    if (paper) this.text.update((text) => ({ ...text, statedControl: text.statedControl || paper.control.text }));
  }
}
