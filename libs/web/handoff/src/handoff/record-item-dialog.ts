import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { packageItemStateLabels, type PackageItemView } from '@akashi/contracts';
import { Api, Sending, inEngagement } from '@akashi/web-platform';
import { Button, DialogFrame, FileDrop, Language, ProblemNote, SegmentedChoice, texts } from '@akashi/web-ui';

/** What the dialogs of one paper are opened with. */
export interface ItemAsk {
  engagementId: string;
  item: PackageItemView;
}

/** A paper of the client, as a draft or as the final one. */
@Component({
  selector: 'ak-record-item-dialog',
  imports: [Button, DialogFrame, FileDrop, ProblemNote, SegmentedChoice],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(name())">
        <ak-problem-note [problem]="sending.problem()" />
        <ak-file-drop
          accept=".pdf,.docx,.xlsx"
          [label]="file()?.name ?? t().drop"
          (files)="file.set($event[0] ?? null)"
        />
        @if (tried() && !file()) {
          <p class="err" role="alert">{{ t().noFile }}</p>
        }
        <ak-segmented-choice [label]="t().state" [help]="t().help" [options]="options()" [(value)]="state" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" key="Ctrl+Enter" [busy]="sending.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class RecordItemDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<ItemAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<PackageItemView>>(DialogRef);
  protected readonly sending = new Sending();
  protected readonly file = signal<File | null>(null);
  protected readonly state = signal('FINAL');
  protected readonly tried = signal(false);

  protected readonly t = texts({
    title: (name: string) => [`${name} を登録します`, `Record ${name}`],
    drop: ['PDF または Office 文書をここに置く', 'Drop a PDF or an office document here'],
    noFile: ['ファイルを選んでください。', 'Choose the file.'],
    state: ['状態', 'State'],
    help: ['下書きのままではパッケージを作成できません。', 'The package is built of final papers only.'],
    cancel: ['やめる', 'Cancel'],
    send: ['登録', 'Record'],
  });
  protected readonly name = computed(() => (this.lang() === 'ja' ? this.ask.item.titleJa : this.ask.item.titleEn));
  protected readonly options = computed(() =>
    (['FINAL', 'DRAFT'] as const).map((value) => ({ value, label: packageItemStateLabels[value][this.lang()] })),
  );

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const file = this.file();
    if (!file) return;
    const { engagementId, item } = this.ask;
    const query = new URLSearchParams({ state: this.state(), version: String(item.version) });
    const path = `${inEngagement(engagementId, 'package', 'items', item.form)}?${query.toString()}`;
    const recorded = await this.sending.run(() => this.api.upload<PackageItemView>(path, file, {}, 'PUT'));
    if (recorded) this.dialog.close(recorded);
  }
}
