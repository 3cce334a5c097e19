export { firmsRoutes } from './firms.routes';
