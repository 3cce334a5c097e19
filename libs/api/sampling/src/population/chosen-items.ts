import type { Caller } from '@akashi/api-platform';
import {
  allAlgorithm,
  drawSample,
  passesOf,
  pickedAlgorithm,
  rankingAlgorithm,
  systematicAlgorithm,
  systematicSample,
  type RankedRow,
  type SampleMethod,
} from '@akashi/domain/sampling';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { PopulationRows } from './population-rows';
import type { PopulationSource } from './population.store';
import { RankedPopulation, type RankedItem } from './ranked-population';
import { notIn, voidRows, type DrawnItem } from './sample.store';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export const algorithmOf: Readonly<Record<SampleMethod, string>> = {
  RANDOM: rankingAlgorithm,
  SYSTEMATIC: systematicAlgorithm,
  HAPHAZARD: pickedAlgorithm,
  ALL: allAlgorithm,
};

/** What a sample was until now: nothing before its first draw. */
export interface SampleSoFar {
  readonly draws: readonly { readonly ordinal: number; readonly size: number }[];
  /** Its items, void ones too, without specific ones. */
  readonly items: readonly DrawnItem[];
}

export const nothingSoFar: SampleSoFar = { draws: [], items: [] };

export interface WantedItems {
  readonly method: SampleMethod;
  /** Items that are not void, when they have been added. */
  readonly size: number;
  /** Row numbers that a person picked. */
  readonly picked: readonly number[];
}

/** Items that may be added to a sample, read before the transaction in which they are. */
export interface Candidates {
  readonly rows: readonly RankedItem[];
  /** The seeded start of a systematic pass. */
  readonly start: number | null;
}

/** The items that come next by each method. What is no possible sample has none: its rule refuses it. */
@Injectable()
export class ChosenItems {
  constructor(
    private readonly ranked: RankedPopulation,
    private readonly rows: PopulationRows,
  ) {}

  /** The candidates for a sample of that size, of which `added` takes those that are new. */
  async candidates(
    { firmId }: Pick<Caller, 'firmId'>,
    source: PopulationSource,
    soFar: SampleSoFar,
    wanted: WantedItems,
  ): Promise<Candidates> {
    const before = soFar.items.length;
    const ofRows = async (rows: readonly RankedRow[], start: number | null = null): Promise<Candidates> => ({
      rows: await this.rows.take(firmId, source, rows),
      start,
    });
    switch (wanted.method) {
      case 'RANDOM':
        return { rows: await this.ranked.rank(firmId, source, wanted.size, before), start: null };
      case 'SYSTEMATIC': {
        const pass = nextPass(source, soFar, wanted.size);
        return ofRows(pass?.rows ?? [], pass?.start ?? null);
      }
      case 'HAPHAZARD':
        return ofRows(wanted.picked.map((rowNumber, at) => ({ rank: before + at + 1, rowNumber })));
      case 'ALL':
        return ofRows(allRows(source));
    }
  }
}

/** Those of the candidates that a sample of that size gains. `skip` is a row on its way out of it. */
export function addedTo(
  { items }: SampleSoFar,
  { rows }: Candidates,
  { method, size }: Pick<WantedItems, 'method' | 'size'>,
  skip?: number,
): RankedItem[] {
  if (method !== 'RANDOM') return rows.filter(notIn(items));
  const voids = new Set([...voidRows(items), ...(skip === undefined ? [] : [skip])]);
  return drawSample(rows, size, voids).filter(notIn(items));
}

/** Every item that was added after these began a pass, or went on with one: the next begins where they end. */
function nextPass({ seed, rowCount }: PopulationSource, { draws, items }: SampleSoFar, size: number) {
  const count = size - (items.length - voidRows(items).size);
  if (!Number.isSafeInteger(count) || count < 1 || items.length + count > rowCount) return undefined;
  const ordinals = items.map(({ rank, draw }) => ({ rank, draw }));
  return systematicSample(seed, rowCount, [...passesOf(draws, ordinals), count], sha256).at(-1);
}

/** No ruleset lets more be taken whole: of a population that is larger nothing is read, and its rule refuses it. */
const mostTakenWhole = 1_000;

function allRows({ rowCount }: PopulationSource): RankedRow[] {
  if (rowCount > mostTakenWhole) return [];
  return Array.from({ length: rowCount }, (_, at) => ({ rank: at + 1, rowNumber: at + 1 }));
}
