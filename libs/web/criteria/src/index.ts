export { criteriaRoutes } from './criteria.routes';
