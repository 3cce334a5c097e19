import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const reportingRoutes: Routes = [
  { path: 'report', loadComponent: () => import('./report/report-page').then((m) => m.ReportPage) },
];
