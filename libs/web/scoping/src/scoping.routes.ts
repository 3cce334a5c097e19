import type { Routes } from '@angular/router';

export const scopingRoutes: Routes = [
  { path: 'statement', loadComponent: () => import('./statement/statement-page').then((m) => m.StatementPage) },
  {
    path: 'statement/comparison',
    loadComponent: () => import('./amendment/comparison-page').then((m) => m.ComparisonPage),
  },
  { path: 'scope', loadComponent: () => import('./scope/scope-page').then((m) => m.ScopePage) },
];
