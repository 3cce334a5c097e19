export { allEngagementsRoutes, engagementRoutes, portfolioRoutes, problemTexts } from './engagements.routes';
