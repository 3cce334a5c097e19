import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

/** The pages of a client's people in their own frame, below `/client`: none of them is an auditor's but those of one's account and mail. */
export const clientRoutes = (ownPages: Routes): Routes => [
  {
    path: '',
    loadComponent: () => import('./frame/client-frame').then((m) => m.ClientFrame),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./home/home-page').then((m) => m.HomePage) },
      {
        path: 'requests/:requestId',
        loadComponent: () => import('./requests/request-page').then((m) => m.RequestPage),
      },
      {
        path: 'findings',
        loadComponent: () => import('./findings/findings-page').then((m) => m.FindingsPage),
      },
      {
        path: 'findings/:findingId',
        loadComponent: () => import('./findings/finding-page').then((m) => m.FindingPage),
      },
      {
        path: 'letters',
        loadComponent: () => import('./letters/letters-page').then((m) => m.LettersPage),
      },
      {
        path: 'documents',
        loadComponent: () => import('./documents/documents-page').then((m) => m.DocumentsPage),
      },
      {
        path: 'statement',
        loadComponent: () => import('./statement/statements-page').then((m) => m.StatementsPage),
      },
      {
        path: 'colleagues',
        loadComponent: () => import('./colleagues/colleagues-page').then((m) => m.ColleaguesPage),
      },
      {
        path: 'notices',
        loadComponent: () => import('./notices/notices-page').then((m) => m.NoticesPage),
      },
      ...ownPages,
    ],
  },
];
