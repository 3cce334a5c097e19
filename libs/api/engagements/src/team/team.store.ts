import { Clock, DomainProblem, mustChange, type Caller, type Tx } from '@akashi/api-platform';
import type { AssignTeamBody, EndAssignmentBody, TeamMemberView } from '@akashi/contracts';
import type { AcceptEngagementFacts } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import { declarationOf } from './declaration.query';
import { TeamMemberEntity } from './team-member.entity';

const selectTeam = `
  SELECT t.user_id AS "userId", m.family_name || ' ' || m.given_name AS name, m.title, m.disabled_at IS NOT NULL AS "isDisabled",
    t.role, t.from_on AS "fromOn",
    t.to_on AS "toOn", t.version, ${declarationOf} AS declaration
  FROM team_member t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id
  WHERE t.firm_id = $1 AND t.engagement_id = $2
  ORDER BY array_position(ARRAY['engagement_leader', 'senior', 'practitioner', 'quality_reviewer'], t.role),
    m.family_kana, m.given_kana, t.user_id`;

const selectAcceptable = `
  SELECT t.role, ${declarationOf} AS declaration,
    coalesce((SELECT json_agg(json_build_object('type', c.type, 'validFrom', c.valid_from, 'validUntil', c.valid_until))
      FROM credential c WHERE c.firm_id = t.firm_id AND c.user_id = t.user_id), '[]') AS credentials
  FROM team_member t JOIN member m ON m.firm_id = t.firm_id AND m.user_id = t.user_id AND m.disabled_at IS NULL
  WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.from_on <= $3 AND (t.to_on IS NULL OR t.to_on >= $3)
  ORDER BY t.user_id`;

@Injectable()
export class TeamStore {
  constructor(private readonly clock: Clock) {}

  /** Everyone who ever was on it, those whose assignment ended too. */
  list(tx: Tx, caller: Caller, engagementId: string): Promise<TeamMemberView[]> {
    return tx.query(selectTeam, [caller.firmId, engagementId]);
  }

  async get(tx: Tx, caller: Caller, engagementId: string, userId: string): Promise<TeamMemberEntity> {
    const member = await tx.findOneBy(TeamMemberEntity, { firmId: caller.firmId, engagementId, userId });
    if (!member) throw new DomainProblem('not-found');
    return member;
  }

  acceptable(tx: Tx, caller: Caller, engagementId: string, today: string): Promise<AcceptEngagementFacts['members']> {
    return tx.query(selectAcceptable, [caller.firmId, engagementId, today]);
  }

  async assign(tx: Tx, caller: Caller, engagementId: string, body: AssignTeamBody): Promise<void> {
    await tx.insert(TeamMemberEntity, { ...body, firmId: caller.firmId, engagementId, assignedBy: caller.userId });
  }

  /** Who opens an engagement names its leader, from today on. */
  async nameLeader(tx: Tx, caller: Caller, engagementId: string, userId: string): Promise<void> {
    const fromOn = this.clock.today();
    await this.assign(tx, caller, engagementId, { userId, role: 'engagement_leader', fromOn, toOn: null });
  }

  async end(tx: Tx, caller: Caller, member: TeamMemberEntity, body: EndAssignmentBody): Promise<void> {
    const { engagementId, userId } = member;
    const as = { firmId: caller.firmId, engagementId, userId, version: body.version };
    mustChange(await tx.update(TeamMemberEntity, as, { toOn: body.toOn }));
  }
}
