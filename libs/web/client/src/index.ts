export { clientRoutes, problemTexts } from './client.routes';
