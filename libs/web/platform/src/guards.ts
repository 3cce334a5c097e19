import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
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
  const queryParams = state.url === '/' ? {} : { to: state.url };
  return router.createUrlTree([person ? '/choose' : '/sign-in'], { queryParams });
};

/** Lets anyone on who has signed in, wherever they work. */
export const knownPerson: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  return (session.person() ?? (await session.load())) ? true : router.createUrlTree(['/sign-in']);
};

/** Enters the engagement of the address before any of its pages; an engagement that is not there leads to the list. */
export const insideEngagement: CanActivateFn = async (route) => {
  const context = inject(EngagementContext);
  const router = inject(Router);
  try {
    await context.enter(route.paramMap.get('engagementId') ?? '');
    return true;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.problem.status < 500)
      return router.createUrlTree(['/engagements'], { queryParams: { missing: 1 } });
    throw problem;
  }
};
