import type { DrawSampleBody } from '@akashi/contracts';
import type { AttributeFigures } from '@akashi/domain/engagement';
import { attributeSampleSize, sampleSize } from '@akashi/domain/sampling';
import type { WantedItems } from './chosen-items';
import type { PopulationSource } from './population.store';
import type { NamedTable } from './sampling-table';

export interface WantedSample extends WantedItems {
  /** The name of the table that the size came from, or what else it did. */
  readonly rule: string;
  readonly attribute: AttributeFigures | null;
}

type Sized = Pick<PopulationSource, 'frequency' | 'rowCount'>;

export function tableSizeOf({ table }: Pick<NamedTable, 'table'>, population: Sized): number {
  return sampleSize(table, population.frequency, population.rowCount);
}

/** What is asked for, with its size where nobody gave one: of all rows, of what was picked, of the attribute sample or of the table. */
export function wantedSample(body: DrawSampleBody, population: Sized, named: NamedTable): WantedSample {
  // What is left out may come as null, too.
  const [method, attribute, picked] = [body.method ?? 'RANDOM', body.figures ?? null, body.rows ?? []];
  const of = (size: number, rule: string): WantedSample => ({ method, picked, attribute, size, rule });
  if (method === 'ALL') return of(population.rowCount, 'ALL');
  if (method === 'HAPHAZARD') return of(body.size ?? picked.length, 'EXPLICIT');
  if (attribute) {
    const asked = attributeSampleSize(attribute) ?? 0;
    return of(body.size ?? Math.min(asked, population.rowCount), 'ATTRIBUTE');
  }
  return body.size === null ? of(tableSizeOf(named, population), named.name) : of(body.size, 'EXPLICIT');
}
