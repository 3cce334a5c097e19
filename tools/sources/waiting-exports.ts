/**
 * What no program calls yet, each with what it waits for. Whoever builds that takes the line out: one that has a caller, or
 * that is gone, fails as one that was forgotten does.
 */
export const waitingExports: Readonly<Record<string, string>> = {
  'libs/documents/src/oscal/render-oscal.ts#renderOscalResults': 'the export of results as OSCAL',
  'libs/documents/src/oscal/render-oscal.ts#renderOscalPlanOfAction': 'the export of improvement plans as OSCAL',
  'libs/domain/src/catalogue/edition.ts#checkEdition': 'the import of a later edition; until then the shipped ones',
  'libs/domain/src/catalogue/edition.ts#countEdition': 'the import of a later edition; until then the shipped ones',
  'libs/domain/src/dates/format-date.ts#formatDateJa': 'letters and notices that are written as documents',
  'libs/domain/src/dates/format-date.ts#formatWareki': 'letters and notices that are written as documents',
  'libs/domain/src/finding/move-finding.rule.ts#mayMoveFinding': 'following findings up after the report',
  'libs/domain/src/registration/registration-validity.ts#isRegisteredOn': 'the second year of a service',
  'libs/domain/src/registration/registration-validity.ts#nextPeriod': 'the second year of a service',
};

/** What only specs call, because they hold the program against it. */
export const askedBySpecs: Readonly<Record<string, string>> = {
  'libs/api/platform/src/database/check-wall.ts#tablesWithoutFirm':
    'which tables no firm’s key leads, so that none is forgotten',
  'libs/api/fieldwork/src/paper/test-counters.ts#findMiscounts': 'counts the papers anew, beside what is kept',
  'libs/domain/src/access/permission.ts#permissions': 'every permission there is, so that none is left untested',
  'libs/documents/src/timestamp/sample-authority.ts#sampleAuthority':
    'gives time-stamps, true and false ones, to whatever verifies them',
};
