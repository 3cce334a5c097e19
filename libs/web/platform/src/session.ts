import { HttpErrorResponse, type HttpEvent, type HttpHandlerFn, type HttpRequest } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { SessionView } from '@akashi/contracts';
import { at } from '@akashi/contracts/api/address';
import { sessionApi } from '@akashi/contracts/api/session.api';
import type { Permission } from '@akashi/domain/access';
import { tap, type Observable } from 'rxjs';
import { Api } from './api';
import { ApiProblem } from './api-problem';

/** Who is signed in. A session that ends while a page is open does not close the page: what was typed stays. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly view = signal<SessionView | null>(null);
  private readonly ended = signal(false);

  readonly current = this.view.asReadonly();
  /** True once the server no longer knows the session that this page was opened in. */
  readonly hasEnded = this.ended.asReadonly();
  readonly userId = computed(() => this.view()?.userId ?? '');

  /** May the signed-in person do this in the firm? An engagement's own permissions come with the engagement. */
  can(permission: Permission): boolean {
    return this.view()?.permissions.includes(permission) ?? false;
  }

  /** Asks the server whose session the cookie is; null when it is nobody's. */
  async load(): Promise<SessionView | null> {
    try {
      this.view.set(await this.api.ask(at(sessionApi.current)));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.code !== 'not-signed-in') throw problem;
      this.view.set(null);
    }
    return this.view();
  }

  async signIn(email: string, password: string): Promise<void> {
    this.view.set(await this.api.send(at(sessionApi.open), { email, password }));
    this.ended.set(false);
  }

  async signOut(): Promise<void> {
    await this.api.send(at(sessionApi.close));
    this.view.set(null);
  }

  /** Proves presence again before a signature that binds the firm; lasts five minutes. */
  async stepUp(password: string): Promise<void> {
    await this.api.send(at(sessionApi.stepUp), { password });
  }

  markEnded(): void {
    if (this.view()) this.ended.set(true);
  }
}

/** Notices on any request that the session is gone. */
export function watchSession(request: HttpRequest<unknown>, next: HttpHandlerFn): Observable<HttpEvent<unknown>> {
  const session = inject(Session);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        // A wrong password, at sign-in or asked for again, says nothing about the session.
        const asksPassword = [at(sessionApi.open).url, at(sessionApi.stepUp).url].includes(request.url);
        if (error instanceof HttpErrorResponse && error.status === 401 && !asksPassword) session.markEnded();
      },
    }),
  );
}
