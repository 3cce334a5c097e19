import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const requestsRoutes: Routes = [
  { path: 'released', loadComponent: () => import('./released/released-page').then((m) => m.ReleasedPage) },
  { path: 'requests', loadComponent: () => import('./list/requests-page').then((m) => m.RequestsPage) },
];
