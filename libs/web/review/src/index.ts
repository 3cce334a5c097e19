export { problemTexts, reviewRoutes } from './review.routes';
