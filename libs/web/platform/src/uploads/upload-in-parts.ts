import type { HttpClient } from '@angular/common/http';
import type { UploadView } from '@akashi/contracts';
import type { AnswerOf, Operation } from '@akashi/contracts/api';
import { at, type Address } from '@akashi/contracts/api/address';
import { dropUploadApi } from '@akashi/contracts/api/drop-link.api';
import { uploadApi } from '@akashi/contracts/api/upload.api';
import { usualPart } from '@akashi/domain/upload';
import { EmptyError } from 'rxjs';
import type { Api } from '../api';
import { ApiProblem } from '../api-problem';
import { headersOf } from '../file-headers';
import { settle } from '../settle';
import type { Upload } from './upload';
import { digestOf, fingerprintOf } from './file-digest';
import { changedFile, isOfFile, isPassing } from './passing-problem';
import type { Line } from './line';

interface Ways {
  readonly api: Api;
  readonly http: HttpClient;
  readonly line: Line;
}

/**
 * One file that goes in parts: each is read when its turn comes, and no more of it is held than that. While the line is down it waits and
 * asks then how far the server is; what somebody picks again after a reload goes on where it was.
 */
export class UploadInParts<O extends Operation<'POST' | 'PUT'>> {
  /** Once it was begun. */
  private id = '';
  private isUnsure = false;

  constructor(
    private readonly by: Ways,
    private readonly address: Address<O>,
    private readonly file: File,
    private readonly on: { key: string; upload: Upload },
  ) {}

  /** By whom it comes: whoever holds a link has operations of their own. */
  private get own(): typeof uploadApi | typeof dropUploadApi {
    return this.address.operation.access === 'drop-link' ? dropUploadApi : uploadApi;
  }

  /** Undefined when it was stopped, and what had arrived is taken back; or when its page was left. */
  async run(): Promise<AnswerOf<O> | undefined> {
    const { upload } = this.on;
    try {
      return await Promise.race([this.send(), upload.over.then(() => undefined)]);
    } catch (error) {
      if (upload.isOver && error instanceof EmptyError) return undefined;
      throw isOfFile(error) ? changedFile() : error;
    }
  }

  private async send(): Promise<AnswerOf<O> | undefined> {
    const { upload } = this.on;
    const digest = digestOf(this.file, () => upload.isOver);
    digest.catch(() => undefined);
    const begun = await this.untilAnswered(() => this.find());
    const takenBack = upload.over.then(async (how) => {
      if (how === 'stopped') await this.by.api.send(at(this.own.end, { uploadId: this.id }));
    });
    takenBack.catch(() => undefined);
    upload.begin(this.file.size, begun.offset);
    let here = begun;
    while (here.offset < this.file.size) {
      here = await this.untilAnswered(() => this.next(here));
      upload.goOn(here.offset);
    }
    const whole = await digest;
    return this.untilAnswered(() => this.finish(here, whole));
  }

  /** This one, the one that an earlier attempt began with this file for this purpose, or a new one. */
  private async find(): Promise<UploadView> {
    const fingerprint = await fingerprintOf(this.file);
    const purpose = new URL(this.address.url, location.origin).pathname;
    const { name: fileName, size: length } = this.file;
    const isSame = (one: UploadView): boolean =>
      fingerprint !== null && one.fingerprint === fingerprint && one.purpose === purpose && one.length === length;
    const known = await this.by.api.ask(at(this.own.list));
    const found =
      known.find(({ id }) => id === this.id) ??
      known.find(isSame) ??
      (await this.by.api.send(at(this.own.begin), { fileName, length, purpose, fingerprint }));
    this.id = found.id;
    return found;
  }

  /** The next part, to the next whole 8 MiB. After one that broke off the server says first how much of it came. */
  private async next(before: UploadView): Promise<UploadView> {
    const here = this.isUnsure ? await this.find() : before;
    this.isUnsure = true;
    this.on.upload.goOn(here.offset);
    if (here.offset === this.file.size) return here;
    const end = Math.min(this.file.size, (Math.floor(here.offset / usualPart) + 1) * usualPart);
    // Read before it is sent: a file that changed is told by its reading, and by a send it would look like a line that is down.
    const bytes = await this.file.slice(here.offset, end).arrayBuffer();
    const after = await this.append(here, bytes);
    this.isUnsure = false;
    return after;
  }

  private append({ id: uploadId, offset }: UploadView, bytes: ArrayBuffer): Promise<UploadView> {
    const { upload } = this.on;
    const { operation, url } = at(this.own.append, { uploadId }, { offset });
    const headers = { 'Content-Type': 'application/octet-stream' };
    const heard = { body: new Blob([bytes]), headers, observe: 'events', reportProgress: true } as const;
    const events = this.by.http.request<UploadView>(operation.method, url, heard);
    return settle(upload.answerOf(events, (sent) => upload.tell(offset + sent)));
  }

  private finish({ id }: UploadView, digest: string | null): Promise<AnswerOf<O>> {
    const { operation, url } = this.address;
    const named = { 'Upload-Id': id, ...(digest && { 'Upload-Digest': digest }), 'Idempotency-Key': this.on.key };
    const sent = { body: new Blob([]), headers: { ...headersOf(this.file), ...named } };
    return settle(this.by.http.request<AnswerOf<O>>(operation.method, url, sent));
  }

  /** Again and again as long as it is the line or the server's own trouble; what is refused is refused. */
  private async untilAnswered<T>(step: () => Promise<T>): Promise<T> {
    const { upload } = this.on;
    for (let attempt = 1; ; attempt++) {
      if (upload.isOver) throw new EmptyError();
      try {
        return await step();
      } catch (error) {
        if (!(error instanceof ApiProblem) || !isPassing(error, attempt)) throw error;
      }
      upload.hold();
      await Promise.race([this.by.line.back(attempt), upload.over]);
    }
  }
}
