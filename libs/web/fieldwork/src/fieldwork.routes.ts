import type { Routes } from '@angular/router';

export const fieldworkRoutes: Routes = [
  { path: 'matrix', loadComponent: () => import('./matrix/matrix-page').then((m) => m.MatrixPage) },
];
