import type { Routes } from '@angular/router';

/** What its pages may have to say: the router brings it together with the page. */
export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const handoffRoutes: Routes = [
  { path: 'handoff', loadComponent: () => import('./handoff/handoff-page').then((m) => m.HandoffPage) },
];

/** Of the firm's own pages: when each archived engagement may be destroyed, below `/firm/retention`. */
export const retentionRoutes: Routes = [
  { path: '', loadComponent: () => import('./retention/retention-page').then((m) => m.RetentionPage) },
];

/** What the recipient of an export sees, without an account: below `/vendor`. It asks no rule, and needs no sentence of one. */
export const vendorRoutes: Routes = [
  { path: '', loadComponent: () => import('./vendor/vendor-page').then((m) => m.VendorPage) },
];
