import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { evidenceOriginLabels, testTypeShortLabels } from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { allow, refuse } from '@akashi/domain';
import { evidenceOrigins, type EvidenceOrigin } from '@akashi/domain/control';
import { isLocalDate } from '@akashi/domain/dates';
import { mayAcceptRequest } from '@akashi/domain/request';
import { CheckField, labels, SelectField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { RequestChange, type RequestAsk } from '../request-change';

/** 受領: which files become evidence of the papers that the request serves, and what is said of them. */
@Component({
  selector: 'ak-accept-request-dialog',
  imports: [CheckField, DateField, FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(request().code)" [action]="action()" [wide]="true">
      @if (files().length === 0) {
        <p>{{ t().noFiles }}</p>
      } @else if (request().tests.length === 0) {
        <p>{{ t().noPapers }}</p>
      } @else {
        <fieldset>
          <legend class="label">{{ t().evidence }}</legend>
          @for (file of files(); track file.id) {
            <label class="row">
              <input
                class="check"
                type="checkbox"
                [checked]="form.said().files.includes(file.id)"
                (change)="toggle('files', file.id)"
              /><span class="file-name">{{ file.fileName }}</span>
            </label>
          }
        </fieldset>
        <fieldset>
          <legend class="label">{{ t().papers }}</legend>
          @for (test of request().tests; track test.id) {
            <label class="row">
              <input
                class="check"
                type="checkbox"
                [checked]="form.said().papers.includes(test.id)"
                (change)="toggle('papers', test.id)"
              /><b class="id">{{ test.controlNumber }}</b
              ><span>{{ types()[test.type] }}</span>
            </label>
          }
        </fieldset>
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
    .file-name {
      overflow-wrap: anywhere;
    }
    .row {
      min-height: 28px;
    }
  `,
})
export class AcceptRequestDialog {
  private readonly change = new RequestChange(inject<RequestAsk>(DIALOG_DATA));
  private readonly originNames = labels(evidenceOriginLabels);
  protected readonly types = labels(testTypeShortLabels);
  protected readonly request = this.change.request;
  protected readonly files = computed(() =>
    this.request().received.filter(({ round }) => round === this.request().round),
  );
  protected readonly origins = computed(() =>
    evidenceOrigins.map((value) => ({ value, label: this.originNames()[value] })),
  );

  protected readonly t = texts({
    title: (code: string) => [`${code} を受領します`, `Accept ${code}`],
    noFiles: ['ファイルのない回答です。言葉だけを受領します。', 'The answer has no file: its words are accepted.'],
    noPapers: [
      'この依頼は調書に結ばれていません。ファイルは依頼に残り、証跡にはなりません。',
      'The request serves no paper: the files stay with it and become no evidence.',
    ],
    evidence: ['証跡にするファイル', 'Files that become evidence'],
    papers: ['使う調書', 'Papers that use them'],
    asOf: ['証跡の基準日', 'As of'],
    asOfHelp: [
      'ファイルが示す日です。選んだすべてのファイルに付きます。',
      'The day that the files show; it is said of all of them.',
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
  protected readonly form = ruleForm({
    said: {
      files: this.request().tests.length > 0 ? this.files().map(({ id }) => id) : [],
      papers: this.request().tests.map(({ id }) => id),
      // The day that a file shows is read from it: today would be a guess, and a guess becomes evidence.
      asOf: '',
      origin: '',
      outsidePeriod: false,
    },
    required: ({ files }) => (files.length > 0 ? ['asOf'] : []),
    rules: {
      asOf: ({ files, asOf }) => (files.length === 0 || isLocalDate(asOf) ? allow : refuse('evidence.date-invalid')),
    },
    rule: ({ files, papers }) =>
      mayAcceptRequest({
        cameAnotherWay: this.request().origins.some(({ metBy }) => metBy !== null),
        state: this.request().state,
        files: this.files().map(({ id }) => id),
        chosen: files.map((fileId) => ({ fileId, testIds: papers })),
      }),
    about: {
      'request.paper-missing': 'papers',
      'evidence.as-of-outside-period': 'asOf',
      'evidence.as-of-after-received': 'asOf',
      'evidence.date-invalid': 'asOf',
    },
    sending: this.change,
    send: ({ files, papers: testIds, asOf, origin, outsidePeriod }) => {
      const said = { testIds, asOf, origin: (origin || null) as EvidenceOrigin | null, outsidePeriod };
      return this.change.send(requestApi.accept, { files: files.map((fileId) => ({ fileId, ...said })) });
    },
    refresh: () => this.change.refresh(),
  });
  protected readonly action = computed(() => {
    const { length } = this.form.said().files;
    return length === 0 ? this.t().accept : this.t().acceptAs(length);
  });

  protected toggle(of: 'files' | 'papers', id: string): void {
    const chosen = this.form.said()[of];
    this.form.patch({ [of]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  }
}
