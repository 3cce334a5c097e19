export { fieldworkRoutes } from './fieldwork.routes';
