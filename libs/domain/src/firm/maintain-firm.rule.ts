import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { statesName } from '../text/stated-text';

export type MaintainFirmRefusal =
  | 'firm.name-missing'
  | 'firm.name-not-storable'
  | 'firm.registration-date-invalid'
  | 'firm.registration-ends-before-it-begins';

export interface MaintainFirmFacts {
  name: string;
  nameKana: string;
  /** First and last day of the firm's registration as an ISMAP audit firm; null while it is not registered. */
  ismapRegisteredOn: LocalDate | null;
  ismapValidUntil: LocalDate | null;
}

/** The firm's own record is what every report names: a name, and a registration whose days follow each other. */
export function mayMaintainFirm(facts: MaintainFirmFacts): Decision<MaintainFirmRefusal> {
  const { ismapRegisteredOn: from, ismapValidUntil: until } = facts;
  for (const name of [facts.name, facts.nameKana]) {
    const named = statesName(name, 'firm.name-missing', 'firm.name-not-storable');
    if (!named.allowed) return named;
  }
  if ([from, until].some((date) => date !== null && !isLocalDate(date)))
    return refuse('firm.registration-date-invalid');
  const endsFirst = from !== null && until !== null && until < from;
  return endsFirst ? refuse('firm.registration-ends-before-it-begins') : allow;
}
