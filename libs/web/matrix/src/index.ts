export { matrixRoutes } from './matrix.routes';
