export { firmLedgerRoutes, ledgerRoutes, problemTexts, securityLogRoutes, storedFilesRoutes } from './ledger.routes';
