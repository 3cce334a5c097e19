import type { LocalDate } from '../dates/local-date';
import type { EngagementKind } from '../engagement/engagement-kind';
import type { ReliefCondition } from '../engagement/relief-condition';

/** What an ISMS certificate is issued under. */
export const certificateStandards = ['JIS_Q_27001', 'ISO_IEC_27001', 'OTHER'] as const;

export type CertificateStandard = (typeof certificateStandards)[number];

/** The client's certificate as it was told to the firm, each condition of the relief as a fact of its own. */
export interface IsmsCertificate {
  certificateBody: string;
  certificateNo: string;
  standard: CertificateStandard;
  /** The body is accredited by a member of the IAF. */
  bodyAccredited: boolean;
  coversService: boolean;
  /** The organisation that applies the management controls, with the explanation why. */
  coversOrganisation: boolean;
  validFrom: LocalDate;
  validUntil: LocalDate;
  renewalExpected: boolean;
  /** When the auditor was told of the client's wish, and of IPA's confirmation; null while it was not. */
  wishToldOn: LocalDate | null;
  confirmationToldOn: LocalDate | null;
}

export interface ReliefFacts {
  kind: EngagementKind;
  periodStart: LocalDate;
  periodEnd: LocalDate;
  /** The day on which the plan was approved; null before. */
  workStartedOn: LocalDate | null;
  certificate: IsmsCertificate | null;
  /** What the ruleset asks for. */
  asked: readonly ReliefCondition[];
}

export interface ManagementRelief {
  /** Every condition is met: the management criteria may follow their cycle of several years. */
  met: boolean;
  conditions: readonly { code: ReliefCondition; met: boolean }[];
}

/**
 * May the management criteria follow their cycle of several years? Only on an ISMS certificate that covers the service, the
 * organisation and the period, in a renewal, and when the client's wish and IPA's confirmation were told before the work began.
 */
export function managementRelief({ certificate, asked, ...facts }: ReliefFacts): ManagementRelief {
  const inTime = (toldOn: LocalDate | null | undefined): boolean =>
    typeof toldOn === 'string' && (facts.workStartedOn === null || toldOn < facts.workStartedOn);
  const holds: Record<ReliefCondition, boolean> = {
    'renewal-application': facts.kind === 'RENEWAL',
    'certificate-standard': certificate !== null && certificate.standard !== 'OTHER',
    'accredited-body': certificate?.bodyAccredited ?? false,
    'covers-service': certificate?.coversService ?? false,
    'covers-organisation': certificate?.coversOrganisation ?? false,
    'period-within-validity': certificate !== null && covers(certificate, facts),
    'wish-told': inTime(certificate?.wishToldOn),
    'confirmation-told': inTime(certificate?.confirmationToldOn),
  };
  const conditions = asked.map((code) => ({ code, met: holds[code] }));
  return { met: conditions.length > 0 && conditions.every(({ met }) => met), conditions };
}

/** A certificate that runs out inside the period still covers it when its renewal is expected. */
function covers(
  certificate: IsmsCertificate,
  { periodStart, periodEnd }: Pick<ReliefFacts, 'periodStart' | 'periodEnd'>,
): boolean {
  const { validFrom, validUntil, renewalExpected } = certificate;
  return validFrom <= periodStart && (periodEnd <= validUntil || (renewalExpected && periodStart <= validUntil));
}
