import type { Routes } from '@angular/router';

export const noticesRoutes: Routes = [
  { path: '', loadComponent: () => import('./inbox-page').then((m) => m.InboxPage) },
];
