import { RulesetStore } from '@akashi/api-firms';
import { Clock, DomainProblem, type Caller, type Tx } from '@akashi/api-platform';
import type {
  BaseServiceCheckBody,
  BaseServicesView,
  BaseServiceUseView,
  EngagementSummaryView,
  WatchedEngagementView,
} from '@akashi/contracts';
import {
  endedInheritance,
  isNamedIn,
  watchBaseServices,
  type BaseServiceFinding,
  type WatchedBaseService,
} from '@akashi/domain/base-service';
import type { EngagementState, SchemeRuleset } from '@akashi/domain/engagement';
import { Injectable } from '@nestjs/common';
import type { Room } from '../engagement-door';
import { BaseServiceCheckEntity } from './base-service.entity';
import { selectRelying, selectUses } from './base-service.query';

type Firm = Pick<Caller, 'firmId'>;
/** What of an engagement its base services are watched by. */
type Watched = Pick<Room, 'engagementId' | 'state' | 'periodEnd' | 'rulesetId'>;
type UseRow = Omit<BaseServiceUseView, 'name' | 'isNamed'> & { registeredName: string | null; section: string };

/** States in which nothing rests on a base service any more. */
const unwatched: readonly EngagementState[] = ['archived', 'declined', 'withdrawn'];

/** The report is out and the firm goes on watching until the file is closed. */
const issued: readonly EngagementState[] = ['issued', 'handed_over'];

@Injectable()
export class BaseServiceStore {
  constructor(
    private readonly rulesets: RulesetStore,
    private readonly clock: Clock,
  ) {}

  /** The base services as the plan in force relies on them, or the plan that is named. */
  async uses(tx: Tx, caller: Firm, room: Watched, planId: string | null = null): Promise<BaseServiceUseView[]> {
    const { scope } = await this.rulesets.get(tx, caller, room.rulesetId);
    const values = [caller.firmId, room.engagementId, scope.inheritedReason, planId];
    const rows = await tx.query<UseRow[]>(selectUses, values);
    return rows.map(({ registeredName, section, ...row }) => {
      const name = row.checks[0]?.name ?? registeredName ?? '';
      return { ...row, name, isNamed: isNamedIn(section, { registrationNo: row.registrationNo, name }) };
    });
  }

  async view(tx: Tx, caller: Firm, room: Room): Promise<BaseServicesView> {
    const ruleset = await this.rulesets.get(tx, caller, room.rulesetId);
    const services = await this.uses(tx, caller, room);
    return {
      services,
      findings: found(services, room, ruleset, this.clock.today()),
      inheritanceEnded: endedInheritance(services.map(watched), room.periodEnd),
      checkDays: ruleset.baseServices.checkDays,
    };
  }

  /** What is found as of a day; as of today when none is given. */
  async findings(tx: Tx, caller: Firm, room: Watched, asOf = this.clock.today()): Promise<BaseServiceFinding[]> {
    const ruleset = await this.rulesets.get(tx, caller, room.rulesetId);
    return found(await this.uses(tx, caller, room), room, ruleset, asOf);
  }

  /**
   * What is found today in each of these engagements; those where all is well, or nothing rests on a base service, are left out.
   */
  async watched(tx: Tx, caller: Firm, engagements: readonly EngagementSummaryView[]): Promise<WatchedEngagementView[]> {
    const open = engagements.filter(({ state }) => !unwatched.includes(state));
    const relying = await tx.query<{ id: string }[]>(selectRelying, [caller.firmId, open.map(({ id }) => id)]);
    const ids = new Set(relying.map(({ id }) => id));
    const found: WatchedEngagementView[] = [];
    for (const { id, name, state, periodEnd, rulesetId } of open.filter((one) => ids.has(one.id))) {
      const findings = await this.findings(tx, caller, { engagementId: id, state, periodEnd, rulesetId });
      if (findings.length > 0) found.push({ engagementId: id, name, findings });
    }
    const stops = ({ findings }: WatchedEngagementView) => Number(findings.some(({ grade }) => grade === 'stop'));
    return found.sort((a, b) => stops(b) - stops(a));
  }

  /** Controls that a plan leaves out though the service is not registered to the last day of the period. */
  async inheritanceEnded(tx: Tx, caller: Firm, room: Room, planId: string): Promise<number> {
    return endedInheritance((await this.uses(tx, caller, room, planId)).map(watched), room.periodEnd);
  }

  async add(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { version, ...facts }: BaseServiceCheckBody,
    checks: number,
  ): Promise<number> {
    if (version !== checks) throw new DomainProblem('stale-version');
    const key = { firmId: caller.firmId, engagementId, version: version + 1, recordedBy: caller.userId };
    await tx.insert(BaseServiceCheckEntity, { ...facts, ...key });
    return key.version;
  }
}

function watched({ checks, ...use }: BaseServiceUseView): WatchedBaseService {
  return { ...use, check: checks[0] ?? null };
}

function found(
  services: readonly BaseServiceUseView[],
  { state, periodEnd }: Watched,
  ruleset: SchemeRuleset,
  asOf: string,
): BaseServiceFinding[] {
  if (unwatched.includes(state)) return [];
  const context = { ruleset, periodEnd, asOf, isIssued: issued.includes(state) };
  return watchBaseServices(services.map(watched), context);
}
