import { Component, inject, input, output, signal } from '@angular/core';
import type { ClientFindingFileView, ClientFindingView } from '@akashi/contracts';
import { at, clientFindingApi } from '@akashi/contracts/api';
import { Api, onDestroy, Sending } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { FileUploads } from '@akashi/web-platform/uploads';
import { Button, Icon, ProblemNote, sizeWords, texts } from '@akashi/web-ui';
import { FileDrop, UploadLine } from '@akashi/web-ui/file';

/** A file that was chosen and has not arrived yet. */
interface Waiting {
  readonly file: File;
  readonly upload: Upload;
}

/** What bears the answer out: files go one by one, and what has arrived stays when the line drops. */
@Component({
  selector: 'ak-client-attached-files',
  imports: [Button, FileDrop, Icon, ProblemNote, UploadLine],
  template: `
    <ak-file-drop [label]="t().drop" [multiple]="true" (files)="take($event)" />
    <ak-problem-note [problem]="sending.problem()" />
    @if (sending.problem() && waiting().length > 0) {
      <ak-button size="s" icon="refresh" (press)="sendAll()">{{ t().again }}</ak-button>
    }
    <ul>
      @for (file of finding().attached; track file.id) {
        <li>
          <ak-icon name="doc" [size]="20" />
          <span class="what"
            ><b>{{ file.fileName }}</b
            ><span class="cap">{{ sizeWords(file.size) }} · {{ t().arrived(file.sentByName) }}</span></span
          >
          <ak-button size="s" kind="quiet" icon="x" (press)="remove(file)"
            >{{ t().remove }}<span class="vh"> {{ file.fileName }}</span></ak-button
          >
        </li>
      }
      @for (one of waiting(); track one; let first = $first) {
        <li>
          <ak-icon name="upload" [size]="20" />
          <span class="what"
            ><b>{{ one.file.name }}</b>
            @if (first) {
              <ak-upload-line [file]="one.file" [upload]="one.upload" />
            } @else {
              <span class="cap">{{ sizeWords(one.file.size) }}</span>
            }
          </span>
          <ak-button size="s" kind="quiet" icon="x" (press)="stop(one)"
            >{{ t().stop }}<span class="vh"> {{ one.file.name }}</span></ak-button
          >
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-8);
      min-width: 0;
    }
    li {
      display: flex;
      gap: var(--ak-space-12);
      align-items: start;
      padding-block: var(--ak-space-8);
      border-bottom: 1px solid var(--ak-hair);
    }
    .what {
      display: grid;
      flex: 1;
      gap: var(--ak-space-4);
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class AttachedFiles {
  private readonly api = inject(Api);
  private readonly uploads = inject(FileUploads);

  readonly finding = input.required<ClientFindingView>();
  readonly changed = output<ClientFindingView>();

  protected readonly sending = new Sending();
  readonly waiting = signal<readonly Waiting[]>([]);
  protected readonly sizeWords = sizeWords;

  protected readonly t = texts({
    drop: ['ファイルを付ける', 'Attach files'],
    arrived: (who: string) => [`届きました · ${who}`, `arrived · ${who}`],
    remove: ['外す', 'Take out'],
    stop: ['止める', 'Stop'],
    again: ['もう一度送る', 'Send it again'],
  });

  constructor() {
    onDestroy(() => {
      for (const { upload } of this.waiting()) upload.leave();
      this.waiting.set([]);
    });
  }

  protected async take(files: readonly File[]): Promise<void> {
    this.waiting.update((before) => [...before, ...files.map((file) => ({ file, upload: new Upload() }))]);
    if (!this.sending.busy()) await this.sendAll();
  }

  /** One after the other; the first that does not arrive stops the rest, which wait for a press. */
  protected async sendAll(): Promise<void> {
    const address = at(clientFindingApi.attach, { findingId: this.finding().id });
    for (let next = this.waiting()[0]; next; next = this.waiting()[0]) {
      const { file, upload } = next;
      let isOver = false;
      await this.sending.run(async (key) => {
        const view = await this.uploads.send(address, file, { key, upload });
        isOver = true;
        if (view) this.changed.emit(view);
      }, `${address.url} ${file.name} ${file.size}`);
      if (!isOver) return;
      this.leave(next);
    }
  }

  /** Not sent, or stopped on its way. */
  protected stop(one: Waiting): void {
    one.upload.cancel();
    this.leave(one);
    this.sending.clear();
  }

  protected async remove({ id: answerFileId }: ClientFindingFileView): Promise<void> {
    const { id: findingId, version } = this.finding();
    const address = at(clientFindingApi.detach, { findingId, answerFileId });
    const view = await this.sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (view) this.changed.emit(view);
  }

  private leave(one: Waiting): void {
    this.waiting.update((all) => all.filter((other) => other !== one));
  }
}
