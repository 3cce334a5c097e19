export { problemTexts, reportingRoutes } from './reporting.routes';
