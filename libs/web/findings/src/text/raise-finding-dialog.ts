import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { testTypeLabels, type DeviationView, type FindingView } from '@akashi/contracts';
import { at, findingApi, paperApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayRaiseFinding, type FindingText } from '@akashi/domain/finding';
import { noWordRules } from '@akashi/domain/text';
import { Api, Drafts, EngagementContext, Sending } from '@akashi/web-platform';
import { Language, texts } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';
import { FindingTextFields, findingTextForm, weighedWords } from './finding-text-fields';

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
  imports: [FindingTextFields, FormDialog],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(count)" [action]="t().send" [wide]="true">
      <ul class="from" [attr.aria-label]="t().from">
        @for (deviation of ask.deviations; track deviation.id) {
          <li>
            <span class="id">D-{{ deviation.number }}</span>
            <span class="id">{{ deviation.controlNumber }} {{ types[deviation.testType][lang()] }}</span>
            <span>{{ deviation.fact }}</span>
          </li>
        }
      </ul>
      <ak-finding-text-fields [fields]="form.fields" [words]="words" />
    </ak-form-dialog>
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
  /** The words kept out of a finding or asked about, as the engagement's ruleset has them. */
  protected readonly words = inject(EngagementContext).current()?.ruleset.words ?? noWordRules;
  protected readonly lang = inject(Language).lang;
  protected readonly types = testTypeLabels;
  protected readonly ask = inject<RaiseFindingAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  protected readonly count = this.ask.deviations.length;

  private readonly testId = this.ask.deviations[0]?.testId ?? '';
  private readonly draft = this.drafts.of<FindingText>(`finding.${this.ask.engagementId}.${this.testId}`);

  protected readonly t = texts({
    title: (n: number) => [
      `逸脱 ${n}件から起票します`,
      n === 1 ? 'Raise from one deviation' : `Raise from ${n} deviations`,
    ],
    from: ['もとになる逸脱', 'Deviations it is raised from'],
    send: ['起票', 'Raise'],
  });
  protected readonly form = ruleForm({
    ...findingTextForm,
    said: {
      title: '',
      fact: this.ask.deviations.map(({ fact }) => fact).join('\n'),
      statedControl: '',
      difference: '',
      periodNote: this.ask.period,
    } as FindingText,
    rule: (text) =>
      mayRaiseFinding({
        engagementState: this.ask.engagementState,
        text,
        words: this.words,
        confirmedWords: weighedWords(text, this.words),
        deviations: this.ask.deviations,
      }),
    sending: this.sending,
    send: (text) => this.raise(text),
    draft: this.draft,
  });

  constructor() {
    if (this.form.said().statedControl === '') void this.quoteControl();
  }

  private raise(text: FindingText): Promise<FindingView | undefined> {
    const deviationIds = this.ask.deviations.map(({ id }) => id);
    const body = { ...text, deviationIds, confirmedWords: weighedWords(text, this.words) };
    const address = at(findingApi.raise, { engagementId: this.ask.engagementId });
    return this.sending.run((key) => this.api.send(address, body, key));
  }

  /** The statement's own words, so that nobody has to copy them by hand; left empty where they cannot be read. */
  private async quoteControl(): Promise<void> {
    const address = at(paperApi.view, { engagementId: this.ask.engagementId, testId: this.testId });
    const paper = await this.api.ask(address).catch(() => null);
    if (paper && this.form.said().statedControl === '') this.form.patch({ statedControl: paper.control.text });
  }
}
