export { fieldworkRoutes, problemTexts } from './fieldwork.routes';
