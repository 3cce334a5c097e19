export {
  allEngagementsRoutes,
  engagementRoutes,
  loadRoutes,
  portfolioRoutes,
  problemTexts,
} from './engagements.routes';
