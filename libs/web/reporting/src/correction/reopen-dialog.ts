import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { testTypeLabels, type CorrectionView } from '@akashi/contracts';
import { at, correctionApi, findingApi, matrixApi } from '@akashi/contracts/api';
import { isReported } from '@akashi/domain/finding';
import { mayReopenForCorrection } from '@akashi/domain/report';
import { Api, problemOf, Sending } from '@akashi/web-platform';
import { Language, ProblemNote, SelectField, TextareaField, TextField, texts, type SelectOption } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import type { CorrectionAsk } from './abandon-correction-dialog';

/** Opens a finding or a signed paper for the correction, with the reason. Papers are found by the number of their control. */
@Component({
  selector: 'ak-reopen-dialog',
  imports: [FormDialog, FormField, ProblemNote, SelectField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-problem-note [problem]="problem()" />
      <ak-text-field form="code" [label]="t().find" [help]="t().findHelp" [formField]="form.fields.search" />
      <ak-select-field [label]="t().which" [options]="options()" [formField]="form.fields.chosen" />
      <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class ReopenDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<CorrectionAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly findings = this.api.read(() => at(findingApi.list, { engagementId: this.ask.engagementId }));
  private readonly matrix = this.api.read(() => at(matrixApi.read, { engagementId: this.ask.engagementId }));

  protected readonly t = texts({
    title: ['訂正のために開きます', 'Reopen for the correction'],
    what: [
      '開いたものだけを直せます。直すと、署名や事実確認はやり直しになります。',
      'Only what is reopened changes. With the first change its signatures and confirmations start over.',
    ],
    find: ['管理策番号または発見事項の番号', 'Number of the control or the finding'],
    findHelp: ['12.6.1.3、F-04 など。', '12.6.1.3, F-04 …'],
    which: ['開くもの', 'What is reopened'],
    none: ['番号を入力してください', 'Enter a number'],
    finding: (code: string, title: string) => [`発見事項 ${code}　${title}`, `Finding ${code}　${title}`],
    paper: (number: string, type: string) => [`調書 ${number}（${type}）`, `Paper ${number} (${type})`],
    reason: ['開く理由', 'Reason'],
    notChosen: ['開くものを選んでください。', 'Choose what is reopened.'],
    send: ['開く', 'Reopen'],
  });
  protected readonly problem = computed(() => problemOf(this.findings.error() ?? this.matrix.error()));
  protected readonly form = ruleForm({
    said: { search: '', chosen: '', reason: '' },
    required: ['chosen', 'reason'],
    limits: { reason: 2000 },
    checks: ({ chosen }) => ({ chosen: chosen === '' ? this.t().notChosen : '' }),
    rule: ({ reason }) =>
      mayReopenForCorrection({
        correctionState: this.ask.correction.state,
        reportApproved: false,
        isReported: true,
        isReopened: false,
        reason,
      }),
    about: { 'correction.reopen-reason-missing': 'reason' },
    sending: this.sending,
    send: ({ chosen, reason }) => this.reopen(chosen, reason.trim()),
  });
  protected readonly options = computed((): SelectOption[] => {
    const t = this.t();
    const wanted = this.form.said().search.normalize('NFKC').trim().toUpperCase();
    const found = [...this.reportedFindings(wanted), ...(wanted === '' ? [] : this.signedPapers(wanted))];
    return [{ value: '', label: found.length === 0 ? t.none : '—' }, ...found.slice(0, 60)];
  });

  private reportedFindings(wanted: string): SelectOption[] {
    const open = new Set(this.ask.correction.findings.map(({ findingId }) => findingId));
    const all = this.findings.hasValue() ? this.findings.value() : [];
    return all
      .filter(({ id, state, code, controlNumber }) => {
        const isWanted = code.startsWith(wanted) || controlNumber.toUpperCase().startsWith(wanted);
        return isReported(state) && !open.has(id) && isWanted;
      })
      .map(({ id, code, title }) => ({ value: `finding ${id}`, label: this.t().finding(code, title) }));
  }

  private signedPapers(wanted: string): SelectOption[] {
    if (!this.matrix.hasValue()) return [];
    const open = new Set(this.ask.correction.papers.map(({ testId }) => testId));
    const { controls, tests } = this.matrix.value();
    return tests.id.flatMap((id, at) => {
      const number = controls.number[tests.control[at] ?? -1] ?? '';
      const isSigned = tests.state[at] === 'reviewed' && !open.has(id);
      if (!isSigned || !number.toUpperCase().startsWith(wanted)) return [];
      const type = testTypeLabels[tests.type[at] ?? 'DESIGN'][this.lang()];
      return [{ value: `paper ${id}`, label: this.t().paper(number, type) }];
    });
  }

  private reopen(chosen: string, reason: string): Promise<CorrectionView | undefined> {
    const [kind, id = ''] = chosen.split(' ');
    const { engagementId, correction } = this.ask;
    const path = { engagementId, correctionId: correction.id };
    const said = { reason, version: correction.version };
    return this.sending.run((key) =>
      kind === 'finding'
        ? this.api.send(at(correctionApi.reopenFinding, path), { ...said, findingId: id }, key)
        : this.api.send(at(correctionApi.reopenPaper, path), { ...said, testId: id }, key),
    );
  }
}
