export { firmsRoutes, joinRoutes, problemTexts } from './firms.routes';
