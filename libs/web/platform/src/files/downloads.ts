import { HttpClient, type HttpResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Address, BodyOf, Operation } from '@akashi/contracts/api';
import type { Sent } from '../api';
import type { Observable } from 'rxjs';
import { readAnswer, saveAnswer, wholeAnswer } from './received-file';

/** Files that come from the server. Apart from `Api`: a page that only reads and writes loads none of it. */
@Injectable({ providedIn: 'root' })
export class Downloads {
  private readonly http = inject(HttpClient);

  /** Sends a file and hands the one that comes back to the browser's downloads. */
  async convert<O extends Operation<'POST'>>({ operation, url }: Address<O>, file: BodyOf<O> & File): Promise<void> {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) };
    const request = { body: file, headers, observe: 'response', responseType: 'blob' } as const;
    await saveAnswer(this.http.request(operation.method, url, request));
  }

  /** Fetches a file and hands it to the browser's downloads under the name the server gave. */
  async fetch<O extends Operation>(address: Address<O>, ...[body]: Sent<O>): Promise<void> {
    await saveAnswer(this.coming(address, body));
  }

  /** Fetches a file to be looked at on the page. */
  async read<O extends Operation<'GET'>>(address: Address<O>): Promise<Blob> {
    return readAnswer(this.coming(address));
  }

  private coming<O extends Operation>({ operation, url }: Address<O>, body?: unknown): Observable<HttpResponse<Blob>> {
    const heard = { observe: 'events', reportProgress: true, responseType: 'blob' } as const;
    return wholeAnswer(this.http.request(operation.method, url, { ...heard, ...(body ? { body } : {}) }));
  }
}
