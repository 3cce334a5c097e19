import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { ReleasableReportView } from '@akashi/contracts';
import { at, releasedDocumentApi } from '@akashi/contracts/api';
import { mayReleaseReport } from '@akashi/domain/handoff';
import { Api, Sending } from '@akashi/web-platform';
import { SelectField, TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import type { ReleaseAsk } from './release-document-dialog';

export interface ReleaseReportAsk extends ReleaseAsk {
  reports: readonly ReleasableReportView[];
}

/** A copy of the issued report for the client's people: the very file that was issued. */
@Component({
  selector: 'ak-release-report-dialog',
  imports: [FormDialog, FormField, SelectField, TextareaField],
  template: `
    <ak-form-dialog icon="out" [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-select-field
        [label]="t().file"
        [placeholder]="t().choose"
        [options]="files()"
        [formField]="form.fields.format"
      />
      <ak-textarea-field [label]="t().note" [help]="t().seen" [rows]="2" [formField]="form.fields.note" />
    </ak-form-dialog>
  `,
})
export class ReleaseReportDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<ReleaseReportAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['発行した報告書の写しを渡します', 'Release a copy of the issued report'],
    what: [
      '依頼者の窓口と承認者が読めるようになります。発行したファイルそのものを渡します。',
      'The client’s owners and approvers may read it: the very file that was issued.',
    ],
    file: ['渡すファイル', 'Which file'],
    edition: (n: number, name: string) => [`第${n}版 ${name}`, `Version ${n}: ${name}`],
    choose: ['選んでください', 'Choose'],
    noFile: ['渡すファイルを選んでください。', 'Choose the file.'],
    note: ['添える言葉', 'A word to them'],
    seen: ['依頼者にそのまま見えます。なくても渡せます。', 'The client reads it as it stands; may stay empty.'],
    send: ['渡す', 'Release'],
  });
  protected readonly files = computed(() =>
    this.ask.reports.map(({ format, edition, fileName }) => {
      return { value: format as string, label: this.t().edition(edition, fileName) };
    }),
  );
  protected readonly form = ruleForm({
    said: { format: this.ask.reports[0]?.format ?? ('' as string), note: '' },
    required: ['format'],
    limits: { note: 2000 },
    checks: ({ format }) => ({ format: format ? '' : this.t().noFile }),
    rule: ({ note }) => mayReleaseReport({ ...this.ask, note, reportState: 'issued', isReleased: false }),
    about: { 'release.note-not-storable': 'note', 'release.report-released': 'format' },
    sending: this.sending,
    send: ({ format, note }) => {
      const chosen = this.ask.reports.find((one) => one.format === format)!;
      const body = { reportId: chosen.reportId, format: chosen.format, note: note.trim() };
      const address = at(releasedDocumentApi.releaseReport, { engagementId: this.ask.engagementId });
      return this.sending.run((key) => this.api.send(address, body, key));
    },
  });
}
