import { isLocalDate, type LocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import { statesName } from '../text/stated-text';
import { hasHappened, isCorrectedOpenly, type TermFacts, type TermRefusal } from './correction';
import type { IsmsCertificate } from './management-relief';

export type RecordReliefRefusal =
  TermRefusal | 'relief.certificate-missing' | 'relief.certificate-not-storable' | 'relief.validity-invalid';

export interface RecordReliefFacts
  extends
    TermFacts,
    Pick<
      IsmsCertificate,
      'certificateBody' | 'certificateNo' | 'validFrom' | 'validUntil' | 'wishToldOn' | 'confirmationToldOn'
    > {}

/** What is known of the certificate is recorded as it was told, whether or not the relief can rest on it. */
export function mayRecordRelief(facts: RecordReliefFacts): Decision<RecordReliefRefusal> {
  for (const name of [facts.certificateBody, facts.certificateNo]) {
    const stated = statesName(name, 'relief.certificate-missing', 'relief.certificate-not-storable');
    if (!stated.allowed) return stated;
  }
  if (!isLocalDate(facts.validFrom) || !isLocalDate(facts.validUntil) || facts.validUntil < facts.validFrom)
    return refuse('relief.validity-invalid');
  const told = [facts.wishToldOn, facts.confirmationToldOn].map((day) => wasTold(day, facts.today));
  return told.find(({ allowed }) => !allowed) ?? isCorrectedOpenly(facts);
}

function wasTold(day: LocalDate | null, today: LocalDate): Decision<TermRefusal> {
  return day === null ? allow : hasHappened(day, today);
}
