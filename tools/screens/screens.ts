import { inspector } from './inspector.ts';

/** What a screen's address may need: ids of the demo's engagement, read from the API. */
export interface Ids {
  engagementId: string;
  testId: string;
  populationId: string;
  findingId: string;
  requestId: string;
}

export interface Screen {
  name: string;
  /** Who looks at it; null for a screen without sign-in. */
  as: string | null;
  path(ids: Ids): string;
}

const of = (page: string) => (ids: Ids) => `/engagements/${ids.engagementId}/${page}`;

/** Every screen of the product, with the person whose screen it is. */
export const screens: Screen[] = [
  { name: '01-sign-in', as: null, path: () => '/sign-in' },
  { name: '01b-return', as: null, path: () => '/sign-in/return' },
  { name: '02-portfolio', as: 'mori', path: () => '/engagements' },
  { name: '46-all-engagements', as: 'hasegawa', path: () => '/portfolio' },
  { name: '48-rotation', as: 'hasegawa', path: () => '/rotation' },
  { name: '47-load', as: 'takase', path: () => '/load' },
  { name: '02b-inbox', as: 'mori', path: () => '/inbox' },
  { name: '02c-mail', as: 'mori', path: () => '/inbox/mail' },
  { name: '03-engagement-new', as: 'mori', path: () => '/engagements/new' },
  { name: '04-clients', as: 'mori', path: () => '/clients' },
  { name: '05-firm', as: 'admin', path: () => '/firm' },
  { name: '05b-identity-provider', as: 'admin', path: () => '/firm/identity-provider' },
  { name: '05c-firm-mail', as: 'admin', path: () => '/firm/mail' },
  { name: '06-overview', as: 'takase', path: of('overview') },
  { name: '07-plan', as: 'takase', path: of('plan') },
  { name: '08-statement', as: 'mori', path: of('statement') },
  { name: '09-scope', as: 'takase', path: of('scope') },
  { name: '09b-scope-years', as: 'takase', path: of('scope/years') },
  { name: '10-matrix', as: 'sato', path: of('matrix') },
  { name: '11-paper', as: 'sato', path: (ids) => of(`papers/${ids.testId}`)(ids) },
  { name: '12-populations', as: 'sato', path: of('populations') },
  { name: '12b-population-intake', as: 'sato', path: of('populations/new') },
  {
    name: '12c-population-replacing',
    as: 'sato',
    path: (ids) => of(`populations/new?replaces=${ids.populationId}`)(ids),
  },
  { name: '13-population', as: 'sato', path: (ids) => of(`populations/${ids.populationId}`)(ids) },
  { name: '14a-requests', as: 'sato', path: of('requests') },
  { name: '14a-requests-board', as: 'sato', path: of('requests?view=board') },
  { name: '14a-requests-calendar', as: 'sato', path: of('requests?view=calendar') },
  { name: '14a-requests-people', as: 'sato', path: of('requests?view=people') },
  { name: '14c-drop-links', as: 'takase', path: of('drop-links') },
  { name: '14b-released', as: 'takase', path: of('released') },
  { name: '14-findings', as: 'mori', path: of('findings') },
  { name: '15-finding', as: 'mori', path: (ids) => of(`findings/${ids.findingId}`)(ids) },
  { name: '16-review', as: 'mori', path: of('review') },
  { name: '17-report', as: 'takase', path: of('report') },
  { name: '18-handoff', as: 'takase', path: of('handoff') },
  { name: '19-ledger', as: 'takase', path: of('ledger') },
  { name: '20-drop', as: null, path: () => '/drop' },
  { name: '20-vendor', as: null, path: () => '/vendor' },
  { name: '20-check-document', as: null, path: () => '/check' },
  { name: '32-account', as: 'mori', path: () => '/account' },
  { name: '40-client-home', as: 'fujii@mizunara.example', path: () => '/client' },
  { name: '41-client-request', as: 'fujii@mizunara.example', path: ({ requestId }) => `/client/requests/${requestId}` },
  { name: '41b-client-findings', as: 'narasaki@mizunara.example', path: () => '/client/findings' },
  {
    name: '41c-client-finding',
    as: 'narasaki@mizunara.example',
    path: ({ findingId }) => `/client/findings/${findingId}`,
  },
  { name: '41d-client-letters', as: 'narasaki@mizunara.example', path: () => '/client/letters' },
  { name: '41f-client-documents', as: 'narasaki@mizunara.example', path: () => '/client/documents' },
  { name: '41e-client-statement', as: 'narasaki@mizunara.example', path: () => '/client/statement' },
  { name: '42-client-colleagues', as: 'fujii@mizunara.example', path: () => '/client/colleagues' },
  { name: '42b-client-notices', as: 'fujii@mizunara.example', path: () => '/client/notices' },
  { name: '42c-client-mail', as: 'fujii@mizunara.example', path: () => '/client/notices/mail' },
  { name: '43-client-account', as: 'fujii@mizunara.example', path: () => '/client/account' },
  { name: '31-join-client', as: null, path: () => '/join-client' },
  { name: '31-join-inspection', as: null, path: () => '/join-inspection' },
  { name: '48-inspections', as: 'hasegawa', path: () => '/firm/inspections' },
  { name: '49-inspection-room', as: inspector, path: () => '/inspection' },
  { name: '49b-inspected-engagement', as: inspector, path: ({ engagementId }) => `/inspection/${engagementId}` },
  {
    name: '49c-inspected-paper',
    as: inspector,
    path: ({ engagementId, testId }) => `/inspection/${engagementId}/papers/${testId}`,
  },
  { name: '49d-inspector-account', as: inspector, path: () => '/inspection/account' },
  { name: '49-retention', as: 'hasegawa', path: () => '/firm/retention' },
  { name: '31-join', as: null, path: () => '/join' },
  { name: '31-unsubscribe', as: null, path: () => '/unsubscribe' },
  { name: '31-password', as: null, path: () => '/password' },
  { name: '31b-forgotten-password', as: null, path: () => '/password/forgotten' },
  { name: '22-ruleset', as: 'admin', path: () => '/rulesets' },
  { name: '25-terms', as: 'takase', path: of('terms') },
  { name: '35-declaration', as: 'mori', path: of('declaration') },
  { name: '45-next-year', as: 'takase', path: of('next-year') },
  { name: '32-base-services', as: 'takase', path: of('base-services') },
  { name: '21-gallery', as: 'mori', path: () => '/gallery' },
  { name: '26-criteria', as: 'mori', path: () => '/criteria' },
  { name: '27-criteria-import', as: 'admin', path: () => '/criteria/import' },
  { name: '23-statement-rules', as: 'admin', path: () => '/firm/statement-rules' },
  { name: '23-check-grades', as: 'admin', path: () => '/firm/check-grades' },
  { name: '23-report-templates', as: 'admin', path: () => '/firm/report-templates' },
  { name: '34-security-log', as: 'hasegawa', path: () => '/firm/security-log' },
  { name: '36-firm-ledger', as: 'hasegawa', path: () => '/firm/ledger' },
  { name: '37-ledger-keys', as: 'admin', path: () => '/firm/ledger-keys' },
  { name: '33-stored-files', as: 'hasegawa', path: () => '/firm/stored-files' },
  { name: '24-comparison', as: 'takase', path: of('statement/comparison') },
  { name: '28-edition', as: 'mori', path: () => '/criteria/ismap-skeleton' },
  { name: '29-procedures', as: 'mori', path: () => '/criteria/ismap-skeleton/procedures' },
  { name: '30-procedures-import', as: 'admin', path: () => '/criteria/ismap-skeleton/procedures/import' },
  { name: '33-frameworks', as: 'admin', path: () => '/criteria/demo/frameworks' },
  { name: '33-frameworks-import', as: 'admin', path: () => '/criteria/demo/frameworks/import' },
  { name: '31-difference', as: 'mori', path: () => '/criteria/ismap-skeleton/difference?to=demo' },
  {
    name: '32-mapping-import',
    as: 'admin',
    path: () => '/criteria/ismap-skeleton/difference/import?to=demo',
  },
];
