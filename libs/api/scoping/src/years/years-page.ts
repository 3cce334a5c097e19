import type { Room } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import type { Caller, Tx } from '@akashi/api-platform';
import type { EarlierTestColumns, PlanYearsView } from '@akashi/contracts';
import type { KnownTest } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import { statedControls } from '../amendment/stated-controls';
import { PlanStore } from '../plan/plan.store';
import { StatementStore } from '../statement/statement.store';
import { EarlierTestStore } from './earlier-test.store';
import { ScopeGround } from './scope-ground';

/** What the years of the plan's controls rest on: of the plan's own statement, or of the latest while no plan is drafted. */
@Injectable()
export class YearsPage {
  constructor(
    private readonly plans: PlanStore,
    private readonly statements: StatementStore,
    private readonly rulesets: RulesetStore,
    private readonly earlierTests: EarlierTestStore,
    private readonly ground: ScopeGround,
  ) {}

  async read(tx: Tx, caller: Caller, room: Room): Promise<PlanYearsView> {
    const { engagementId, periodStart, periodEnd, rulesetId } = room;
    const { cycle, notes } = await this.rulesets.get(tx, caller, rulesetId);
    const note = notes.find(({ path }) => path === 'cycle.classes') ?? notes.find(({ path }) => path === 'cycle');
    const statementId = await this.statementOf(tx, caller, engagementId);
    const controls = statementId ? await statedControls(tx, caller, engagementId, statementId) : [];
    const known = await this.earlierTests.known(tx, caller, room, controls);
    return {
      periodStart,
      periodEnd,
      rulesetId,
      cycle: cycle ?? null,
      cycleConfidence: note?.confidence ?? 'recalled',
      cycleSource: note?.source ?? '',
      reliefOpen: await this.ground.reliefOpen(tx, caller, engagementId),
      tests: columnsOf(known),
      records: await this.earlierTests.records(tx, caller, engagementId),
    };
  }

  /** Null while the client has stated nothing. */
  async statementOf(tx: Tx, caller: Caller, engagementId: string): Promise<string | null> {
    const plan = await this.plans.latest(tx, caller, engagementId);
    if (plan) return plan.statementId;
    const [statement] = await this.statements.versions(tx, caller, engagementId);
    return statement?.id ?? null;
  }
}

function columnsOf(known: readonly KnownTest[]): EarlierTestColumns {
  return {
    stableKey: known.map(({ stableKey }) => stableKey),
    testType: known.map(({ testType }) => testType),
    periodEnd: known.map(({ periodEnd }) => periodEnd),
    result: known.map(({ result }) => result),
    differs: known.map(({ differs }) => (differs ? [...differs] : null)),
    judged: known.map(({ judgedBy }) => judgedBy ?? null),
    source: known.map(({ source }) => source),
    engagementId: known.map(({ engagementId }) => engagementId),
    under: known.map(({ under }) => under),
  };
}
