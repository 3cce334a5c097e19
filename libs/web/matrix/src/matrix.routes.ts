import type { Routes } from '@angular/router';

export const matrixRoutes: Routes = [
  { path: 'matrix', loadComponent: () => import('./matrix-page').then((m) => m.MatrixPage) },
];
