import type { Routes } from '@angular/router';

/** The working papers. What stands in a paper's own pane for its sample is another area's: its route comes from outside. */
export const fieldworkRoutes = (sampleOfPaper: Routes): Routes => [
  {
    path: 'papers/:testId',
    loadComponent: () => import('./paper/paper-page').then((m) => m.PaperPage),
    children: sampleOfPaper,
  },
];
