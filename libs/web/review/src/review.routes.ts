import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const reviewRoutes: Routes = [
  { path: 'review', loadComponent: () => import('./review-page').then((m) => m.ReviewPage) },
];
