export { enrolRoutes, firmsRoutes, joinRoutes, passwordRoutes, problemTexts } from './firms.routes';
