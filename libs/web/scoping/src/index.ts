export { problemTexts, scopingRoutes } from './scoping.routes';
