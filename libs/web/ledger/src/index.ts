export { ledgerRoutes, storedFilesRoutes } from './ledger.routes';
