export { deadlineBand, deadlineBands, type DeadlineBand } from './deadline-band';
export { outlooks, paceDays, tellOutlook, type Outlook, type OutlookKind } from './outlook';
export {
  portfolioGroups,
  portfolioOrders,
  portfolioPageSize,
  portfolioSorts,
  type PortfolioGroup,
  type PortfolioOrder,
  type PortfolioSort,
} from './portfolio-question';
