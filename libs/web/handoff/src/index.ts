export { handoffRoutes, problemTexts, vendorRoutes } from './handoff.routes';
