import { median } from './load.ts';

/** One figure, ours beside the limit; `rounds` are the single rounds it is the median of. */
export interface BenchResult {
  id: string;
  unit: string;
  ours: number;
  limit: number | null;
  peer: number | null;
  ratioToLimit: number | null;
  ratioToPeer: number | null;
  rounds: { ours: number; limit: number | null }[];
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

export function toResult(id: string, unit: string, rounds: { ours: number; limit: number | null }[]): BenchResult {
  const ours = median(rounds.map((round) => round.ours));
  const limits = rounds.map((round) => round.limit).filter((value) => value !== null);
  const limit = limits.length > 0 ? median(limits) : null;
  return {
    id,
    unit,
    ours: round3(ours),
    limit: limit === null ? null : round3(limit),
    peer: null,
    ratioToLimit: limit === null ? null : round3(ours / limit),
    ratioToPeer: null,
    rounds: rounds.map((round) => ({
      ours: round3(round.ours),
      limit: round.limit === null ? null : round3(round.limit),
    })),
  };
}

/** Runs ours and the limit in turn, the first of a round changing, so that a drifting machine favours neither. */
export async function rotate(
  rounds: number,
  ours: () => Promise<number>,
  limit: () => Promise<number>,
): Promise<{ ours: number; limit: number }[]> {
  await ours();
  await limit();
  const results: { ours: number; limit: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) results.push({ ours: await ours(), limit: await limit() });
    else {
      const bare = await limit();
      results.push({ ours: await ours(), limit: bare });
    }
  }
  return results;
}
