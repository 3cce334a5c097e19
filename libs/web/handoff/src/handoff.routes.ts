import type { Routes } from '@angular/router';

export const handoffRoutes: Routes = [
  { path: 'handoff', loadComponent: () => import('./handoff/handoff-page').then((m) => m.HandoffPage) },
];

/** What the recipient of an export sees, without an account: below `/vendor`. */
export const vendorRoutes: Routes = [
  { path: '', loadComponent: () => import('./vendor/vendor-page').then((m) => m.VendorPage) },
];
