import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { RequestListPreview, RequestRow } from '@akashi/contracts';
import { at, requestApi } from '@akashi/contracts/api';
import { faultText } from '@akashi/contracts/faults';
import { requestTexts } from '@akashi/contracts/problems/request';
import { requestListHeads } from '@akashi/domain/request';
import { Api, Sending } from '@akashi/web-platform';
import { Button, DialogFrame, Language, Note, ProblemNote, texts } from '@akashi/web-ui';
import { FileDrop } from '@akashi/web-ui/file';
import { UnreadableFile } from '@akashi/web-ui/mapping';
import { requestListTexts } from './request-list-texts';

/** A list of requests that comes back: read, looked at cell by cell, and taken in only then, whole. */
@Component({
  selector: 'ak-request-list-dialog',
  imports: [Button, DialogFrame, FileDrop, Note, ProblemNote, UnreadableFile],
  templateUrl: './request-list-dialog.html',
  styleUrl: './request-list-dialog.css',
})
export class RequestListDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly engagementId = inject<string>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<RequestRow[]>>(DialogRef);
  protected readonly looking = new Sending();
  protected readonly sending = new Sending();

  protected readonly t = texts(requestListTexts);
  protected readonly file = signal<File | null>(null);
  protected readonly preview = signal<RequestListPreview | null>(null);
  private readonly heads = computed(() => requestListHeads[this.lang()]);
  protected readonly sums = computed(() => {
    const { requests, same } = this.preview()!;
    const fresh = requests.filter(({ id }) => id === null).length;
    const changed = requests.filter(({ id, content }) => id !== null && content !== null).length;
    const answers = requests.filter(({ answer }) => answer !== null).length;
    return this.t().sums(changed, fresh, answers, same);
  });
  protected readonly unknown = computed(() => this.preview()!.unknown.join(this.lang() === 'ja' ? '、' : ', '));
  protected readonly changes = computed(() => {
    const t = this.t();
    return (this.preview()?.requests ?? []).flatMap(({ row, code, changes }) =>
      changes.map(({ field, before, after }) => ({
        key: `${row} ${field}`,
        code: code ?? t.fresh,
        column: this.heads()[field],
        before: before || t.empty,
        after: after || t.empty,
      })),
    );
  });
  protected readonly faults = computed(() =>
    (this.preview()?.faults ?? []).map(({ row, field, address, rule, value }) => {
      const where = `${address || row} ${this.heads()[field]}`;
      const { what, next } = this.said(rule);
      return { where, what: value ? `${what}（${value}）` : what, next };
    }),
  );
  protected readonly why = computed(() => {
    const preview = this.preview();
    if (!preview) return this.t().noFile;
    if (preview.faultTotal > 0) return this.t().faulty;
    return preview.requests.length === 0 ? this.t().nothing : '';
  });

  protected async look(file: File | undefined | null): Promise<void> {
    if (!file) return;
    this.file.set(file);
    this.preview.set(null);
    this.sending.clear();
    const address = at(requestApi.previewList, { engagementId: this.engagementId });
    this.preview.set((await this.looking.run((key) => this.api.sendFile(address, file, key), file.name)) ?? null);
  }

  protected async take(): Promise<void> {
    const requests = (this.preview()?.requests ?? []).map(({ id, version, content, answer }) => {
      return { id, version, content, answer };
    });
    const address = at(requestApi.recordList, { engagementId: this.engagementId });
    const rows = await this.sending.run((key) => this.api.send(address, { requests }, key));
    if (rows) this.dialog.close(rows);
  }

  /** What a verb's own rule refuses is said in its words, everything else in those of the faults of files. */
  private said(rule: string): { what: string; next: string } {
    const refusal = requestTexts[rule as keyof typeof requestTexts]?.[this.lang()];
    return refusal ? { what: refusal.happened, next: refusal.next } : faultText(rule)[this.lang()];
  }
}
