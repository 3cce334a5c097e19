import { inject, type Type } from '@angular/core';
import type { Route, Routes } from '@angular/router';
import { ProblemTexts, type SomeProblemTexts } from './problem-texts';

/**
 * The routes of an area, whose pages arrive together with the sentences of the refusals that they show: both are asked for
 * at once, and a page is drawn when both are here. To bring them with the routes would bring them too early: on the way to
 * a page the router reads the routes of every area before it.
 */
export function withProblemTexts(load: () => Promise<readonly SomeProblemTexts[]>, routes: Routes): Routes {
  return routes.map((route) => ({ ...route, ...pageWith(load, route) }));
}

function pageWith(
  load: () => Promise<readonly SomeProblemTexts[]>,
  { loadComponent }: Route,
): Pick<Route, 'loadComponent'> {
  if (!loadComponent) return {};
  return {
    loadComponent: async () => {
      const known = inject(ProblemTexts);
      const [page, texts] = await Promise.all([loadComponent(), load()]);
      known.learn(...texts);
      return page as Type<unknown>;
    },
  };
}
