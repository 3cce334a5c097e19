export { engagementRoutes, portfolioRoutes, problemTexts } from './engagements.routes';
