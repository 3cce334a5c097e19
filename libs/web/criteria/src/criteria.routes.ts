import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const criteriaRoutes: Routes = [
  { path: '', loadComponent: () => import('./list/editions-page').then((m) => m.EditionsPage) },
  { path: 'import', loadComponent: () => import('./import/import-page').then((m) => m.ImportPage) },
  {
    path: ':editionId/difference',
    loadComponent: () => import('./difference/difference-page').then((m) => m.DifferencePage),
  },
  {
    path: ':editionId/difference/import',
    loadComponent: () => import('./mapping-file/import-mapping-page').then((m) => m.ImportMappingPage),
  },
  {
    path: ':editionId/frameworks',
    loadComponent: () => import('./frameworks/frameworks-page').then((m) => m.FrameworksPage),
  },
  {
    path: ':editionId/frameworks/import',
    loadComponent: () => import('./frameworks/import-links-page').then((m) => m.ImportLinksPage),
  },
  { path: ':editionId', loadComponent: () => import('./edition/edition-page').then((m) => m.EditionPage) },
  {
    path: ':editionId/procedures',
    loadComponent: () => import('./procedures/procedures-page').then((m) => m.ProceduresPage),
  },
  {
    path: ':editionId/procedures/import',
    loadComponent: () => import('./procedures/import-procedures-page').then((m) => m.ImportProceduresPage),
  },
];
