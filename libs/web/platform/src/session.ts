import { HttpErrorResponse, type HttpEvent, type HttpHandlerFn, type HttpRequest } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  ChooseMembershipBody,
  ClientPersonSessionView,
  InspectorSessionView,
  MemberSessionView,
  PasskeyChallengeView,
  PasskeyProofBody,
  SessionView,
} from '@akashi/contracts';
import { at } from '@akashi/contracts/api/address';
import { passkeyApi } from '@akashi/contracts/api/passkey.api';
import { sessionApi } from '@akashi/contracts/api/session.api';
import type { Permission } from '@akashi/domain/access';
import { tap, type Observable } from 'rxjs';
import { Api } from './api';
import type { ActToProve, Proven } from './presence';
import { ApiProblem } from './api-problem';

/** Proven; left off by the person; or impossible in this browser or at this address. */
export type PasskeyOutcome = 'given' | 'left' | 'impossible';

/** Who is signed in. A session that ends while a page is open does not close the page: what was typed stays. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly view = signal<SessionView | null>(null);
  private readonly ended = signal(false);

  /** Whoever signed in, at work in a firm, for one of its clients, or nowhere yet. */
  readonly person = this.view.asReadonly();
  /** The member at work in a firm, as every page of the firm's needs one; null for anybody else. */
  readonly current = computed((): MemberSessionView | null => {
    const view = this.view();
    return view?.kind === 'member' ? view : null;
  });
  /** The client's person at work at a client, as every page of their desk needs one; null for anybody else. */
  readonly atClient = computed((): ClientPersonSessionView | null => {
    const view = this.view();
    return view?.kind === 'clientPerson' ? view : null;
  });
  /** The inspector in their inspection's room, as every page of it needs one; null for anybody else. */
  readonly atInspection = computed((): InspectorSessionView | null => {
    const view = this.view();
    return view?.kind === 'inspector' ? view : null;
  });
  /** True once the server no longer knows the session that this page was opened in. */
  readonly hasEnded = this.ended.asReadonly();
  readonly userId = computed(() => this.view()?.userId ?? '');
  /** The person in the place they work in: what they leave on this device is of there, and not of elsewhere. */
  readonly workplace = computed(() => {
    const place = placeOf(this.view());
    return [this.userId(), ...partsOf(place)].filter(Boolean).join('.');
  });

  /** May the signed-in person do this in the firm? An engagement's own permissions come with the engagement. */
  can(permission: Permission): boolean {
    return this.current()?.permissions.includes(permission) ?? false;
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

  /** Whoever signs in again on an open page is where they were: what stands on it belongs there. */
  async signIn(email: string, password: string, code = ''): Promise<void> {
    const before = this.view();
    const opened = await this.api.send(at(sessionApi.open), { email, password });
    await this.enter(isAwaitingCode(opened) && code !== '' ? await this.send(code) : opened, before);
  }

  /** The second step, for whoever has a device that shows codes. */
  async giveCode(code: string): Promise<void> {
    await this.enter(await this.send(code), null);
  }

  /** By whatever way gives a session, as the word of a firm's provider does. */
  async comeIn(open: () => Promise<SessionView>): Promise<void> {
    await this.enter(await open(), null);
  }

  /** By a passkey alone, whoever it says that it is. */
  signInByPasskey(): Promise<PasskeyOutcome> {
    const before = this.view();
    return this.byPasskey(
      () => this.api.send(at(passkeyApi.ask)),
      async (proof) => this.enter(await this.api.send(at(passkeyApi.open), proof), before),
    );
  }

  /** The second step, for whoever has a passkey. */
  givePasskey(): Promise<PasskeyOutcome> {
    return this.byPasskey(
      () => this.api.send(at(passkeyApi.askAgain)),
      async (proof) => this.enter(await this.api.send(at(passkeyApi.give), proof), null),
    );
  }

  private async byPasskey(
    ask: () => Promise<PasskeyChallengeView>,
    send: (proof: PasskeyProofBody) => Promise<void>,
  ): Promise<PasskeyOutcome> {
    const { signByPasskey } = await import('./passkeys');
    const answer = await signByPasskey(await ask());
    if (answer.kind === 'given') await send(answer.body);
    return answer.kind;
  }

  private send(code: string): Promise<SessionView> {
    return this.api.send(at(sessionApi.giveCode), { code });
  }

  private async enter(view: SessionView, before: SessionView | null): Promise<void> {
    const place = before?.userId === view.userId ? placeOf(before) : null;
    const isStillTheirs = place && view.memberships.some((one) => isSame(one, place));
    this.view.set(isStillTheirs && view.kind === 'unchosen' ? await this.api.send(at(sessionApi.choose), place) : view);
    this.ended.set(false);
  }

  /** Goes to work in one of the person's memberships. */
  async choose({ firmId, clientId, inspectionId }: ChooseMembershipBody): Promise<void> {
    const place = { firmId, clientId, ...(inspectionId && { inspectionId }) };
    this.view.set(await this.api.send(at(sessionApi.choose), place));
    this.ended.set(false);
  }

  async signOut(): Promise<void> {
    await this.api.send(at(sessionApi.close));
    this.view.set(null);
  }

  /** Proves presence again before an act that binds the firm; lasts five minutes. */
  async stepUp(password: string, code: string): Promise<void> {
    await this.api.send(at(sessionApi.stepUp), { password, code });
  }

  /** The same by a passkey. */
  stepUpByPasskey(): Promise<PasskeyOutcome> {
    return this.byPasskey(
      () => this.api.send(at(passkeyApi.askAgain)),
      (proof) => this.api.send(at(passkeyApi.stepUp), proof),
    );
  }

  /** By a passkey under this act alone; `take` is given what goes along with it. */
  signByPasskey({ operation, body }: ActToProve, take: (proven: Proven) => void): Promise<PasskeyOutcome> {
    return this.byPasskey(
      () => this.api.send(at(passkeyApi.askForAct), { operation, body: JSON.stringify(body) }),
      async (proof) => take({ 'X-Passkey-Proof': base64url(JSON.stringify(proof)) }),
    );
  }

  markEnded(): void {
    if (this.view()) this.ended.set(true);
  }
}

/** Of text that is ASCII, as everything in a proof is. */
const base64url = (text: string): string => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The password was right, and a device of theirs is asked for next. */
const isAwaitingCode = (view: SessionView | null): boolean => view?.kind === 'awaiting' && view.awaits === 'factor';

function placeOf(view: SessionView | null): ChooseMembershipBody | null {
  if (!view || view.kind === 'unchosen' || view.kind === 'awaiting') return null;
  const inFirm = { firmId: view.firmId, clientId: null };
  if (view.kind === 'inspector') return { ...inFirm, inspectionId: view.inspectionId };
  return view.kind === 'clientPerson' ? { ...inFirm, clientId: view.clientId } : inFirm;
}

/** What names a place: the firm, and within it a client or an inspection. */
const partsOf = (place: ChooseMembershipBody | null): (string | null | undefined)[] => [
  place?.firmId,
  place?.clientId,
  place?.inspectionId,
];

const isSame = (one: ChooseMembershipBody, other: ChooseMembershipBody): boolean =>
  one.firmId === other.firmId &&
  one.clientId === other.clientId &&
  (one.inspectionId ?? null) === (other.inspectionId ?? null);

/** Says with every request whose page it comes from, and notices that the session is gone. */
export function watchSession(request: HttpRequest<unknown>, next: HttpHandlerFn): Observable<HttpEvent<unknown>> {
  const session = inject(Session);
  const page = partsOf(placeOf(session.person())).filter(Boolean).join('.');
  return next(page ? request.clone({ setHeaders: { 'X-Firm': page } }) : request).pipe(
    tap({
      error: (error: unknown) => {
        // A wrong password, at sign-in or asked for again, says nothing about the session.
        const asksPassword = [at(sessionApi.open).url, at(sessionApi.stepUp).url].includes(request.url);
        if (error instanceof HttpErrorResponse && error.status === 401 && !asksPassword) session.markEnded();
      },
    }),
  );
}
