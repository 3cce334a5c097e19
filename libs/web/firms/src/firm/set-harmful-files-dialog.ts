import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { harmfulFileTermLabels, type FirmView } from '@akashi/contracts';
import { at, firmApi } from '@akashi/contracts/api';
import { harmfulFileTerms, maySetHarmfulFiles, type HarmfulFileTerm } from '@akashi/domain/control';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, SelectField, labels, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** What becomes of evidence that could run, from the next file on. */
@Component({
  selector: 'ak-set-harmful-files-dialog',
  imports: [Facts, FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-facts akStale [facts]="standing()" />
      <p>{{ t().text }}</p>
      <ak-select-field [label]="t().term" [options]="choices()" [formField]="form.fields.term" />
    </ak-form-dialog>
  `,
})
export class SetHarmfulFilesDialog {
  private readonly api = inject(Api);
  private readonly base = signal(inject<FirmView>(DIALOG_DATA));
  private readonly sending = new Sending();
  private readonly words = labels(harmfulFileTermLabels);

  protected readonly t = texts({
    title: ['プログラムやマクロを含む証跡の扱いを変更します', 'Change what becomes of evidence that could run'],
    text: [
      '中身で見分けます。封をしたファイルは受領したまま保管し、画面の中でだけ読めます。ダウンロードすると、名前が .sealed で終わり、そのままでは開きません。ウイルス検査で有害とされたファイルは、プログラムと同じ扱いです。これまでに受領したファイルは変わりません。',
      'Told by the content. A sealed file is kept as it came and is read within Akashi alone; downloaded, its name ends in .sealed, which nothing opens. What a scanner knows as harmful is treated as a program. Files taken before stay as they are.',
    ],
    term: ['扱い', 'What becomes of it'],
    now: ['いまの扱い', 'Today'],
    save: ['変更', 'Change'],
  });
  protected readonly choices = computed(() =>
    harmfulFileTerms.map((term) => ({ value: term as string, label: this.words()[term] })),
  );
  protected readonly standing = computed((): readonly Fact[] => [
    { label: this.t().now, value: this.words()[this.base().harmfulFiles] },
  ]);
  protected readonly form = ruleForm({
    said: { term: this.base().harmfulFiles as string },
    required: ['term'],
    rule: ({ term }) => maySetHarmfulFiles({ before: this.base().harmfulFiles, wanted: term as HarmfulFileTerm }),
    about: { 'firm.harmful-files-unchanged': 'term' },
    sending: this.sending,
    send: ({ term }) => this.set(term as HarmfulFileTerm),
    refresh: async () => this.base.set(await this.api.ask(at(firmApi.view))),
  });

  private set(term: HarmfulFileTerm): Promise<FirmView | undefined> {
    const { version } = this.base();
    return this.sending.run((key) => this.api.send(at(firmApi.setHarmfulFiles), { term, version }, key));
  }
}
