import { TermStore, type Room } from '@akashi/api-engagements';
import type { Caller, Tx } from '@akashi/api-platform';
import type { StatedControlView } from '@akashi/contracts';
import type { EngagementKind, SchemeRuleset } from '@akashi/domain/engagement';
import { computeScope, type ComputedScope, type CycleFacts, type KnownTest } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { StatementContextStore, type StatementContext } from '../statement/statement-context.store';
import { EarlierTestStore } from './earlier-test.store';

export interface ScopeAsComputed {
  ruleset: SchemeRuleset;
  computed: ComputedScope[];
}

/** Brings together what a plan is computed from: statement, ruleset, base services, earlier years and answers to changes. */
@Injectable()
export class ScopeGround {
  constructor(
    private readonly context: StatementContextStore,
    private readonly earlierTests: EarlierTestStore,
    private readonly terms: TermStore,
  ) {}

  async compute(tx: Tx, caller: Caller, room: Room, controls: readonly StatedControlView[]): Promise<ScopeAsComputed> {
    const { ruleset, baseServices, edition, relief } = await this.context.of(tx, caller, room);
    const cycle = await this.cycle(tx, caller, room, ruleset, edition, controls);
    const { scope, scopeProfile: profile } = ruleset;
    const computed = computeScope(controls, {
      scope,
      profile,
      baseServices,
      periodEnd: room.periodEnd,
      relief,
      cycle,
    });
    return { ruleset, computed };
  }

  /** Conditions of the management criteria's cycle that are not met. */
  async reliefOpen(tx: Tx, caller: Caller, engagementId: string): Promise<number> {
    const { relief } = await this.terms.view(tx, caller, engagementId);
    return relief.conditions.filter(({ met }) => !met).length;
  }

  private async cycle(
    tx: Tx,
    caller: Caller,
    room: Room,
    { cycle: rules }: SchemeRuleset,
    { criteria }: StatementContext['edition'],
    controls: readonly StatedControlView[],
  ): Promise<CycleFacts | null> {
    if (!rules) return null;
    const { engagementId, periodStart, periodEnd } = room;
    const known = await this.earlierTests.known(tx, caller, room, controls);
    const judged = await this.earlierTests.judgedSinceLastYear(tx, caller, engagementId, controls);
    const since = [...judged].map(([key, one]) => [key, one.judged] as const);
    return {
      rules,
      kind: await kindOf(tx, caller, engagementId),
      periodStart,
      periodEnd,
      reliefOpen: await this.reliefOpen(tx, caller, engagementId),
      criteria: new Map(criteria.map(({ key, part, isMandatory }) => [key, { part, isMandatory }])),
      earlier: Map.groupBy(known, ({ stableKey }: KnownTest) => stableKey),
      answered: new Map([...since, ...(await this.earlierTests.answered(tx, caller, engagementId))]),
    };
  }
}

async function kindOf(tx: Tx, caller: Caller, engagementId: string): Promise<EngagementKind> {
  const [row] = await tx.query<{ kind: EngagementKind }[]>(
    `SELECT kind FROM engagement WHERE firm_id = $1 AND id = $2`,
    [caller.firmId, engagementId],
  );
  return row?.kind ?? 'INITIAL';
}
