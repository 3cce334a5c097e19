import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { packageItemStateLabels, type PackageItemQuery, type PackageItemView } from '@akashi/contracts';
import { at, packageItemApi } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';
import { Language, SegmentedChoice, texts } from '@akashi/web-ui';
import { FileField } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** What the dialogs of one paper are opened with. */
export interface ItemAsk {
  engagementId: string;
  item: PackageItemView;
}

/** A paper of the client, as a draft or as the final one. */
@Component({
  selector: 'ak-record-item-dialog',
  imports: [FileField, FormDialog, FormField, SegmentedChoice],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(name())" [action]="t().send">
      <ak-file-field accept=".pdf,.docx,.xlsx" [label]="t().drop" [formField]="form.fields.file" />
      <ak-segmented-choice
        [label]="t().state"
        [help]="t().help"
        [options]="options()"
        [formField]="form.fields.state"
      />
    </ak-form-dialog>
  `,
})
export class RecordItemDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<ItemAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name} を登録します`, `Record ${name}`],
    drop: ['PDF または Office 文書をここに置く', 'Drop a PDF or an office document here'],
    noFile: ['ファイルを選んでください。', 'Choose the file.'],
    state: ['状態', 'State'],
    help: ['下書きのままではパッケージを作成できません。', 'The package is built of final papers only.'],
    send: ['登録', 'Record'],
  });
  protected readonly name = computed(() => (this.lang() === 'ja' ? this.ask.item.titleJa : this.ask.item.titleEn));
  protected readonly options = computed(() =>
    (['FINAL', 'DRAFT'] as const).map((value) => ({ value, label: packageItemStateLabels[value][this.lang()] })),
  );
  protected readonly form = ruleForm({
    said: { file: null as File | null, state: 'FINAL' },
    required: ['file'],
    checks: ({ file }) => ({ file: file ? '' : this.t().noFile }),
    sending: this.sending,
    send: ({ file, state }) => this.record(file, state === 'DRAFT' ? 'DRAFT' : 'FINAL'),
  });

  private async record(file: File | null, state: PackageItemQuery['state']): Promise<PackageItemView | undefined> {
    if (!file) return undefined;
    const { engagementId, item } = this.ask;
    const query = { state, version: item.version };
    const address = at(packageItemApi.record, { engagementId, form: item.form }, query);
    return this.sending.run((key) => this.api.sendFile(address, file, key));
  }
}
