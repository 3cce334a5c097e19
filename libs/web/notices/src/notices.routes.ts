import type { Routes } from '@angular/router';

/** How one is told by mail: a member's below the inbox, and that of a client's person below their notices. */
export const mailSettingRoutes: Routes = [
  { path: '', loadComponent: () => import('./mail/mail-setting-page').then((m) => m.MailSettingPage) },
];

export const noticesRoutes: Routes = [
  { path: '', loadComponent: () => import('./inbox-page').then((m) => m.InboxPage) },
  { path: 'mail', children: mailSettingRoutes },
];
