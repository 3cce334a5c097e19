import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

/** The working papers. What stands in a paper's own pane for its sample is another area's: its route comes from outside. */
export const fieldworkRoutes = (sampleOfPaper: Routes): Routes => [
  {
    path: 'papers/:testId',
    loadComponent: () => import('./paper/paper-page').then((m) => m.PaperPage),
    children: sampleOfPaper,
  },
];
