/**
 * Who may import whom. The spine runs one way: people ← firms ← criteria ← engagements ← scoping ← fieldwork ←
 * sampling ← findings ← requests ← reporting ← handoff; an area uses what stands to its left. `tools/boundaries.spec.ts` proves that
 * this list is alive.
 */
const only = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });

const spine = [
  'people',
  'firms',
  'criteria',
  'engagements',
  'scoping',
  'fieldwork',
  'sampling',
  'findings',
  'requests',
  'reporting',
  'handoff',
];

/** The areas to the left of an area on the spine, itself included. */
const upTo = (area) => spine.slice(0, spine.indexOf(area) + 1).map((name) => `area:${name}`);

const apiArea = (area) => ({
  allSourceTags: ['side:api', `area:${area}`],
  onlyDependOnLibsWithTags: [...upTo(area), 'area:platform', 'area:documents', 'kind:testing', 'side:shared'],
});

/** Web areas know each other by address only; each is a set of screens that people open together. */
const webAreas = [
  'firms',
  'client',
  'criteria',
  'engagements',
  'scoping',
  'matrix',
  'fieldwork',
  'review',
  'sampling',
  'findings',
  'requests',
  'reporting',
  'handoff',
  'inspection',
  'ledger',
  'notices',
];

/** The parts of a working paper, for the two areas that show one: whoever writes it and whoever reviews it. */
const showsPapers = ['fieldwork', 'review'];

const webArea = (area) => ({
  allSourceTags: ['side:web', `area:${area}`],
  onlyDependOnLibsWithTags: [
    `area:${area}`,
    'area:platform',
    'kind:data',
    'kind:ui',
    'side:shared',
    ...(showsPapers.includes(area) ? ['area:paper'] : []),
  ],
});

export const boundaries = [
  {
    ...only('kind:domain', 'kind:domain'),
    allowedExternalImports: ['vitest', 'fast-check', 'canonicalize', 'node:crypto'],
  },
  { ...only('kind:contracts', 'kind:domain', 'kind:contracts'), allowedExternalImports: ['vitest'] },
  only('kind:documents', 'kind:documents', 'kind:domain', 'kind:contracts'),
  only('kind:platform', 'kind:platform', 'kind:contracts', 'kind:domain', 'kind:documents', 'kind:testing'),
  only('kind:ui', 'kind:ui', 'kind:contracts', 'kind:domain'),
  only('kind:data', 'kind:data', 'kind:platform', 'kind:contracts', 'kind:domain'),
  only('kind:parts', 'kind:parts', 'kind:data', 'kind:platform', 'kind:ui', 'kind:contracts', 'kind:domain'),
  only(
    'kind:feature',
    'kind:feature',
    'kind:platform',
    'kind:data',
    'kind:parts',
    'kind:ui',
    'kind:documents',
    'kind:contracts',
    'kind:domain',
    'kind:testing',
  ),
  only(
    'kind:testing',
    'kind:testing',
    'kind:feature',
    'kind:platform',
    'kind:documents',
    'kind:contracts',
    'kind:domain',
    'kind:app',
  ),
  { ...only('side:api', 'side:api', 'side:shared'), bannedExternalImports: ['@angular/*', '@tanstack/angular-*'] },
  {
    ...only('side:web', 'side:web', 'side:shared'),
    bannedExternalImports: [
      '@nestjs/*',
      'typeorm',
      'pg',
      'pg-boss',
      'class-validator',
      'express',
      '@myriaddreamin/*',
      'exceljs',
    ],
  },
  ...spine.map(apiArea),
  {
    allSourceTags: ['side:api', 'area:ledger'],
    onlyDependOnLibsWithTags: [
      'area:ledger',
      'area:engagements',
      'area:firms',
      'area:people',
      'area:platform',
      'area:documents',
      'kind:testing',
      'side:shared',
    ],
  },
  // Notices are read out of what others recorded, and no area knows of them; the door of a mail's link counts as the doors of people do.
  {
    allSourceTags: ['side:api', 'area:notices'],
    onlyDependOnLibsWithTags: [
      'area:notices',
      'area:engagements',
      'area:people',
      'area:platform',
      'area:documents',
      'kind:testing',
      'side:shared',
    ],
  },
  ...webAreas.map(webArea),
  // The witness runs where nothing of the audit firm does: rules and Node, no more.
  { allSourceTags: ['kind:app', 'area:witness'], onlyDependOnLibsWithTags: ['kind:domain'] },
  // The verifier's program uses the domain and the reading of time-stamps (its own spec reads the built file); its specs build packages to verify.
  { allSourceTags: ['side:shared', 'kind:app'], onlyDependOnLibsWithTags: ['kind:domain', 'kind:documents'] },
];
