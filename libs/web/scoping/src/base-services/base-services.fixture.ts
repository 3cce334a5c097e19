import type { AmendmentPageView, BaseServicesView } from '@akashi/contracts';

/** The base service of the worked example, as nobody has looked it up yet. */
export function someBaseServices(): BaseServicesView {
  return {
    services: [
      {
        registrationNo: 'C99-0001-1',
        name: 'アオバIaaS',
        validUntil: '2027-10-31',
        inherited: 96,
        isNamed: true,
        checks: [],
      },
    ],
    findings: [{ fault: 'never-checked', grade: 'warn', registrationNo: 'C99-0001-1', controls: 96 }],
    inheritanceEnded: 0,
    checkDays: 90,
  };
}

/** The same, as its registration is found to have ended in the period. */
export function endedBaseServices(): BaseServicesView {
  const seen = someBaseServices();
  const check = {
    version: 1,
    name: 'アオバIaaS',
    found: 'NOT_LISTED',
    validUntil: '2026-08-31',
    checkedOn: '2026-11-20',
    note: '登録の終了が公表されている',
    recordedByName: '森 千尋',
    recordedAt: '2026-11-20T01:00:00.000Z',
  } as const;
  return {
    ...seen,
    services: seen.services.map((service) => ({ ...service, checks: [check] })),
    findings: [{ fault: 'ends-in-period', grade: 'stop', registrationNo: 'C99-0001-1', controls: 96 }],
    inheritanceEnded: 96,
  };
}

/** An approved plan that stands on the only statement there is, and what amends it. */
export function plannedPage(amendment: AmendmentPageView['amendment'] = null): AmendmentPageView {
  return {
    plannedStatement: 1,
    plannedVersionNo: 1,
    latestStatement: 1,
    lastYear: null,
    ofYear: null,
    inheritanceEnded: 96,
    questions: [],
    amendment,
  };
}
