import type { PortfolioParams, PortfolioQuery } from '@akashi/contracts';
import { portfolioGroups, portfolioOrders, portfolioSorts, type PortfolioGroup } from '@akashi/domain/portfolio';

/** The parameters of the page's address: a view that can be shared is a link. */
export const addressParts = [
  'q',
  'phase',
  'deadline',
  'leader',
  'client',
  'outlook',
  'closed',
  'sort',
  'order',
  'group',
  'by',
] as const satisfies readonly (keyof PortfolioParams)[];

type Said = Partial<Record<(typeof addressParts)[number], string | undefined>>;

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | undefined =>
  known.find((one) => one === value);

/** What is said, without what is not. */
export function saidOf(params: Said): Record<string, string> {
  return Object.fromEntries(
    addressParts.flatMap((part) => {
      const value = params[part];
      return value ? [[part, value]] : [];
    }),
  );
}

/** The question that an address asks; whatever is unknown in it counts as not said. */
export function askedBy(params: Said): PortfolioQuery {
  const { q, phase, deadline, leader, client, outlook } = saidOf(params);
  const [sort, order, group] = [
    oneOf(portfolioSorts, params.sort),
    oneOf(portfolioOrders, params.order),
    oneOf(portfolioGroups, params.group),
  ];
  return {
    ...(q && { q }),
    ...(phase && { phase }),
    ...(deadline && { deadline }),
    ...(leader && { leader }),
    ...(client && { client }),
    ...(outlook && { outlook }),
    ...(params.closed === 'true' && { closed: 'true' as const }),
    ...(sort && { sort }),
    ...(order && { order }),
    ...(group && { group }),
  };
}

/** By what the counts count: phases, where nothing else is said. */
export function countedBy(by: string | undefined): PortfolioGroup {
  return oneOf(portfolioGroups, by) ?? 'phase';
}
