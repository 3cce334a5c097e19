import type { Routes } from '@angular/router';

export const problemTexts = () => import('./problem-texts').then((m) => m.problemTexts);

export const ledgerRoutes: Routes = [
  { path: 'ledger', loadComponent: () => import('./ledger-page').then((m) => m.LedgerPage) },
];

/** The firm's own log. */
export const firmLedgerRoutes: Routes = [
  { path: '', loadComponent: () => import('./firm/firm-ledger-page').then((m) => m.FirmLedgerPage) },
];

/** Of the firm's own pages: the keys that sign its ledgers. */
export const ledgerKeysRoutes: Routes = [
  { path: '', loadComponent: () => import('./keys/ledger-keys-page').then((m) => m.LedgerKeysPage) },
];

/** Of the firm's own pages: how its stored files stand to their records. */
export const storedFilesRoutes: Routes = [
  { path: '', loadComponent: () => import('./files/stored-files-page').then((m) => m.StoredFilesPage) },
];

/** Of the firm's own pages: who came in, who was refused, who read what. */
export const securityLogRoutes: Routes = [
  { path: '', loadComponent: () => import('./security-log/security-log-page').then((m) => m.SecurityLogPage) },
];

/** For whoever received a document: without an account, and without asking this installation anything. */
export const checkRoutes: Routes = [
  { path: '', loadComponent: () => import('./check/check-document-page').then((m) => m.CheckDocumentPage) },
];
