import type { PortfolioGroup, PortfolioOrder, PortfolioSort } from '@akashi/domain/portfolio';
import type { PortfolioPageView, PortfolioParams, PortfolioViewView } from '../portfolio.contract';
import { download, get, of, post, put } from './operation';

/** Every condition that is given has to be met; of one with several values, parted by commas, any of them. */
export interface PortfolioQuery {
  /** Words in the names of engagement, service, client and people. */
  q?: string;
  phase?: string;
  deadline?: string;
  /** Whoever leads it; `none` where nobody does. */
  leader?: string;
  client?: string;
  outlook?: string;
  /** `true`: archived, declined and withdrawn ones too. */
  closed?: 'true';
  sort?: PortfolioSort;
  order?: PortfolioOrder;
  /** Puts those together that have this in common. */
  group?: PortfolioGroup;
}

export interface PortfolioPageQuery extends PortfolioQuery {
  /** By what the counts count; phases without it. */
  by?: PortfolioGroup;
  /** The page after the one that gave this. */
  after?: string;
}

export interface PortfolioFileQuery extends PortfolioQuery {
  lang: 'ja' | 'en';
}

export interface SavePortfolioViewBody {
  readonly name: string;
  readonly params: PortfolioParams;
  readonly isShared: boolean;
}

export const portfolioApi = {
  /** The engagements that the caller may see, a page of them, with counts over all. */
  page: get('portfolio', 'engagement.list', { query: of<PortfolioPageQuery>(), answer: of<PortfolioPageView>() }),
  /** All that meet what was asked, as a workbook. */
  file: download('portfolio/file', 'engagement.list', {
    query: of<PortfolioFileQuery>(),
    logs: { kind: 'export', thing: 'portfolio' },
  }),
  /** The caller's own views, and those that colleagues share. */
  views: get('portfolio/views', 'engagement.list', { answer: of<PortfolioViewView[]>() }),
  /** Keeps a view; one's own of the same name is replaced. */
  saveView: put('portfolio/views', 'portfolio-view.keep', {
    body: of<SavePortfolioViewBody>(),
    answer: of<PortfolioViewView>(),
  }),
  /** One's own only. */
  removeView: post('portfolio/views/:portfolioViewId/remove', 'portfolio-view.keep', { status: 204 }),
};
