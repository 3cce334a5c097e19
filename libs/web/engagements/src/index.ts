export {
  allEngagementsRoutes,
  engagementRoutes,
  loadRoutes,
  rotationRoutes,
  portfolioRoutes,
  problemTexts,
} from './engagements.routes';
