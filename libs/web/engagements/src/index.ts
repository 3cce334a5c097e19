export { engagementRoutes, portfolioRoutes } from './engagements.routes';
