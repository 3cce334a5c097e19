export { ledgerRoutes, problemTexts, securityLogRoutes, storedFilesRoutes } from './ledger.routes';
