import type { Routes } from '@angular/router';

/** What its page may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const noticesRoutes: Routes = [
  { path: '', loadComponent: () => import('./inbox-page').then((m) => m.InboxPage) },
];
