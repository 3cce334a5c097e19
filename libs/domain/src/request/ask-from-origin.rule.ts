import { allow, refuse, type Decision } from '../decision';
import type { FindingState } from '../finding/finding-state';

export type AskFromOriginRefusal =
  'request.population-there' | 'request.population-unknown' | 'request.plan-not-awaited' | 'request.statement-newer';

/** What stands today of what somebody asks from. */
export type AskFromOriginFacts =
  | { kind: 'statement'; seenNo: number; latestNo: number }
  | { kind: 'population'; isDeclared: boolean; isThere: boolean }
  | { kind: 'finding'; state: FindingState };

/**
 * A statement is sent back while no newer one is there, a population is asked for while it is missing, and a plan for a finding that
 * stands in an issued report and has none.
 */
export function mayAskFromOrigin(facts: AskFromOriginFacts): Decision<AskFromOriginRefusal> {
  if (facts.kind === 'statement') return facts.seenNo === facts.latestNo ? allow : refuse('request.statement-newer');
  if (facts.kind === 'finding') return facts.state === 'reported' ? allow : refuse('request.plan-not-awaited');
  if (facts.isThere) return refuse('request.population-there');
  return facts.isDeclared ? allow : refuse('request.population-unknown');
}
