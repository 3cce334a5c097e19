export { handoffRoutes, vendorRoutes } from './handoff.routes';
