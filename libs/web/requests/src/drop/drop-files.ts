import { computed, inject, Injectable, signal } from '@angular/core';
import type { DropRequestView } from '@akashi/contracts';
import { at, dropApi } from '@akashi/contracts/api';
import { onDestroy, Sending } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { FileUploads } from '@akashi/web-platform/uploads';

/** A file that was placed and has not arrived yet. */
export interface WaitingFile {
  readonly file: File;
  readonly requestId: string;
  readonly upload: Upload;
}

/** Files on their way through a drop link: one by one over all requests, as they were placed. */
@Injectable()
export class DropFiles {
  private readonly uploads = inject(FileUploads);
  readonly sending = new Sending();
  readonly waiting = signal<readonly WaitingFile[]>([]);
  readonly first = computed(() => this.waiting()[0] ?? null);
  private readonly came = signal<(view: DropRequestView) => void>(() => undefined);

  constructor() {
    onDestroy(() => {
      for (const { upload } of this.waiting()) upload.leave();
      this.waiting.set([]);
    });
  }

  /** Whom a request is told to that a file came for. */
  tell(came: (view: DropRequestView) => void): void {
    this.came.set(came);
  }

  async put(requestId: string, files: readonly File[]): Promise<void> {
    const more = files.map((file) => ({ file, requestId, upload: new Upload() }));
    this.waiting.update((before) => [...before, ...more]);
    if (!this.sending.busy()) await this.sendAll();
  }

  /** One after the other; the first that does not arrive stops the rest, which wait for a press. */
  async sendAll(): Promise<void> {
    for (let next = this.first(); next; next = this.first()) {
      const { file, requestId, upload } = next;
      const address = at(dropApi.deliver, { requestId });
      let isOver = false;
      await this.sending.run(async (key) => {
        const view = await this.uploads.send(address, file, { key, upload });
        isOver = true;
        if (view) this.came()(view);
      }, `${address.url} ${file.name} ${file.size}`);
      if (!isOver) return;
      this.leave(next);
    }
  }

  /** Not sent, or stopped on its way. */
  stop(one: WaitingFile): void {
    one.upload.cancel();
    this.leave(one);
    this.sending.clear();
  }

  private leave(one: WaitingFile): void {
    this.waiting.update((all) => all.filter((other) => other !== one));
  }
}
