type Part = Readonly<Record<string, unknown>>;

const label = (value: string, more: object = {}) => ({ name: 'label', value, ...more });

/** Labels as the control books of two series print them: for sorting, for the book of assessments, and its own. */
const labels = (family: string, n: number, of = '') => [
  label(`${family}-${String(n).padStart(2, '0')}${of && `(${of.padStart(2, '0')})`}`, { class: 'sp800-53a' }),
  label(`${family}-${String(n).padStart(2, '0')}${of && `(${of.padStart(2, '0')})`}`, { class: 'zero-padded' }),
  label(`${family}-${n}${of && `(${of})`}`, { class: 'sp800-53' }),
  { name: 'sort-id', value: `${family.toLowerCase()}-${String(n).padStart(2, '0')}${of && `.${of}`}` },
];

const item = (id: string, letter: string, prose: string, parts: readonly Part[] = []): Part => ({
  id,
  name: 'item',
  props: [label(letter)],
  prose,
  ...(parts.length > 0 && { parts }),
});

/** Objectives and methods of assessment, as long as the control itself. */
function assessment(id: string, odp: string): Part[] {
  const objective = (at: number): Part => ({
    id: `${id}_obj.a-${at}`,
    name: 'assessment-objective',
    props: [label(`A.[0${at}]`, { class: 'sp800-53a' })],
    prose: `it is kept within {{ insert: param, ${odp}.01 }};`,
  });
  const method = (name: string): Part => ({
    id: `${id}_asm-${name.toLowerCase()}`,
    name: 'assessment-method',
    props: [{ name: 'method', ns: 'http://csrc.nist.gov/ns/rmf', value: name }],
    parts: [{ name: 'assessment-objects', prose: 'records of the firm' }],
  });
  const objectives = { id: `${id}_obj`, name: 'assessment-objective', parts: [1, 2, 3].map(objective) };
  return [objectives, ...['EXAMINE', 'INTERVIEW', 'TEST'].map(method)];
}

function control(family: string, n: number): object {
  const id = `${family.toLowerCase()}-${n}`;
  const odp = `${family.toLowerCase()}-${String(n).padStart(2, '0')}_odp`;
  const base = { id, class: 'SP800-53', title: `Topic ${n} of {{ insert: param, book }}` };
  if (n % 23 === 0) {
    const links = [{ href: `#${family.toLowerCase()}-1`, rel: 'incorporated-into' }];
    return { ...base, props: [...labels(family, n), { name: 'status', value: 'withdrawn' }], links };
  }
  const params = [
    { id: `${id}_prm_1`, label: 'roles', props: [{ name: 'aggregates', value: `${odp}.01` }] },
    { id: `${odp}.01`, guidelines: [{ prose: 'a period is defined;' }] },
    {
      id: `${odp}.02`,
      select: { 'how-many': 'one-or-more', choice: ['at once', `after {{ insert: param, ${odp}.03 }} `] },
    },
    { id: `${odp}.03`, label: 'days', values: ['30 days', 'sixty days'] },
  ];
  const smt = `${id}_smt`;
  const statement = {
    id: smt,
    name: 'statement',
    parts: [
      item(`${smt}.a`, 'a.', `Tell {{ insert: param, ${id}_prm_1 }}:`, [
        item(`${smt}.a.1`, '1.', `of [Topic 1](#${family.toLowerCase()}-1) within {{ insert: param, ${odp}.01 }}; and`),
      ]),
      item(`${smt}.b`, 'b.', `Act {{ insert: param, ${odp}.02 }}.`),
    ],
  };
  const guidance = { id: `${id}_gdn`, name: 'guidance', prose: `Words of ${id}. `.repeat(8).trim() };
  const enhancement = {
    id: `${id}.1`,
    class: 'SP800-53-enhancement',
    title: `Enhancement of ${id}`,
    props: labels(family, n, '1'),
    links: [{ href: `#${id}`, rel: 'required' }],
    parts: [{ id: `${id}.1_smt`, name: 'statement', prose: `Do it by machine, {{ insert: param, ${odp}.03 }}.` }],
  };
  return {
    ...base,
    params,
    props: labels(family, n),
    links: [{ href: '#7f473f21-0000-4000-8000-000000000000', rel: 'reference' }],
    parts: [statement, guidance, ...assessment(id, odp)],
    ...(n % 3 === 0 && { controls: [enhancement] }),
  };
}

/** Families of controls with everything that public catalogues have: parameters in each, enhancements, a bibliography. */
export function largeCatalog(families: number, perFamily: number): Uint8Array {
  const name = (at: number) => `${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`;
  const groups = Array.from({ length: families }, (_, at) => ({
    id: name(at).toLowerCase(),
    class: 'family',
    title: `Family ${name(at)}`,
    controls: Array.from({ length: perFamily }, (_one, n) => control(name(at), n + 1)),
  }));
  const metadata = {
    title: 'Generated controls',
    'last-modified': '2026-01-01T00:00:00Z',
    version: '5.1.1',
    'oscal-version': '1.1.3',
    parties: [{ uuid: 'p', type: 'organization', name: 'Nobody' }],
  };
  const resources = Array.from({ length: 200 }, (_, at) => ({ uuid: `r${at}`, citation: { text: `Source ${at}` } }));
  const catalog = {
    uuid: 'c',
    metadata,
    params: [{ id: 'book', values: ['this book'] }],
    groups,
    'back-matter': { resources },
  };
  return new TextEncoder().encode(JSON.stringify({ catalog }, null, 2));
}
