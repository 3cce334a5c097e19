export { firmLedgerRoutes, ledgerRoutes, storedFilesRoutes } from './ledger.routes';
