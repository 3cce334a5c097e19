export { reportingRoutes, vendorRoutes } from './reporting.routes';
