export { problemTexts, requestsRoutes } from './requests.routes';
