import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { evidenceOriginLabels, type RequestRow } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import { evidenceOrigins, type EvidenceOrigin } from '@akashi/domain/control';
import { becomesEvidence, mayAcceptRequests } from '@akashi/domain/request';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, labels, Note, SelectField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface RequestsAsk {
  readonly engagementId: string;
  readonly requests: readonly RequestRow[];
}

/** 受領 of several answers, each whole: what becomes evidence, of which papers, and what the look at the arrival remarked. */
@Component({
  selector: 'ak-accept-requests-dialog',
  imports: [CheckField, DateField, FormDialog, FormField, Note, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(answers.length)" [action]="action()" [wide]="true">
      @if (remarked > 0) {
        <ak-note kind="warn">{{ t().remarked(remarked) }}</ak-note>
      }
      <ul class="answers" tabindex="0" [attr.aria-label]="t().answers">
        @for (one of lines(); track one.id) {
          <li>
            <b class="id">{{ one.code }}</b> <span>{{ one.title }}</span> <span class="cap push">{{ one.what }}</span>
          </li>
        }
      </ul>
      @if (files > 0) {
        <ak-date-field [label]="t().asOf" [help]="t().asOfHelp" [formField]="form.fields.asOf" />
        <ak-select-field
          [label]="t().origin"
          [placeholder]="t().later"
          [options]="origins()"
          [formField]="form.fields.origin"
        />
        <ak-check-field [label]="t().outside" [formField]="form.fields.outsidePeriod" />
      }
    </ak-form-dialog>
  `,
  styles: `
    .answers {
      max-height: 220px;
      overflow: auto;
      border-block: 1px solid var(--ak-hair);
    }
    li {
      display: flex;
      gap: var(--ak-space-8);
      padding-block: 4px;
    }
    li .push {
      white-space: nowrap;
    }
  `,
})
export class AcceptRequestsDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  private readonly ask = inject<RequestsAsk>(DIALOG_DATA);
  private readonly originNames = labels(evidenceOriginLabels);
  protected readonly answers = this.ask.requests.map((row) => ({ ...row, papers: row.tests.length }));
  protected readonly files = this.answers.filter(becomesEvidence).reduce((sum, { files }) => sum + files, 0);
  protected readonly remarked = this.answers.filter(({ remarks }) => remarks > 0).length;
  protected readonly origins = computed(() =>
    evidenceOrigins.map((value) => ({ value, label: this.originNames()[value] })),
  );

  protected readonly t = texts({
    title: (n: number) => [`${n}件を受領します`, n === 1 ? 'Accept one answer' : `Accept ${n} answers`],
    answers: ['受領する回答', 'Answers'],
    remarked: (n: number) => [
      `到着時の点検で指摘のある回答が ${n}件 入っています。`,
      n === 1 ? 'One of them has a remark from its arrival.' : `${n} of them have remarks from their arrival.`,
    ],
    evidence: (files: number, papers: number) => [
      `${files}件を調書 ${papers}件の証跡に`,
      `${files} ${files === 1 ? 'file' : 'files'} for ${papers} ${papers === 1 ? 'paper' : 'papers'}`,
    ],
    stays: (files: number) => [`${files}件は依頼に残ります（調書なし）`, `${files} stay with it (no paper)`],
    words: ['言葉だけ', 'Words alone'],
    asOf: ['証跡の基準日', 'As of'],
    asOfHelp: [
      'ファイルが示す日です。すべての証跡に付きます。日の違うものは一件ずつ受領してください。',
      'The day that the files show; it is said of all of them. Accept one of another day by itself.',
    ],
    origin: ['種類', 'What they are'],
    later: ['あとで決める', 'Say it later'],
    outside: ['対象期間の外の日でもよい', 'A day outside the period is meant'],
    accept: ['受領', 'Accept'],
    acceptAs: (n: number) => [
      `${n}件を証跡にして受領`,
      n === 1 ? 'Accept with one as evidence' : `Accept with ${n} as evidence`,
    ],
  });
  protected readonly lines = computed(() => {
    const t = this.t();
    return this.answers.map((one) => ({
      ...one,
      what: one.files === 0 ? t.words : one.papers > 0 ? t.evidence(one.files, one.papers) : t.stays(one.files),
    }));
  });
  protected readonly action = computed(() => (this.files > 0 ? this.t().acceptAs(this.files) : this.t().accept));
  protected readonly form = ruleForm({
    // The day is read from the files: there is none to begin with.
    said: { asOf: '', origin: '', outsidePeriod: false },
    required: () => (this.files > 0 ? ['asOf'] : []),
    rule: ({ asOf }) => mayAcceptRequests(this.answers, asOf || null),
    about: {
      'evidence.as-of-outside-period': 'asOf',
      'evidence.as-of-after-received': 'asOf',
      'evidence.date-invalid': 'asOf',
    },
    sending: this.sending,
    send: ({ asOf, origin, outsidePeriod }) => {
      const { engagementId, requests } = this.ask;
      const body = {
        requests: requests.map(({ id, version }) => ({ id, version })),
        asOf: asOf || null,
        origin: (origin || null) as EvidenceOrigin | null,
        outsidePeriod,
      };
      return this.sending.run((key) => this.api.send(at(requestApi.acceptAll, { engagementId }), body, key));
    },
  });
}
