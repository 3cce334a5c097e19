import type { Routes } from '@angular/router';

export const ledgerRoutes: Routes = [
  { path: 'ledger', loadComponent: () => import('./ledger-page').then((m) => m.LedgerPage) },
];
