import { Component, computed, inject, input, output, viewChild } from '@angular/core';
import type { ClientFindingView } from '@akashi/contracts';
import { at, clientFindingApi } from '@akashi/contracts/api';
import { factAnswerLabels } from '@akashi/contracts/labels/client-finding';
import { factAnswers, mayAnswerFinding, type FactAnswer } from '@akashi/domain/finding';
import { Api, Sending } from '@akashi/web-platform';
import { keepWords } from '@akashi/web-platform/drafts';
import { Button, Language, Panel, ProblemNote, SegmentedChoice, TextareaField, Toasts, texts } from '@akashi/web-ui';
import { FormFaults, FormField, ruleForm, RuleFormHost } from '@akashi/web-ui/form';
import { AttachedFiles } from './attached-files';

/** The answer to the facts: as stated, with something to add, or not so. What is not as stated needs words; files bear it out. */
@Component({
  selector: 'ak-client-fact-answer',
  imports: [
    AttachedFiles,
    Button,
    FormFaults,
    FormField,
    Panel,
    ProblemNote,
    RuleFormHost,
    SegmentedChoice,
    TextareaField,
  ],
  template: `
    <ak-panel [title]="t().title" [next]="finding().stage === 'to-confirm'">
      <form class="form" [akForm]="form" (taken)="toasts.show(t().sent)">
        <ak-segmented-choice [label]="t().answer" [options]="choices()" [formField]="form.fields.answer" />
        <ak-textarea-field [label]="t().words" [help]="wordsHelp()" [rows]="4" [formField]="form.fields.words" />
        <ak-client-attached-files [finding]="finding()" (changed)="changed.emit($event)" />
        <p class="cap">{{ t().later }}</p>
        <ak-problem-note [problem]="sending.problem()" />
        <ak-form-faults [form]="form" />
        <ak-button
          type="submit"
          kind="primary"
          size="l"
          [wide]="true"
          [busy]="sending.busy()"
          [reason]="reason()"
          [shown]="false"
          >{{ action() }}</ak-button
        >
      </form>
    </ak-panel>
  `,
  styles: `
    .form {
      display: grid;
      gap: var(--ak-space-16);
    }
  `,
})
export class FactAnswerPanel {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly toasts = inject(Toasts);
  private readonly attached = viewChild.required(AttachedFiles);

  readonly finding = input.required<ClientFindingView>();
  readonly changed = output<ClientFindingView>();

  protected readonly sending = new Sending();
  protected readonly t = texts({
    title: ['この事実についてのお答え', 'Your answer to these facts'],
    answer: ['お答え', 'Answer'],
    words: ['ことば', 'In your words'],
    free: ['なくても出せます。そのまま監査法人に届きます。', 'May stay empty; the audit firm reads it as it stands.'],
    needed: ['どこがどうなのかを書いてください。', 'Write what it is.'],
    later: [
      '原因や対策は、あとの改善計画で書けます。',
      'Causes and measures have their place in the plan that follows.',
    ],
    confirm: ['事実のとおりと答える', 'Answer that it is so'],
    send: ['お答えを出す', 'Send the answer'],
    choose: ['お答えを選んでください。', 'Choose an answer first.'],
    arriving: ['ファイルが届くまでお待ちください。', 'Wait until the files have arrived.'],
    sent: ['お答えを出しました。', 'Your answer was sent.'],
  });
  protected readonly form = ruleForm({
    said: { answer: '' as FactAnswer | '', words: '' },
    required: ({ answer }) => (answer === '' || answer === 'confirmed' ? [] : ['words']),
    limits: { words: 2000 },
    rule: ({ answer, words }) => {
      const { stage, isOver } = this.finding();
      const engagementState = isOver ? 'archived' : 'in_reporting';
      return mayAnswerFinding({ engagementState, stage, answer: answer || 'confirmed', words });
    },
    about: { 'finding.answer-words-missing': 'words', 'finding.answer-words-not-storable': 'words' },
    sending: this.sending,
    send: ({ answer, words }) => this.say(answer || 'confirmed', words.trim()),
    refresh: async () => this.changed.emit(await this.api.ask(at(clientFindingApi.view, this.path()))),
  });
  private readonly kept = keepWords({
    form: this.form,
    name: () => `client-facts.${this.finding().id}`,
    before: () => ({ words: '' }),
  });
  private readonly isAsStated = computed(() => ['', 'confirmed'].includes(this.form.said().answer));
  protected readonly wordsHelp = computed(() => (this.isAsStated() ? this.t().free : this.t().needed));
  protected readonly choices = computed(() => {
    const tones = { confirmed: 'ok', supplemented: 'warn', disputed: 'bad' } as const;
    const lang = this.language.lang();
    return factAnswers.map((value) => ({ value, label: factAnswerLabels[value][lang], tone: tones[value] }));
  });
  protected readonly reason = computed(() => {
    if (this.form.said().answer === '') return this.t().choose;
    return this.attached().waiting().length > 0 ? this.t().arriving : '';
  });
  protected readonly action = computed(() =>
    this.form.said().answer === 'confirmed' ? this.t().confirm : this.t().send,
  );

  private async say(answer: FactAnswer, words: string): Promise<ClientFindingView | undefined> {
    const address = at(clientFindingApi.answer, this.path());
    const body = { version: this.finding().version, answer, words };
    const view = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!view) return undefined;
    this.kept.drop();
    this.form.begin({ answer: '', words: '' });
    this.changed.emit(view);
    return view;
  }

  private path(): { findingId: string } {
    return { findingId: this.finding().id };
  }
}
