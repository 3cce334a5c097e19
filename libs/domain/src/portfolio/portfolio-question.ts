/** By what the engagements of a firm are counted, and by what they can be put together. */
export const portfolioGroups = ['phase', 'deadline', 'leader', 'client', 'outlook'] as const;

export type PortfolioGroup = (typeof portfolioGroups)[number];

export const portfolioSorts = ['due', 'ends', 'name', 'client', 'leader', 'phase', 'done'] as const;

export type PortfolioSort = (typeof portfolioSorts)[number];

export const portfolioOrders = ['asc', 'desc'] as const;

export type PortfolioOrder = (typeof portfolioOrders)[number];

/** Lines of one page. */
export const portfolioPageSize = 50;
