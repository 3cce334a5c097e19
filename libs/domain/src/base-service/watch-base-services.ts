import { daysBetween } from '../dates/arithmetic';
import type { LocalDate } from '../dates/local-date';
import type { SchemeRuleset } from '../engagement/scheme-ruleset';
import { isRegistrationNumber } from '../firm/registration-number';
import { registeredUntil, type KnownBaseService } from './base-service-check';
import type { BaseServiceFault } from '../engagement/base-service-fault';

/** A base service as an engagement relies on it. */
export interface WatchedBaseService extends KnownBaseService {
  /** Controls that the plan leaves out because they are taken over from it. */
  inherited: number;
  /** Does the statement name it among what the service stands on? Null while the statement does not say. */
  isNamed: boolean | null;
}

export interface WatchContext {
  ruleset: Pick<SchemeRuleset, 'baseServices' | 'registration'>;
  periodEnd: LocalDate;
  /** Today, or the day of a report that is about to go out. */
  asOf: LocalDate;
  /** The report is out: nothing can be stopped any more, and what is found is still told. */
  isIssued: boolean;
}

export interface BaseServiceFinding {
  fault: BaseServiceFault;
  grade: 'stop' | 'warn';
  registrationNo: string;
  /** How many controls rest on it. */
  controls: number;
}

/** How its registration stands; null when it lasts. */
function registrationFault(service: WatchedBaseService, { periodEnd, asOf }: WatchContext): BaseServiceFault | null {
  const until = registeredUntil(service);
  if (until === null) return service.check ? 'not-listed' : null;
  if (until < periodEnd) return 'ends-in-period';
  return until < asOf ? 'ended-before-report' : null;
}

/** Only a service on which something rests has to be looked up, again and again. */
function checkFault({ check, inherited }: WatchedBaseService, context: WatchContext): BaseServiceFault | null {
  if (inherited === 0) return null;
  if (!check) return 'never-checked';
  const { checkDays } = context.ruleset.baseServices;
  return daysBetween(check.checkedOn, context.asOf) > checkDays ? 'check-too-old' : null;
}

function faultsOf(service: WatchedBaseService, context: WatchContext): BaseServiceFault[] {
  const { numberForms } = context.ruleset.registration;
  const found: (BaseServiceFault | null)[] = [
    registrationFault(service, context),
    service.check?.found === 'LISTED_LESS' ? 'scope-reduced' : null,
    checkFault(service, context),
    isRegistrationNumber(service.registrationNo, numberForms) ? null : 'number-malformed',
    service.inherited > 0 && service.isNamed === false ? 'not-in-statement' : null,
  ];
  return found.filter((fault) => fault !== null);
}

/**
 * What is left out because a registered service does it rests on that service being registered to the last day of the period, and
 * on somebody having looked. The ruleset says what stops; where nothing is taken over, or the report is out, it is only told.
 */
export function watchBaseServices(
  services: readonly WatchedBaseService[],
  context: WatchContext,
): BaseServiceFinding[] {
  const found = services.flatMap((service) =>
    faultsOf(service, context).flatMap((fault): BaseServiceFinding[] => {
      const grade = context.ruleset.baseServices.faults[fault];
      if (grade === 'off') return [];
      const stops = grade === 'stop' && service.inherited > 0 && !context.isIssued;
      const { registrationNo, inherited } = service;
      return [{ fault, grade: stops ? 'stop' : 'warn', registrationNo, controls: inherited }];
    }),
  );
  return [...found.filter(({ grade }) => grade === 'stop'), ...found.filter(({ grade }) => grade === 'warn')];
}

/** Controls that a plan leaves out as taken over from a service that is not registered to the last day of the period. */
export function endedInheritance(
  services: readonly Pick<WatchedBaseService, 'validUntil' | 'check' | 'inherited'>[],
  periodEnd: LocalDate,
): number {
  return services
    .filter((service) => (registeredUntil(service) ?? '') < periodEnd)
    .reduce((sum, { inherited }) => sum + inherited, 0);
}

/** Does the statement's section on base services name it, by number or by name? Null when the section says nothing. */
export function isNamedIn(
  section: string,
  { registrationNo, name }: { registrationNo: string; name: string },
): boolean | null {
  const plain = (text: string) => text.normalize('NFKC').toUpperCase().replace(/\s/gu, '');
  const said = plain(section);
  if (said === '') return null;
  return said.includes(plain(registrationNo)) || (plain(name) !== '' && said.includes(plain(name)));
}
