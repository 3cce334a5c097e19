import { Component, computed, inject, input, output, type OnInit } from '@angular/core';
import type { ClientFindingView, PlanImprovementBody } from '@akashi/contracts';
import { at, clientFindingApi } from '@akashi/contracts/api';
import { mayImproveFinding } from '@akashi/domain/finding';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { keepWords } from '@akashi/web-platform/drafts';
import { Button, Panel, ProblemNote, TextareaField, TextField, Toasts, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormFaults, FormField, ruleForm, RuleFormHost } from '@akashi/web-ui/form';

/** The plan as the approver hands it in or reports on it: what will be done, who does it and until when; and when it was done. */
@Component({
  selector: 'ak-client-plan',
  imports: [Button, DateField, FormFaults, FormField, Panel, ProblemNote, RuleFormHost, TextareaField, TextField],
  template: `
    <ak-panel [title]="t().title" [caption]="t().how" [next]="finding().stage === 'to-plan'">
      <form class="form" [akForm]="form" (taken)="toasts.show(t().sent)">
        <ak-problem-note [problem]="sending.problem()" />
        <ak-form-faults [form]="form" />
        <ak-textarea-field [label]="t().plan" [rows]="3" [formField]="form.fields.plan" />
        <ak-text-field [label]="t().owner" [formField]="form.fields.owner" />
        <ak-date-field [label]="t().due" [formField]="form.fields.dueOn" />
        <ak-date-field [label]="t().improved" [help]="t().improvedHelp" [formField]="form.fields.improvedOn" />
        <ak-textarea-field [label]="t().words" [help]="t().wordsHelp" [rows]="2" [formField]="form.fields.words" />
        <ak-button type="submit" kind="primary" size="l" [wide]="true" [busy]="sending.busy()">{{
          action()
        }}</ak-button>
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
export class PlanPanel implements OnInit {
  private readonly api = inject(Api);
  protected readonly toasts = inject(Toasts);

  readonly finding = input.required<ClientFindingView>();
  readonly changed = output<ClientFindingView>();

  protected readonly sending = new Sending();

  protected readonly t = texts({
    title: ['改善計画', 'Improvement plan'],
    how: ['出すたびに版が残ります', 'Each time it is handed in is kept'],
    plan: ['改善の内容', 'What will be done'],
    owner: ['担当', 'Who does it'],
    due: ['期限', 'Until when'],
    improved: ['改善した日', 'Improved on'],
    improvedHelp: ['まだのときは空けておきます。', 'Leave it empty while it is not done.'],
    words: ['ひとこと（なくても出せます）', 'A word to it (may stay empty)'],
    wordsHelp: ['前の版から進んだことなど。', 'What was done since the version before.'],
    first: ['改善計画を出す', 'Hand in the plan'],
    next: ['次の版を出す', 'Hand in the next version'],
    sent: ['改善計画を出しました。', 'The plan was handed in.'],
  });
  protected readonly action = computed(() => (this.finding().plan ? this.t().next : this.t().first));
  protected readonly form = ruleForm({
    said: { plan: '', owner: '', dueOn: '', improvedOn: '', words: '' },
    required: ['plan', 'owner', 'dueOn'],
    limits: { plan: 2000, words: 2000 },
    rule: ({ plan, owner, dueOn, improvedOn }) =>
      mayImproveFinding({
        state: 'reported',
        plan,
        owner,
        dueOn,
        improvedOn: improvedOn || null,
        today: todayInJapan(),
      }),
    about: {
      'improvement.plan-missing': 'plan',
      'improvement.owner-missing': 'owner',
      'improvement.due-date-invalid': 'dueOn',
      'improvement.improved-in-future': 'improvedOn',
      'improvement.words-not-storable': 'words',
    },
    sending: this.sending,
    send: ({ plan, owner, dueOn, improvedOn, words }) =>
      this.hand({ plan: plan.trim(), owner: owner.trim(), dueOn, improvedOn: improvedOn || null, words: words.trim() }),
    refresh: async () => this.changed.emit(await this.api.ask(at(clientFindingApi.view, this.path()))),
  });
  private readonly kept = keepWords({
    form: this.form,
    name: () => `client-plan.${this.finding().id}`,
    before: () => ({ plan: this.finding().plan?.plan ?? '', owner: this.finding().plan?.owner ?? '', words: '' }),
  });

  /** Begins with what stands: whoever reports on it changes what has changed. */
  ngOnInit(): void {
    const { plan } = this.finding();
    if (plan) this.form.begin({ ...plan, improvedOn: plan.improvedOn ?? '', words: '' });
  }

  private async hand(said: Omit<PlanImprovementBody, 'version'>): Promise<ClientFindingView | undefined> {
    const address = at(clientFindingApi.plan, this.path());
    const body = { ...said, version: this.finding().version };
    const view = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!view) return undefined;
    this.kept.drop();
    this.form.begin({ ...said, improvedOn: said.improvedOn ?? '', words: '' });
    this.changed.emit(view);
    return view;
  }

  private path(): { findingId: string } {
    return { findingId: this.finding().id };
  }
}
