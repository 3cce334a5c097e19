import { RulesetStore } from '@akashi/api-firms';
import { Clock, DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type { LastTeamMemberView, NextYearView, RenewEngagementBody } from '@akashi/contracts';
import { seesEveryEngagement } from '@akashi/domain/access';
import {
  nextEngagement,
  mayFollowEngagement,
  type EngagementKind,
  type EngagementState,
  type SchemeRuleset,
} from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { EngagementStore } from '../opening/engagement.store';
import { selectFollowing, selectLast, selectLastTeam, selectMappedEditions } from './next-year.query';

/** The engagement that is followed. */
export interface LastEngagement {
  engagementName: string;
  clientName: string;
  serviceName: string;
  clientId: string;
  serviceId: string;
  kind: EngagementKind;
  state: EngagementState;
  periodStart: string;
  periodEnd: string;
  editionId: string;
  rulesetId: string;
}

/** What the year after an engagement begins with: read, and proposed by the rule; nothing is kept of it. */
@Injectable()
export class NextYearStore {
  constructor(
    private readonly engagements: EngagementStore,
    private readonly rulesets: RulesetStore,
    private readonly clock: Clock,
  ) {}

  /** What the rule must know of it, with the service held: of two who open its next year at once, the second finds it there. */
  async hold(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { periodEnd, rulesetId }: Pick<RenewEngagementBody, 'periodEnd' | 'rulesetId'>,
  ): Promise<{ last: LastEngagement; latestEnd: string | null; ruleset: SchemeRuleset }> {
    const last = await this.last(tx, caller, engagementId);
    await this.engagements.mustHaveService(tx, caller, last.clientId, last.serviceId);
    const latestEnd = await this.engagements.previousEnd(tx, caller, last.serviceId);
    return { last, latestEnd, ruleset: await this.rulesets.inForce(tx, caller, periodEnd, rulesetId) };
  }

  private async last(tx: Tx, caller: Caller, engagementId: string): Promise<LastEngagement> {
    const [last] = await tx.query<LastEngagement[]>(selectLast, [caller.firmId, engagementId]);
    if (!last) throw new DomainProblem('not-found');
    return last;
  }

  async view(tx: Tx, caller: Caller, engagementId: string): Promise<NextYearView> {
    const { clientId: _, serviceId, kind, state, ...last } = await this.last(tx, caller, engagementId);
    const latestEnd = await this.engagements.previousEnd(tx, caller, serviceId);
    const decision = mayFollowEngagement({ last: { kind, state, periodEnd: last.periodEnd }, latestEnd });
    const mapped = await tx.query<{ id: string }[]>(selectMappedEditions, [caller.firmId, last.editionId]);
    const team = await tx.query<LastTeamMemberView[]>(selectLastTeam, [caller.firmId, engagementId, serviceId]);
    return {
      ...last,
      refusal: decision.allowed ? null : decision.code,
      following: await this.following(tx, caller, serviceId, last.periodEnd),
      proposal: await this.proposal(tx, caller, last, mapped[0]?.id ?? last.editionId),
      mappedEditionIds: mapped.map(({ id }) => id),
      team,
    };
  }

  /** Under last year's rules the period is as long as it may be; the ruleset is the one in force when that period ends. */
  private async proposal(
    tx: Tx,
    caller: Caller,
    last: Omit<LastEngagement, 'clientId' | 'serviceId' | 'kind' | 'state'>,
    editionId: string,
  ): Promise<NextYearView['proposal']> {
    const { engagementName: name, serviceName, periodStart, periodEnd, rulesetId } = last;
    const of = await this.rulesets.get(tx, caller, rulesetId);
    const proposed = nextEngagement({ name, serviceName, periodStart, periodEnd }, of);
    const inForce = await this.rulesets.inForce(tx, caller, proposed.periodEnd);
    return { ...proposed, rulesetId: inForce.id, editionId };
  }

  private async following(
    tx: Tx,
    caller: Caller,
    serviceId: string,
    periodEnd: string,
  ): Promise<NextYearView['following']> {
    const reader = [caller.firmId, caller.userId, seesEveryEngagement(caller), this.clock.today()];
    const rows = await tx.query<{ id: string; name: string }[]>(selectFollowing, [...reader, serviceId, periodEnd]);
    return rows[0] ?? null;
  }
}
