import { everything, requestParts, type RequestFilter } from './request-filter';

/** 表, ボード, 暦, 人ごと: four ways to see the same requests. */
export const requestViews = ['table', 'board', 'calendar', 'people'] as const;

export type RequestsView = (typeof requestViews)[number];

/** What the address of the list may say, as its query parameters. */
export interface RequestAddress {
  readonly view?: string | undefined;
  readonly part?: string | undefined;
  readonly answerer?: string | undefined;
  readonly asker?: string | undefined;
  readonly due?: string | undefined;
  readonly q?: string | undefined;
}

/** Reads the filter; whatever is unknown in it counts as not said. */
export function readFilter({ part, answerer, asker, due, q }: RequestAddress): RequestFilter {
  return {
    part: requestParts.find((one) => one === part) ?? everything.part,
    answerer: answerer ?? '',
    asker: asker ?? '',
    dueOn: /^\d{4}-\d{2}-\d{2}$/.test(due ?? '') ? due! : '',
    words: q ?? '',
  };
}

/** Null where the address names no view. */
export function readView({ view }: RequestAddress): RequestsView | null {
  return requestViews.find((one) => one === view) ?? null;
}

/** The query parameters of what is seen; null where nothing has to be said. The table is named where another view is usual. */
export function writeAddress(
  view: RequestsView,
  filter: RequestFilter,
  isOtherUsual: boolean,
): Record<keyof RequestAddress, string | null> {
  return {
    view: view === 'table' && !isOtherUsual ? null : view,
    part: filter.part === 'all' ? null : filter.part,
    answerer: filter.answerer || null,
    asker: filter.asker || null,
    due: filter.dueOn || null,
    q: filter.words || null,
  };
}
