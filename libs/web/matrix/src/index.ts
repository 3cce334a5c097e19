export { matrixRoutes, problemTexts } from './matrix.routes';
