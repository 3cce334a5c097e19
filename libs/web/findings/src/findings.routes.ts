import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const findingsRoutes: Routes = [
  { path: 'findings', loadComponent: () => import('./list/findings-page').then((m) => m.FindingsPage) },
  { path: 'findings/:findingId', loadComponent: () => import('./finding/finding-page').then((m) => m.FindingPage) },
  { path: 'deviations', pathMatch: 'full', redirectTo: ({ params }) => deviationsOf(params['engagementId'] as string) },
];

/** Deviations stand beside the findings they become. */
function deviationsOf(engagementId: string): string {
  return `/engagements/${engagementId}/findings?tab=deviations`;
}
