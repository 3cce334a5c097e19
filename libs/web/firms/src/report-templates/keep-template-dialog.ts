import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { templateFaultLabels, type ReportTemplateView, type TemplateLookView } from '@akashi/contracts';
import { at, reportTemplateApi } from '@akashi/contracts/api';
import { mayKeepTemplate } from '@akashi/domain/report-template';
import { Api, Sending } from '@akashi/web-platform';
import { Language, Note, TextField, texts } from '@akashi/web-ui';
import { FileField } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';

/** The template that gets its next version; null for a new one. */
export type KeepTemplateAsk = ReportTemplateView | null;

const nothingWrong = { harm: null, faults: [], unused: [] } as const satisfies TemplateLookView;

/** A Word file as a template: looked at first, and kept where nothing is wrong with it. */
@Component({
  selector: 'ak-keep-template-dialog',
  imports: [FileField, FormDialog, FormField, Note, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="title()" [action]="t().keep">
      <ak-file-field accept=".docx" [label]="t().drop" [formField]="form.fields.file" />
      @if (!before) {
        <ak-text-field [label]="t().name" [help]="t().nameHelp" [formField]="form.fields.name" />
      }
      @if (wrong(); as look) {
        <ak-note kind="warn" [title]="t().wrong">
          @if (harm(); as why) {
            <p>{{ why }}</p>
          }
          @if (look.faults.length > 0) {
            <ul>
              @for (fault of look.faults; track $index) {
                <li>
                  {{ labels[fault.rule][lang()] }}
                  <span class="id" lang="ja">{{ fault.tag }}</span>
                </li>
              }
            </ul>
          }
        </ak-note>
      }
    </ak-form-dialog>
  `,
})
export class KeepTemplateDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  private readonly refusal = refusalText();
  protected readonly before = inject<KeepTemplateAsk>(DIALOG_DATA);
  protected readonly lang = inject(Language).lang;
  protected readonly labels = templateFaultLabels;

  protected readonly t = texts({
    add: ['Wordテンプレートを登録します', 'Keep a Word template'],
    next: (name: string) => [`「${name}」の次の版を登録します`, `Keep the next version of “${name}”`],
    drop: ['Wordの文書（.docx）をここに置く', 'Drop the Word document (.docx) here'],
    noFile: ['Wordの文書を選んでください。', 'Choose the Word document.'],
    name: ['名前', 'Name'],
    nameHelp: ['報告書で選ぶときに表示します。', 'Shown where it is chosen for a report.'],
    keep: ['登録', 'Keep'],
    wrong: ['登録していません。次の点を直してください', 'Not kept. These are to be mended'],
  });
  protected readonly title = computed(() => (this.before ? this.t().next(this.before.name) : this.t().add));
  /** What was seen of the file that could not be kept. */
  protected readonly wrong = signal<TemplateLookView | null>(null);
  protected readonly harm = computed(() => {
    const look = this.wrong();
    return look?.harm ? this.refusal({ allowed: false, code: `report-template.${look.harm}` }) : '';
  });
  protected readonly form = ruleForm({
    said: { file: null as File | null, name: this.before?.name ?? '' },
    required: ['file', 'name'],
    limits: { name: 200 },
    rule: ({ name }) => mayKeepTemplate({ name, harm: null, lint: nothingWrong, isSameFile: false }),
    about: { 'report-template.name-missing': 'name', 'report-template.name-not-storable': 'name' },
    checks: ({ file }) => ({ file: file ? '' : this.t().noFile }),
    sending: this.sending,
    send: ({ file, name }) => this.keep(file, name.trim()),
  });

  private async keep(file: File | null, name: string): Promise<ReportTemplateView | undefined> {
    if (!file) return undefined;
    this.wrong.set(null);
    const look = await this.sending.run((key) => this.api.sendFile(at(reportTemplateApi.look), file, key));
    if (!look) return undefined;
    if (look.harm !== null || look.faults.length > 0) {
      this.wrong.set(look);
      return undefined;
    }
    return this.sending.run((key) => this.send(file, name, key));
  }

  private send(file: File, name: string, key: string): Promise<ReportTemplateView> {
    const { before } = this;
    if (!before) return this.api.sendFile(at(reportTemplateApi.keep, {}, { name }), file, key);
    const version = before.versions[0]?.versionNo ?? 0;
    const address = at(reportTemplateApi.keepVersion, { templateId: before.id }, { version });
    return this.api.sendFile(address, file, key);
  }
}
