import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { ApiProblem } from './api-problem';
import { EngagementContext } from './engagement-context';
import { Session } from './session';

/** Lets signed-in people on; others sign in first and come back to the address they asked for. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  if (session.current() ?? (await session.load())) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { to: state.url } });
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
