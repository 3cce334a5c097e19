import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const scopingRoutes: Routes = [
  { path: 'statement', loadComponent: () => import('./statement/statement-page').then((m) => m.StatementPage) },
  {
    path: 'statement/comparison',
    loadComponent: () => import('./amendment/comparison-page').then((m) => m.ComparisonPage),
  },
  { path: 'scope/years', loadComponent: () => import('./years/years-page').then((m) => m.YearsPage) },
  { path: 'scope', loadComponent: () => import('./scope/scope-page').then((m) => m.ScopePage) },
  {
    path: 'base-services',
    loadComponent: () => import('./base-services/base-services-page').then((m) => m.BaseServicesPage),
  },
];
