import type { Routes } from '@angular/router';

export const findingsRoutes: Routes = [
  { path: 'findings', loadComponent: () => import('./list/findings-page').then((m) => m.FindingsPage) },
  { path: 'findings/:findingId', loadComponent: () => import('./finding/finding-page').then((m) => m.FindingPage) },
  { path: 'deviations', pathMatch: 'full', redirectTo: ({ params }) => deviationsOf(params['engagementId'] as string) },
];

/** Deviations stand beside the findings they become. */
function deviationsOf(engagementId: string): string {
  return `/engagements/${engagementId}/findings?tab=deviations`;
}
