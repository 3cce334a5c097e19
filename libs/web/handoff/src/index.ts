export { handoffRoutes, problemTexts, retentionRoutes, vendorRoutes } from './handoff.routes';
