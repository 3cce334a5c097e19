import { computed, signal, type Signal } from '@angular/core';
import type { PopulationView } from '@akashi/contracts';
import { texts } from '@akashi/web-ui';
import type { ItemMatch, ItemStanding } from '../matching/matching-model';
import { standingTexts } from '../matching/matching-texts';
import { standingOf, standingsInOrder } from '../matching/standing-words';
import { filterCounts, isShown, type SampleColumn, type SampleMark, type SheetFilter } from './sample-model';
import { sampleSheetTexts } from './sample-sheet-texts';

export interface FilteredSheet {
  readonly population: Signal<PopulationView>;
  readonly columns: Signal<readonly SampleColumn[]>;
  readonly marks: Signal<ReadonlyMap<string, SampleMark>>;
  readonly matches: Signal<ReadonlyMap<string, ItemMatch> | null>;
}

/**
 * Which items a sheet shows: by what is recorded of them, and by what their documents say. Both hold at once, and each option tells
 * how many items it would show by itself. Call it in a field.
 */
export function sheetFilters({ population, columns, marks, matches }: FilteredSheet) {
  const [t, said] = [texts(sampleSheetTexts), texts(standingTexts)];
  const filter = signal<SheetFilter>('all');
  const standing = signal<ItemStanding | 'all'>('all');
  const standings = computed(() => {
    const known = matches();
    return known ? population().items.map((item) => standingOf(item, known)) : [];
  });
  return {
    filter,
    standing,
    items: computed(() => {
      const [wanted, known] = [standing(), matches()];
      const stands = (item: PopulationView['items'][number]) =>
        wanted === 'all' || !known || standingOf(item, known) === wanted;
      return population().items.filter((item) => stands(item) && isShown(item, filter(), columns(), marks()));
    }),
    options: computed(() =>
      filterCounts(population().items, columns(), marks()).map(({ filter: value, count }) => ({
        value,
        label: `${t()[value]} ${count}`,
      })),
    ),
    /** None while no item has a document: there is nothing to choose between. */
    standingOptions: computed(() => {
      const counts = standingsInOrder.map((value) => ({
        value,
        count: standings().filter((one) => one === value).length,
      }));
      // What is chosen stays among them when its last item has left, or nobody could choose otherwise.
      const some = counts.filter(({ value, count }) => count > 0 || value === standing());
      if (some.every(({ value }) => value === 'no-document')) return [];
      const all = { value: 'all' as const, label: t().allStandings };
      return [all, ...some.map(({ value, count }) => ({ value, label: `${said()[value]} ${count}` }))];
    }),
  };
}
