import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { ProblemCode, SessionView } from '@akashi/contracts';
import type { AwaitedFactor } from '@akashi/domain/factor';
import { ApiProblem } from './api-problem';
import { EngagementContext } from './engagement-context';
import { Session } from './session';

/**
 * Lets a firm's members on. Others sign in first, and who is at work nowhere in a firm chooses; both come back to the
 * address they asked for.
 */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const person = session.person() ?? (await session.load());
  if (session.current()) return true;
  const queryParams = state.url === '/' || isOutside(person) ? {} : { to: state.url };
  return router.createUrlTree([wayOn(person)], { queryParams });
};

/** Lets a client's people on to their desk, and nobody else. */
export const atClient: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const person = session.person() ?? (await session.load());
  if (session.atClient()) return true;
  if (session.current()) return router.createUrlTree(['/']);
  return router.createUrlTree([wayOn(person)], { queryParams: { to: state.url } });
};

/** Lets inspectors on to what was opened to them, and nobody else. */
export const atInspection: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  const person = session.person() ?? (await session.load());
  if (session.atInspection()) return true;
  if (session.current()) return router.createUrlTree(['/']);
  return router.createUrlTree([wayOn(person)], { queryParams: { to: state.url } });
};

/** Whoever is at work with the firm and not in it has nothing to come back to among its pages. */
const isOutside = (person: SessionView | null): boolean =>
  person?.kind === 'clientPerson' || person?.kind === 'inspector';

/** Where somebody goes on who is not at work in a firm: to sign in, to set up what is asked of them, to their client’s desk, to what they inspect, or to choose. */
function wayOn(person: SessionView | null): string {
  if (!person) return '/sign-in';
  if (person.kind === 'clientPerson') return '/client';
  if (person.kind === 'inspector') return '/inspection';
  if (person.kind !== 'awaiting') return '/choose';
  return person.awaits === 'factor' ? '/sign-in/code' : '/enrol';
}

/** Lets on whose sign-in waits for this, to the page where they give it. */
export const awaiting =
  (awaited: AwaitedFactor): CanActivateFn =>
  async () => {
    const session = inject(Session);
    const router = inject(Router);
    const person = session.person() ?? (await session.load());
    return person?.kind === 'awaiting' && person.awaits === awaited ? true : router.createUrlTree(['/']);
  };

/** Lets anyone on who has signed in, wherever they work. */
export const knownPerson: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  const person = session.person() ?? (await session.load());
  return person && person.kind !== 'awaiting' ? true : router.createUrlTree([wayOn(person)]);
};

/** Said of an engagement that is closed to one of its team: their own declaration is all of it that they are shown. */
const closedToTeam: readonly ProblemCode[] = ['declare-first', 'interest-unresolved'];

/**
 * Enters the engagement of the address before any of its pages. One that is not there leads to the list; one that the person has
 * to declare on first leads to their declaration, and from there to where they meant to go.
 */
export const insideEngagement: CanActivateFn = async (route, state) => {
  const context = inject(EngagementContext);
  const router = inject(Router);
  const engagementId = route.paramMap.get('engagementId') ?? '';
  try {
    await context.enter(engagementId);
    return true;
  } catch (problem) {
    if (problem instanceof ApiProblem && closedToTeam.includes(problem.code))
      return router.createUrlTree(['/engagements', engagementId, 'declaration'], { queryParams: { to: state.url } });
    if (problem instanceof ApiProblem && problem.problem.status < 500)
      return router.createUrlTree(['/engagements'], { queryParams: { missing: 1 } });
    throw problem;
  }
};
