import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom, type Observable } from 'rxjs';
import { toApiProblem } from './api-problem';

/**
 * The one way to the server. Reads are resources bound to signals; writes are promises that resolve to the answer or
 * reject with an `ApiProblem`. Paths begin with the area: `engagements/…`, never with `/api`.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);

  /** Reads again whenever the path's signals change; an undefined path reads nothing. */
  read<T>(path: () => string | undefined): HttpResourceRef<T | undefined> {
    return httpResource<T>(() => {
      const asked = path();
      return asked === undefined ? undefined : `/api/${asked}`;
    });
  }

  get<T>(path: string): Promise<T> {
    return settle(this.http.get<T>(`/api/${path}`));
  }

  /** Creates or signs. The key makes a repeated send (a double click, a retry after a lost answer) one effect. */
  post<T = void>(path: string, body: object = {}, key: string = crypto.randomUUID()): Promise<T> {
    return settle(this.http.post<T>(`/api/${path}`, body, { headers: { 'Idempotency-Key': key } }));
  }

  /** Replaces. The key keeps a retry after a lost answer from being told that somebody else was faster. */
  put<T = void>(path: string, body: object, key: string = crypto.randomUUID()): Promise<T> {
    return settle(this.http.put<T>(`/api/${path}`, body, { headers: { 'Idempotency-Key': key } }));
  }

  /** Sends a file as it is, with its name and small facts beside it; `PUT` where it takes the place of another. */
  upload<T>(
    path: string,
    file: File,
    headers: Record<string, string> = {},
    method: 'POST' | 'PUT' = 'POST',
    key: string = crypto.randomUUID(),
  ): Promise<T> {
    return settle(
      this.http.request<T>(method, `/api/${path}`, {
        body: file,
        headers: {
          ...headers,
          'Idempotency-Key': key,
          'Content-Type': 'application/octet-stream',
          'X-File-Name': encodeURIComponent(file.name),
          'X-File-Type': file.type || 'application/octet-stream',
        },
      }),
    );
  }

  /** Fetches a file and hands it to the browser's downloads under the name the server gave. */
  async download(path: string, body?: object): Promise<void> {
    const request = { observe: 'response', responseType: 'blob' } as const;
    const url = `/api/${path}`;
    const answer = await settle(body ? this.http.post(url, body, request) : this.http.get(url, request)).catch(
      readBlob,
    );
    const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(answer.body ?? new Blob());
    link.download = name ? decodeURIComponent(name) : 'akashi';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

function settle<T>(answer: Observable<T>): Promise<T> {
  return firstValueFrom(answer).catch((error: unknown) => {
    throw (error as { error?: unknown }).error instanceof Blob ? error : toApiProblem(error);
  });
}

/** A refused download brings its problem as a blob. */
async function readBlob(error: unknown): Promise<never> {
  const body = (error as { error?: unknown }).error;
  if (!(body instanceof Blob)) throw error;
  Object.defineProperty(error, 'error', { value: await body.text() });
  throw toApiProblem(error);
}
