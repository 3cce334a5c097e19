export { criteriaRoutes, problemTexts } from './criteria.routes';
