import {
  HttpBackend,
  HttpErrorResponse,
  HttpResponse,
  provideHttpClient,
  type HttpRequest,
} from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { at, clientRequestApi, letterApi } from '@akashi/contracts/api';
import { usualPart } from '@akashi/domain/upload';
import { Blob, File as NodeFile } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import { defer, of, throwError, type Observable } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Upload } from './upload';
import { FileUploads } from './file-uploads';
import { Line } from './line';

const content = randomBytes(9 * 2 ** 20);
const address = at(clientRequestApi.deliver, { requestId: 'r1' });
const fileOf = (bytes: Buffer = content): File =>
  new NodeFile([bytes], '記録.bin', { lastModified: 1_790_000_000_000 }) as unknown as File;

/** What becomes of the next part: so many bytes of it arrive before the line drops. */
type Drop = number | 'refused';

/** Keeps what arrives, as the API does. */
class ServerOfParts {
  readonly uploads: { id: string; kept: Buffer; facts: object; isUsed: boolean }[] = [];
  readonly asked: string[] = [];
  readonly finished: { uploadId: string; digest: string | null; key: string | null }[] = [];
  drops: Drop[] = [];
  faults: number[] = [];

  handle(request: HttpRequest<unknown>): Observable<HttpResponse<unknown>> {
    const path = request.url.replace('/api/', '').split('?')[0]!;
    this.asked.push(`${request.method} ${path}`);
    return defer(() => this.answer(request, path));
  }

  private async answer({ method, url, body, headers }: HttpRequest<unknown>, path: string) {
    if (path === address.url.replace('/api/', '')) return this.finish(headers.get('Upload-Id'), headers);
    if (path === 'uploads' && method === 'GET') return ok(this.uploads.filter((one) => !one.isUsed).map(viewOf));
    if (path === 'uploads') {
      this.uploads.push({ id: `u${this.uploads.length}`, kept: Buffer.alloc(0), facts: body as object, isUsed: false });
      return ok(viewOf(this.uploads.at(-1)!));
    }
    const upload = this.uploads.find(({ id }) => path.startsWith(`uploads/${id}`))!;
    if (path.endsWith('/bytes')) await this.append(upload, Number(url.split('offset=')[1]), body as Blob);
    return ok(path.endsWith('/end') ? null : viewOf(upload));
  }

  private async append(upload: ServerOfParts['uploads'][number], offset: number, body: Blob): Promise<void> {
    if (offset !== upload.kept.length) throw refusal(409, 'upload.other-offset');
    const bytes = Buffer.from(await body.arrayBuffer());
    const drop = this.drops.shift();
    if (drop === 'refused') throw refusal(401, 'not-signed-in');
    upload.kept = Buffer.concat([upload.kept, bytes.subarray(0, drop)]);
    if (drop !== undefined) throw new HttpErrorResponse({ status: 0 });
  }

  private finish(uploadId: string | null, headers: { get(name: string): string | null }) {
    const status = this.faults.shift();
    if (status !== undefined) throw refusal(status, status === 422 ? 'request.not-waiting' : 'busy');
    if (uploadId !== null) {
      this.finished.push({ uploadId, digest: headers.get('Upload-Digest'), key: headers.get('Idempotency-Key') });
      this.uploads.find(({ id }) => id === uploadId)!.isUsed = true;
    }
    return ok({ id: 'r1' });
  }
}

const ok = (body: unknown) => new HttpResponse({ status: 200, body });
const refusal = (status: number, code: string) =>
  new HttpErrorResponse({ status, error: { code, status, text: { ja: {}, en: {} } } });
const viewOf = ({ id, kept, facts }: ServerOfParts['uploads'][number]) => ({ ...facts, id, offset: kept.length });
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

describe('a large file on its way', () => {
  let server: ServerOfParts;
  let upload: Upload;
  /** What was seen while the line was down. */
  let waited: boolean[];
  let back: () => Promise<void>;

  beforeEach(() => {
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('Blob', Blob);
    server = new ServerOfParts();
    upload = new Upload();
    waited = [];
    back = () => {
      waited.push(upload.waits());
      return Promise.resolve();
    };
    const providers = [
      provideHttpClient(),
      { provide: HttpBackend, useValue: server },
      { provide: Line, useValue: { back: () => back() } },
    ];
    TestBed.configureTestingModule({ providers });
  });
  afterEach(() => vi.unstubAllGlobals());

  const send = (file = fileOf(), key = 'k1') => TestBed.inject(FileUploads).send(address, file, { key, upload });

  it('goes on at the byte where the server is after each dropped line, and is finished once', async () => {
    server.drops = [1_234_567, 0, usualPart, 42];
    expect(await send()).toEqual({ id: 'r1' });
    expect(waited).toEqual([true, true, true, true]);
    expect([upload.waits(), upload.sent(), upload.wentOnFrom()]).toEqual([false, content.length, 0]);
    const [kept] = server.uploads;
    expect(sha256(kept!.kept).equals(sha256(content))).toBe(true);
    const blocks = [0, 1].map((n) => sha256(content.subarray(n * usualPart, (n + 1) * usualPart)));
    const digest = sha256(Buffer.concat(blocks)).toString('hex');
    expect(server.finished).toEqual([{ uploadId: 'u0', digest, key: 'k1' }]);
  });

  it('goes on where it was when the page was loaded again and the same file is picked, and another one begins anew', async () => {
    server.drops = [5_000_000];
    back = () => new Promise(() => undefined);
    void send();
    await vi.waitFor(() => expect(upload.waits()).toBe(true));
    upload.leave();
    // The page is gone; the next one begins with nothing but the file.
    upload = new Upload();
    expect(await send()).toEqual({ id: 'r1' });
    expect([upload.wentOnFrom(), server.uploads.length]).toEqual([5_000_000, 1]);
    expect(sha256(server.uploads[0]!.kept).equals(sha256(content))).toBe(true);

    server.drops = [1_000_000, 'refused'];
    back = () => Promise.resolve();
    await expect(send()).rejects.toMatchObject({ code: 'not-signed-in' });
    const other = Buffer.from(content);
    other[0] = other[0]! ^ 1;
    upload = new Upload();
    await send(fileOf(other));
    expect([upload.wentOnFrom(), server.uploads.length]).toEqual([0, 3]);
    expect(sha256(server.uploads[2]!.kept).equals(sha256(other))).toBe(true);
  });

  it('is asked for its end again when that answer is lost or late, and not when it is refused', async () => {
    server.faults = [503, 504];
    expect(await send()).toEqual({ id: 'r1' });
    expect(server.finished).toHaveLength(1);
    server.faults = [422];
    await expect(send()).rejects.toMatchObject({ code: 'request.not-waiting' });
    // Nothing is sent twice: pressed again, it is asked for its end alone.
    const before = server.asked.length;
    upload = new Upload();
    await send();
    expect(server.asked.slice(before)).toEqual(['GET uploads', 'POST client/requests/r1/files']);
  });

  it('is taken back when somebody stops it, also while it waits', async () => {
    server.drops = [100];
    back = () => new Promise(() => undefined);
    const coming = send();
    await vi.waitFor(() => expect(upload.waits()).toBe(true));
    upload.cancel();
    expect(await coming).toBeUndefined();
    await vi.waitFor(() => expect(server.asked.at(-1)).toBe('POST uploads/u0/end'));
  });

  it('is told as changed when it cannot be read any more, and nothing else is sent then', async () => {
    const file = fileOf();
    const unreadable = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    const slice = file.slice.bind(file);
    file.slice = (from?: number, to?: number) =>
      from === usualPart ? (unreadable as unknown as globalThis.Blob) : slice(from, to);
    await expect(send(file)).rejects.toMatchObject({ code: 'upload.changed' });
    expect(server.finished).toEqual([]);
  });

  it('goes in one request where it is small, or where its purpose takes no parts', async () => {
    await send(fileOf(content.subarray(0, usualPart)));
    expect(server.asked).toEqual(['POST client/requests/r1/files']);
    const letter = at(letterApi.record, { engagementId: 'e1' }, {} as never);
    const one = vi.spyOn(server, 'handle').mockReturnValue(of(new HttpResponse({ status: 200, body: {} })));
    await TestBed.inject(FileUploads).send(letter, fileOf(), { key: 'k2', upload });
    expect(one).toHaveBeenCalledOnce();
    one.mockReturnValue(throwError(() => new HttpErrorResponse({ status: 0 })));
    await expect(send(fileOf(content.subarray(0, 10)))).rejects.toMatchObject({ unsent: true });
  });
});
