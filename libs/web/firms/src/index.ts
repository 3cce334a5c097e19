export { firmsRoutes, problemTexts } from './firms.routes';
