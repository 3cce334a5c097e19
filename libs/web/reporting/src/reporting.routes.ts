import type { Routes } from '@angular/router';

export const reportingRoutes: Routes = [
  { path: 'report', loadComponent: () => import('./report/report-page').then((m) => m.ReportPage) },
];
