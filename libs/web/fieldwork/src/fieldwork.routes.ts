import type { Routes } from '@angular/router';

export const fieldworkRoutes: Routes = [
  { path: 'matrix', loadComponent: () => import('./matrix/matrix-page').then((m) => m.MatrixPage) },
  { path: 'papers/:testId', loadComponent: () => import('./paper/paper-page').then((m) => m.PaperPage) },
];
