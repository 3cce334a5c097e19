export { enrolRoutes, firmsRoutes, joinRoutes, problemTexts } from './firms.routes';
