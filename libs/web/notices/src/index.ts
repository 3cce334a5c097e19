export { noticesRoutes, problemTexts } from './notices.routes';
