import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const samplingRoutes: Routes = [
  {
    path: 'populations',
    loadComponent: () => import('./population/populations-page').then((m) => m.PopulationsPage),
  },
  {
    path: 'populations/new',
    loadChildren: () => import('./intake/intake.routes').then((m) => m.intakeRoutes),
  },
  {
    path: 'populations/:populationId',
    loadComponent: () => import('./population/population-page').then((m) => m.PopulationPage),
  },
];

/** Below a working paper: the items of its sample, in the paper's own pane. */
export const sampleOfPaper: Routes = [
  { path: '', loadComponent: () => import('./sheet/sample-of-paper').then((m) => m.SampleOfPaper) },
];
