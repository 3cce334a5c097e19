import type { Routes } from '@angular/router';

export const fieldworkRoutes: Routes = [
  { path: 'matrix', loadComponent: () => import('./matrix/matrix-page').then((m) => m.MatrixPage) },
  { path: 'papers/:testId', loadComponent: () => import('./paper/paper-page').then((m) => m.PaperPage) },
  {
    path: 'populations',
    loadComponent: () => import('./population/populations-page').then((m) => m.PopulationsPage),
  },
  {
    path: 'populations/:populationId',
    loadComponent: () => import('./population/population-page').then((m) => m.PopulationPage),
  },
  { path: 'review', loadComponent: () => import('./review/review-page').then((m) => m.ReviewPage) },
];
