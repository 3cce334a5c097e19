import type { Routes } from '@angular/router';

export const criteriaRoutes: Routes = [
  { path: '', loadComponent: () => import('./list/editions-page').then((m) => m.EditionsPage) },
  { path: 'import', loadComponent: () => import('./import/import-page').then((m) => m.ImportPage) },
  { path: ':editionId', loadComponent: () => import('./edition/edition-page').then((m) => m.EditionPage) },
];
