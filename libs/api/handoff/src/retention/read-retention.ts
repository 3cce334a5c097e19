import { RulesetStore } from '@akashi/api-firms';
import type { Room } from '@akashi/api-engagements';
import { Clock, DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { RetentionRow, RetentionView } from '@akashi/contracts';
import { keepingDates, type SchemeRuleset } from '@akashi/domain/engagement';
import { retentionState } from '@akashi/domain/handoff';
import { Injectable } from '@nestjs/common';
import { RetentionStore, type RetainedRow } from './retention.store';

/** 保管の終わり: counted by the ruleset that each engagement was opened under, whatever later versions say. */
@Injectable()
export class ReadRetention {
  constructor(
    private readonly retention: RetentionStore,
    private readonly rulesets: RulesetStore,
    private readonly clock: Clock,
  ) {}

  async view(tx: Tx, caller: Caller, { engagementId, rulesetId }: Room): Promise<RetentionView> {
    const [row] = await this.retention.retained(tx, caller, engagementId);
    if (!row) throw new DomainProblem('not-found');
    const ruleset = await this.rulesets.get(tx, caller, rulesetId);
    const note = ruleset.notes.find(({ path }) => path === 'archive.retentionYears' || path === 'archive');
    return {
      ...this.clockOf(row, ruleset),
      engagementState: row.state,
      years: ruleset.archive.retentionYears,
      confidence: note?.confidence ?? null,
      source: note?.source ?? null,
      holds: await this.retention.holds(tx, caller, engagementId),
    };
  }

  /** By their last day; those without one at the end. */
  async list(tx: Tx, caller: Caller): Promise<RetentionRow[]> {
    const kept = new Map((await this.rulesets.all(tx, caller)).map(({ body }) => [body.id, body]));
    const rows = await this.retention.retained(tx, caller);
    return rows
      .flatMap((row) => {
        const ruleset = kept.get(row.rulesetId);
        const { engagementId, name, clientName, serviceName, matters } = row;
        return ruleset ? [{ engagementId, name, clientName, serviceName, matters, ...this.clockOf(row, ruleset) }] : [];
      })
      .sort((a, b) => order(a).localeCompare(order(b)));
  }

  private clockOf({ state, reportDate, matters }: RetainedRow, ruleset: SchemeRuleset) {
    const keepUntil = reportDate === null ? null : keepingDates(reportDate, ruleset).keepUntil;
    const facts = { engagementState: state, keepUntil, holdsInForce: matters.length, today: this.clock.today() };
    return { keepUntil, state: retentionState(facts) };
  }
}

const order = ({ keepUntil, name, engagementId }: RetentionRow): string =>
  `${keepUntil ?? '9999-12-31'} ${name} ${engagementId}`;
