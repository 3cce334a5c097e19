import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

/** The firm's side, below `/firm/inspections`: who from outside looks at what. */
export const inspectionsRoutes: Routes = [
  { path: '', loadComponent: () => import('./firm/inspections-page').then((m) => m.InspectionsPage) },
];

/** The pages of inspectors in a frame of their own, below `/inspection`: they read, and none of these pages changes anything. */
export const inspectionRoutes = (ownPages: Routes): Routes => [
  {
    path: '',
    loadComponent: () => import('./frame/inspector-frame').then((m) => m.InspectorFrame),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./room/room-page').then((m) => m.RoomPage) },
      ...ownPages,
      {
        path: ':engagementId',
        loadComponent: () => import('./room/engagement-page').then((m) => m.EngagementPage),
      },
      {
        path: ':engagementId/papers/:testId',
        loadComponent: () => import('./paper/paper-page').then((m) => m.PaperPage),
      },
    ],
  },
];

/** Where an inspector comes in, by a link: below `/join-inspection`. */
export const joinInspectionRoutes: Routes = [
  { path: '', loadComponent: () => import('./join/join-inspection-page').then((m) => m.JoinInspectionPage) },
];
