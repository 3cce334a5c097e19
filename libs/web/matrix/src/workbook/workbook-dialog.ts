import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { MatrixWorkbookView } from '@akashi/contracts';
import { at, matrixApi } from '@akashi/contracts/api';
import { MatrixStore } from '@akashi/web-data';
import { Api, EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import { Button, DialogFrame, Language, texts } from '@akashi/web-ui';
import { FileDrop } from '@akashi/web-ui/file';
import { UnreadableFile } from '@akashi/web-ui/mapping';
import { columnTexts } from '../cells/cell-words';
import type { PlannedChange } from '../cells/planned-change';
import { mergeWorkbook, type MergedWorkbook, type WorkbookClash } from './merge-workbook';
import { WorkbookClashes, type Side } from './workbook-clashes';
import { workbookDialogTexts } from './workbook-texts';

/** A workbook that comes back: read, merged with what stands now, chosen where both changed a cell. Closes with what to write. */
@Component({
  selector: 'ak-workbook-dialog',
  imports: [Button, DialogFrame, FileDrop, UnreadableFile, WorkbookClashes],
  template: `
    <ak-dialog-frame [title]="t().title" [wide]="true">
      <p>{{ t().about }}</p>
      <ak-file-drop accept=".xlsx" [label]="fileName() || t().drop" (files)="look($event)" />
      <ak-unreadable-file [problem]="sending.problem()" />
      <div role="status">
        @if (sending.busy()) {
          <p>{{ t().reading }}</p>
        }
        @for (line of told(); track line) {
          <p>{{ line }}</p>
        }
      </div>
      @if (clashes().length > 0) {
        <ak-workbook-clashes [clashes]="clashes()" [(chosen)]="chosen" />
      }
      <ak-button dialogFoot kind="quiet" key="Esc" [keyBound]="false" (press)="dialog.close()">{{
        t().cancel
      }}</ak-button>
      <ak-button dialogFoot kind="primary" key="Ctrl+Enter" [reason]="why()" (press)="dialog.close(planned())">{{
        t().next
      }}</ak-button>
    </ak-dialog-frame>
  `,
})
export class WorkbookDialog {
  private readonly api = inject(Api);
  private readonly store = inject(MatrixStore);
  private readonly context = inject(EngagementContext);
  private readonly lang = inject(Language).lang;
  private readonly engagementId = inject<string>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<PlannedChange>>(DialogRef);
  protected readonly sending = new Sending();

  protected readonly t = texts(workbookDialogTexts);
  private readonly columns = texts(columnTexts);
  protected readonly fileName = signal('');
  private readonly view = signal<MatrixWorkbookView | null>(null);
  private readonly merged = signal<MergedWorkbook | null>(null);
  protected readonly chosen = signal<ReadonlyMap<WorkbookClash, Side>>(new Map());
  protected readonly clashes = computed(() => this.merged()?.clashes ?? []);
  private readonly left = computed(() => this.clashes().length - this.chosen().size);
  protected readonly planned = computed<PlannedChange>(() => {
    const { changes, cells, same, leftOut } = this.merged() ?? { changes: [], cells: 0, same: 0, leftOut: [] };
    const mine = this.clashes().filter((clash) => this.chosen().get(clash) === 'mine');
    const all = [...changes, ...mine.flatMap((clash) => clash.changes)];
    return { changes: all, cells: cells + mine.length, same, leftOut };
  });
  protected readonly why = computed(() => {
    if (!this.merged()) return this.t().noFile;
    if (this.left() > 0) return this.t().open(this.left());
    const { changes, leftOut } = this.planned();
    return changes.length === 0 && leftOut.length === 0 ? this.t().nothing : '';
  });
  protected readonly told = computed(() => {
    const [view, merged, t] = [this.view(), this.merged(), this.t()];
    if (!view || !merged) return [];
    const comma = this.lang() === 'ja' ? '、' : ', ';
    const removed = view.removedColumns.map((column) => this.columns()[column]).join(comma);
    const rest = view.faultTotal - view.faults.length;
    return [
      t.exported(this.moment(view.exportedAt)),
      t.sums(merged.cells, merged.clashes.length, merged.leftOut.length + rest),
      ...(view.removedRows > 0 ? [t.removedRows(view.removedRows)] : []),
      ...(removed ? [t.removedColumns(removed)] : []),
      ...(view.addedColumns.length > 0 ? [t.addedColumns(view.addedColumns.join(comma))] : []),
      ...(rest > 0 ? [t.moreFaults(rest)] : []),
    ];
  });

  protected async look([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.fileName.set(file.name);
    this.view.set(null);
    this.merged.set(null);
    this.chosen.set(new Map());
    const address = at(matrixApi.readWorkbook, { engagementId: this.engagementId });
    const view = await this.sending.run((key) => this.api.sendFile(address, file, key), `${address.url} ${file.name}`);
    if (!view) return;
    // What the others did meanwhile is the third side.
    await this.store.load(this.engagementId);
    const may = { record: this.context.can('test.record'), assign: this.context.can('test.assign') };
    const reading = { people: this.store.people(), today: todayInJapan(), may };
    this.view.set(view);
    this.merged.set(mergeWorkbook(view, this.store.rows(), reading));
  }

  private moment(iso: string): string {
    const style = { timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'short' } as const;
    return new Intl.DateTimeFormat(this.lang(), style).format(new Date(iso));
  }
}
