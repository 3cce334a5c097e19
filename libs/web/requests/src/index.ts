export { dropRoutes, problemTexts, requestsRoutes } from './requests.routes';
