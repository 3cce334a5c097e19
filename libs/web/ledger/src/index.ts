export {
  checkRoutes,
  firmLedgerRoutes,
  ledgerKeysRoutes,
  ledgerRoutes,
  problemTexts,
  securityLogRoutes,
  storedFilesRoutes,
} from './ledger.routes';
