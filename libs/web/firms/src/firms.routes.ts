import type { Routes } from '@angular/router';

export const firmsRoutes: Routes = [
  { path: 'firm', loadComponent: () => import('./firm/firm-page').then((m) => m.FirmPage) },
  {
    path: 'firm/statement-rules',
    loadComponent: () => import('./statement-rules/statement-rules-page').then((m) => m.StatementRulesPage),
  },
  { path: 'clients', loadComponent: () => import('./clients/clients-page').then((m) => m.ClientsPage) },
];
