import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type MaintainFirmRefusal =
  'firm.name-missing' | 'firm.registration-date-invalid' | 'firm.registration-ends-before-it-begins';

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
  const names = [facts.name, facts.nameKana];
  if (names.some((name) => isBlank(name) || !isStorableText(name, textLimits.name))) return refuse('firm.name-missing');
  if ([from, until].some((date) => date !== null && !isLocalDate(date)))
    return refuse('firm.registration-date-invalid');
  const endsFirst = from !== null && until !== null && until < from;
  return endsFirst ? refuse('firm.registration-ends-before-it-begins') : allow;
}
