import type { Routes } from '@angular/router';

export const firmsRoutes: Routes = [
  { path: 'firm', loadComponent: () => import('./firm/firm-page').then((m) => m.FirmPage) },
  { path: 'clients', loadComponent: () => import('./clients/clients-page').then((m) => m.ClientsPage) },
  { path: 'rulesets', loadComponent: () => import('./ruleset/ruleset-page').then((m) => m.RulesetPage) },
];
