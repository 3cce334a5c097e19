import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ClientRequestFileView, ClientRequestView } from '@akashi/contracts';
import { arrivalRemarkLabels } from '@akashi/contracts/labels/request';
import { scanWords } from './scan-words';
import { at, clientRequestApi } from '@akashi/contracts/api';
import { Api, onDestroy, Sending } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { keptText } from '@akashi/web-platform/drafts';
import { FileUploads } from '@akashi/web-platform/uploads';
import { Button, Icon, Language, Panel, ProblemNote, TextareaField, Toasts, sizeWords, texts } from '@akashi/web-ui';
import { ExpectedIds } from '@akashi/web-ui/expected-ids';
import { FileDrop, UploadLine } from '@akashi/web-ui/file';

/** A file that was chosen and has not arrived yet. */
interface Waiting {
  readonly file: File;
  readonly upload: Upload;
}

/**
 * The answer under way: files go one by one as they were chosen, each is told as it arrived, and nothing is sent in until the
 * person says so. What has arrived stays when the line drops, or when the page is closed.
 */
@Component({
  selector: 'ak-client-answer',
  imports: [Button, ExpectedIds, FileDrop, Icon, Panel, ProblemNote, TextareaField, UploadLine],
  templateUrl: './answer-panel.html',
  styleUrl: './answer-panel.css',
})
export class AnswerPanel {
  private readonly api = inject(Api);
  private readonly uploads = inject(FileUploads);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);

  readonly request = input.required<ClientRequestView>();
  /** Those of this answer that have arrived. */
  readonly files = input.required<readonly ClientRequestFileView[]>();
  readonly changed = output<ClientRequestView>();

  protected readonly sending = new Sending();
  protected readonly delivering = new Sending();
  protected readonly waiting = signal<readonly Waiting[]>([]);
  protected readonly note = keptText(() => `client-answer.${this.request().id}`);
  protected readonly sizeWords = sizeWords;

  protected readonly t = texts({
    title: ['お返事', 'Your answer'],
    drop: ['ファイルを選ぶ、またはここに置く', 'Choose files, or drop them here'],
    arrived: (who: string) => [`届きました · ${who}`, `arrived · ${who}`],
    remove: ['外す', 'Take out'],
    stop: ['止める', 'Stop'],
    waits: ['順番を待っています', 'Waits for its turn'],
    note: ['ひとこと（なくても出せます）', 'A word to it (may stay empty)'],
    noteHelp: [
      '出せるものがないときは、その理由を書いて出せます。',
      'If there is nothing to send, say why and send that.',
    ],
    anyway: ['足りないままでも出せます。', 'You can send the answer all the same.'],
    send: (files: number) =>
      files === 0
        ? ['お返事を出す', 'Send the answer']
        : [`${files}件のファイルを出す`, files === 1 ? 'Send the file' : `Send ${files} files`],
    nothing: ['ファイルを選ぶか、ひとことを書いてください。', 'Choose a file or write a word first.'],
    arriving: ['ファイルが届くまでお待ちください。', 'Wait until the files have arrived.'],
    sent: ['お返事を出しました。', 'Your answer was sent in.'],
    again: ['もう一度送る', 'Send it again'],
  });
  protected readonly reason = computed(() => {
    if (this.waiting().length > 0) return this.t().arriving;
    return this.files().length === 0 && this.note().trim() === '' ? this.t().nothing : '';
  });
  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    return this.files().map((source) => ({
      source,
      remarks: [
        ...source.remarks
          .filter((one) => one !== 'malware' || source.scan !== 'infected')
          .map((remark) => arrivalRemarkLabels[remark][lang]),
        ...scanWords(source, lang),
      ],
    }));
  });

  constructor() {
    onDestroy(() => {
      for (const { upload } of this.waiting()) upload.leave();
      this.waiting.set([]);
    });
  }

  protected async take(files: readonly File[]): Promise<void> {
    this.waiting.update((before) => [...before, ...files.map((file) => ({ file, upload: new Upload() }))]);
    if (!this.delivering.busy()) await this.deliverAll();
  }

  /** One after the other; the first that does not arrive stops the rest, which wait for a press. */
  protected async deliverAll(): Promise<void> {
    const { id } = this.request();
    for (let next = this.waiting()[0]; next; next = this.waiting()[0]) {
      const { file, upload } = next;
      const address = at(clientRequestApi.deliver, { requestId: id });
      let isOver = false;
      await this.delivering.run(async (key) => {
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
    this.delivering.clear();
  }

  protected async remove({ id: requestFileId }: ClientRequestFileView): Promise<void> {
    const { id, version } = this.request();
    const address = at(clientRequestApi.remove, { requestId: id, requestFileId });
    const view = await this.sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (view) this.changed.emit(view);
  }

  protected async send(): Promise<void> {
    if (this.reason() !== '') return;
    const { id, version } = this.request();
    const address = at(clientRequestApi.answer, { requestId: id });
    const body = { version, note: this.note().trim() };
    const view = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!view) return;
    this.note.set('');
    this.toasts.show(this.t().sent);
    this.changed.emit(view);
  }

  private leave(one: Waiting): void {
    this.waiting.update((all) => all.filter((other) => other !== one));
  }
}
