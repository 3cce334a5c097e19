import { describe, expect, it } from 'vitest';
import { reliefConditions } from '../engagement/relief-condition';
import { managementRelief, type IsmsCertificate, type ReliefFacts } from './management-relief';

const certificate: IsmsCertificate = {
  certificateBody: '霞台認証機構',
  certificateNo: 'IS 000001',
  standard: 'JIS_Q_27001',
  bodyAccredited: true,
  coversService: true,
  coversOrganisation: true,
  validFrom: '2024-06-01',
  validUntil: '2027-05-31',
  renewalExpected: true,
  wishToldOn: '2026-11-02',
  confirmationToldOn: '2026-11-20',
};

const renewal: ReliefFacts = {
  kind: 'RENEWAL',
  periodStart: '2026-10-01',
  periodEnd: '2027-09-30',
  workStartedOn: '2027-01-12',
  certificate,
  asked: reliefConditions,
};

const open = (change: Partial<ReliefFacts>, other: Partial<IsmsCertificate> = {}) => {
  const facts = { ...renewal, certificate: { ...certificate, ...other }, ...change };
  return managementRelief(facts).conditions.filter(({ met }) => !met);
};

describe('the relief of the management criteria', () => {
  it('is met when a certificate to be renewed covers the period and everything was told before the work began', () => {
    expect(managementRelief(renewal).met).toBe(true);
    expect(open({ workStartedOn: null })).toEqual([]);
    expect(open({}, { renewalExpected: false, validUntil: '2027-09-30' })).toEqual([]);
  });

  it.each<[string, Partial<ReliefFacts>, Partial<IsmsCertificate>, string]>([
    ['it is a first registration', { kind: 'INITIAL' }, {}, 'renewal-application'],
    ['the certificate is under another standard', {}, { standard: 'OTHER' }, 'certificate-standard'],
    ['the body is not accredited', {}, { bodyAccredited: false }, 'accredited-body'],
    ['the certificate leaves the service out', {}, { coversService: false }, 'covers-service'],
    ['the certificate leaves the organisation out', {}, { coversOrganisation: false }, 'covers-organisation'],
    ['it runs out in the period and is not renewed', {}, { renewalExpected: false }, 'period-within-validity'],
    ['it ran out before the period', {}, { validUntil: '2026-09-30' }, 'period-within-validity'],
    ['it began inside the period', {}, { validFrom: '2026-10-02' }, 'period-within-validity'],
    ['the wish was not told', {}, { wishToldOn: null }, 'wish-told'],
    ['the wish was told on the day the work began', {}, { wishToldOn: '2027-01-12' }, 'wish-told'],
    ['IPA’s confirmation came too late', {}, { confirmationToldOn: '2027-02-01' }, 'confirmation-told'],
  ])('is not met when %s, and says so', (_, change, other, code) => {
    expect(open(change, other)).toEqual([{ code, met: false }]);
    expect(managementRelief({ ...renewal, ...change, certificate: { ...certificate, ...other } }).met).toBe(false);
  });

  it('asks for what the ruleset asks for, and is never met where that is nothing', () => {
    const asked = ['accredited-body'] as const;
    expect(managementRelief({ ...renewal, kind: 'INITIAL', asked })).toEqual({
      met: true,
      conditions: [{ code: 'accredited-body', met: true }],
    });
    expect(managementRelief({ ...renewal, asked: [] }).met).toBe(false);
  });

  it('rests on nothing but the application while no certificate is known', () => {
    const relief = managementRelief({ ...renewal, certificate: null });
    expect(relief.conditions.filter(({ met }) => met)).toEqual([{ code: 'renewal-application', met: true }]);
  });
});
