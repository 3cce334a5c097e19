export { scopingRoutes } from './scoping.routes';
