import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

/** What whoever holds a drop link sees, without an account: below `/drop`. */
export const dropRoutes: Routes = [
  { path: '', loadComponent: () => import('./drop/drop-page').then((m) => m.DropPage) },
];

export const requestsRoutes: Routes = [
  { path: 'drop-links', loadComponent: () => import('./drop-links/drop-links-page').then((m) => m.DropLinksPage) },
  { path: 'released', loadComponent: () => import('./released/released-page').then((m) => m.ReleasedPage) },
  { path: 'requests', loadComponent: () => import('./list/requests-page').then((m) => m.RequestsPage) },
];
