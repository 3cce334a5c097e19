import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, Injector } from '@angular/core';
import { defaultIfEmpty } from 'rxjs';
import type { Address, AnswerOf, BodyOf, Operation } from '@akashi/contracts/api';
import { ApiProblem } from './api-problem';
import { headersOf } from './file-headers';
import { Presence, type Proven } from './presence';
import { reloadAfter } from './reload-after';
import { settle } from './settle';
import type { Upload } from './uploads/upload';

/** A body where the operation takes one, then the key under which a repeated send is one effect. */
export type Sent<O extends Operation> =
  BodyOf<O> extends void ? [body?: undefined, key?: string] : [body: BodyOf<O>, key?: string];

/**
 * The one way to the server. Reads are resources bound to signals; writes are promises that resolve to the answer or
 * reject with an `ApiProblem`. What may be asked, what goes along and what comes back are the table's: see `at()`.
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);
  private readonly presence = inject(Presence);
  private readonly injector = inject(Injector);

  /** Reads again whenever the address's signals change; an undefined address reads nothing. */
  read<O extends Operation<'GET'>>(address: () => Address<O> | undefined): HttpResourceRef<AnswerOf<O> | undefined> {
    return reloadAfter(
      httpResource<AnswerOf<O>>(() => address()?.url),
      this.injector,
    );
  }

  /** Asks once. */
  ask<O extends Operation<'GET'>>(address: Address<O>): Promise<AnswerOf<O>> {
    return settle(this.http.get<AnswerOf<O>>(address.url));
  }

  /**
   * Changes something. The key makes a repeated send (a double click, a retry after a lost answer) one effect. What asks the
   * person anew is sent again once they have proven that it is them; who does not is told so.
   */
  send<O extends Operation<'POST' | 'PUT'>>(
    { operation, url }: Address<O>,
    ...[body, key]: Sent<O>
  ): Promise<AnswerOf<O>> {
    const sent = { body: body ?? {}, headers: { 'Idempotency-Key': key ?? crypto.randomUUID() } };
    const once = (proven: Proven = {}) =>
      settle(
        this.http.request<AnswerOf<O>>(operation.method, url, { ...sent, headers: { ...sent.headers, ...proven } }),
      );
    return once().catch(async (problem: unknown) => {
      const asksAnew = problem instanceof ApiProblem && problem.code === 'step-up-needed';
      const act = {
        operation: `${operation.method} ${url}`,
        body: sent.body,
        isSignature: operation.stepUp === 'signature',
      };
      const proven = asksAnew ? await this.presence.prove(act) : null;
      if (proven === null) throw problem;
      return once(proven);
    });
  }

  /** Sends a file as it is, with its name beside it; small facts travel in the query. */
  sendFile<O extends Operation<'POST' | 'PUT'>>(
    { operation, url }: Address<O>,
    file: BodyOf<O> & File,
    key: string = crypto.randomUUID(),
  ): Promise<AnswerOf<O>> {
    const sent = { body: file, headers: { ...headersOf(file), 'Idempotency-Key': key } };
    return settle(this.http.request<AnswerOf<O>>(operation.method, url, sent));
  }

  /** The same, told as it goes; undefined when it was cancelled on the way. */
  upload<O extends Operation<'POST' | 'PUT'>>(
    { operation, url }: Address<O>,
    file: BodyOf<O> & File,
    { key, upload }: { key: string; upload: Upload },
  ): Promise<AnswerOf<O> | undefined> {
    const sent = { body: file, headers: { ...headersOf(file), 'Idempotency-Key': key } };
    const heard = { ...sent, observe: 'events', reportProgress: true } as const;
    const events = this.http.request<AnswerOf<O>>(operation.method, url, heard);
    return settle(upload.follow(events, file.size).pipe(defaultIfEmpty(undefined)));
  }
}
