import { InjectionToken, type Signal, computed, inject } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import type { PasswordResetView } from '@akashi/contracts';
import { EngagementContext, Session, type PasskeyOutcome } from '@akashi/web-platform';
import { NoticeCount } from '@akashi/web-data';
import { Language } from '@akashi/web-ui';
import { FIRM_ROLE_NAMES, FIRM_WORD, TEAM_ROLE_NAMES } from './role-names';

/** The engagement one is inside of, as the frame shows it. */
export interface ShellEngagement {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  readonly client: string;
  /** What waits, by the path of its place. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What the frame shows of the firm, the person and the engagement. */
export interface ShellSession {
  readonly firm: Signal<string>;
  readonly user: Signal<{
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
    readonly asksCode: boolean;
    readonly hasPasskey: boolean;
  } | null>;
  readonly engagement: Signal<ShellEngagement | null>;
  /** The server no longer knows the session; the page and what was typed in it stay. */
  readonly hasEnded: Signal<boolean>;
  /** Nobody has identified the person yet: they sign nothing. */
  readonly isUnconfirmed: Signal<boolean>;
  /** A link set their password not long ago. */
  readonly passwordReset: Signal<PasswordResetView | null>;
  /** How many unread notices ask something of the person. */
  readonly asking: Signal<number>;
  /** There is another place to work in. */
  readonly worksElsewhere: Signal<boolean>;
  chooseWorkplace(): Promise<void>;
  openAccount(): Promise<void>;
  signOut(): Promise<void>;
  signIn(email: string, password: string, code: string): Promise<void>;
  signInByPasskey(): Promise<PasskeyOutcome>;
}

export const SHELL_SESSION = new InjectionToken<ShellSession>('what the frame shows of the session', {
  providedIn: 'root',
  factory: sessionOfThePerson,
});

function sessionOfThePerson(): ShellSession {
  const [session, context, router, language] = [
    inject(Session),
    inject(EngagementContext),
    inject(Router),
    inject(Language),
  ];
  const moved = router.events.pipe(
    filter((event) => event instanceof NavigationEnd),
    map((event) => event.urlAfterRedirects),
  );
  const notices = inject(NoticeCount);
  moved.pipe(startWith(''), takeUntilDestroyed()).subscribe(() => void notices.look());
  const url = toSignal(moved, { initialValue: router.url });
  const inside = computed(() => {
    const current = context.current();
    return current && url().startsWith(`/engagements/${current.id}`) ? current : null;
  });
  return {
    firm: computed(() => {
      const view: { readonly userId: string; readonly firmName?: string } | null = session.current();
      return view?.firmName ?? language.read(FIRM_WORD);
    }),
    user: computed(() => {
      const view = session.current();
      if (!view) return null;
      const role = inside()?.myRole;
      const names = role ? [TEAM_ROLE_NAMES[role]] : view.firmRoles.map((firmRole) => FIRM_ROLE_NAMES[firmRole]);
      return {
        name: view.name,
        email: view.email,
        asksCode: view.asksCode,
        hasPasskey: view.hasPasskey,
        roles: names.map((name) => language.read(name)),
      };
    }),
    engagement: computed(() => {
      const view = inside();
      return (
        view && {
          id: view.id,
          name: view.name,
          service: view.serviceName,
          client: view.clientName,
          counts: view.counts,
        }
      );
    }),
    hasEnded: session.hasEnded,
    isUnconfirmed: computed(() => session.current()?.isUnconfirmed ?? false),
    passwordReset: computed(() => session.current()?.passwordReset ?? null),
    asking: notices.asking,
    worksElsewhere: computed(() => (session.person()?.memberships.length ?? 0) > 1),
    openAccount: async () => void (await router.navigateByUrl('/account')),
    chooseWorkplace: async () => void (await router.navigateByUrl('/choose')),
    signIn: (email, password, code) => session.signIn(email, password, code),
    signInByPasskey: () => session.signInByPasskey(),
    signOut: async () => {
      await session.signOut();
      await router.navigateByUrl('/sign-in');
    },
  };
}
