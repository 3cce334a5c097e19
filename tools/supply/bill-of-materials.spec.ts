import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { billOfMaterials, purlOf, type BillPlan } from './bill-of-materials.ts';
import { askedPlaces, lockedPackages } from './lock.ts';
import { readLock, sha256Of } from './read-lock.ts';

const lock = readLock();
const plan: BillPlan = { lock, version: '1.2.3', withTools: false, epoch: null, sha256: sha256Of };

interface Component {
  'bom-ref': string;
  name: string;
  purl?: string;
  scope?: string;
  components?: Component[];
}
interface Bill {
  metadata: { timestamp?: string };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}
const bill = billOfMaterials(plan) as Bill;
const all = billOfMaterials({ ...plan, withTools: true, epoch: 1_700_000_000 }) as Bill;

/** What CycloneDX 1.6 demands of the parts that we write; stricter where we write less than it allows. */
const text = { type: 'string', minLength: 1 };
const closed = (required: string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const licences = {
  type: 'array',
  minItems: 1,
  maxItems: 1,
  items: {
    oneOf: [
      closed(['license'], { license: closed(['id'], { id: { type: 'string', pattern: '^[A-Za-z0-9.-]+$' } }) }),
      closed(['expression'], { expression: text }),
    ],
  },
};
const hash = {
  oneOf: [
    closed(['alg', 'content'], { alg: { const: 'SHA-256' }, content: { type: 'string', pattern: '^[0-9a-f]{64}$' } }),
    closed(['alg', 'content'], { alg: { const: 'SHA-512' }, content: { type: 'string', pattern: '^[0-9a-f]{128}$' } }),
  ],
};
const component = closed(['type', 'name', 'bom-ref'], {
  type: { enum: ['application', 'library', 'file', 'data'] },
  'bom-ref': text,
  group: text,
  name: text,
  version: text,
  description: text,
  scope: { enum: ['required', 'optional', 'excluded'] },
  hashes: { type: 'array', items: hash },
  licenses: licences,
  purl: { type: 'string', pattern: '^pkg:npm/(%40[a-z0-9._-]+/)?[A-Za-z0-9._-]+@[A-Za-z0-9.%-]+$' },
  components: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/component' } },
});
const isBill = new Ajv({ allErrors: true }).compile({
  $defs: { component },
  ...closed(['bomFormat', 'specVersion', 'version', 'metadata', 'components', 'dependencies'], {
    $schema: { const: 'http://cyclonedx.org/schema/bom-1.6.schema.json' },
    bomFormat: { const: 'CycloneDX' },
    specVersion: { const: '1.6' },
    version: { const: 1 },
    metadata: closed(['component'], {
      timestamp: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.000Z$' },
      component: { $ref: '#/$defs/component' },
    }),
    components: { type: 'array', uniqueItems: true, items: { $ref: '#/$defs/component' } },
    dependencies: {
      type: 'array',
      uniqueItems: true,
      items: closed(['ref', 'dependsOn'], { ref: text, dependsOn: { type: 'array', uniqueItems: true, items: text } }),
    },
  }),
});

describe('the bill of materials', () => {
  it.each([
    ['of the release', bill],
    ['with the tools', all],
  ])('%s is what CycloneDX 1.6 asks for', (_, made) => {
    isBill(made);
    expect(isBill.errors ?? []).toEqual([]);
  });

  it('holds every package that is released, and no tool', () => {
    const purls = new Set(bill.components.flatMap(({ purl }) => purl ?? []));
    const packages = lockedPackages(lock);
    expect(purls).toEqual(new Set(packages.filter(({ isDev }) => !isDev).map(purlOf)));
    expect(bill.components.filter(({ scope }) => scope === 'excluded')).toEqual([]);
    expect(all.components.filter(({ scope }) => scope === 'excluded').length).toBeGreaterThan(400);
    expect(new Set(all.components.flatMap(({ purl }) => purl ?? []))).toEqual(new Set(packages.map(purlOf)));
  });

  it('names each component once, and depends on nothing that it does not hold', () => {
    for (const made of [bill, all]) {
      const refs = made.components.flatMap((one) => [one, ...(one.components ?? [])]).map((one) => one['bom-ref']);
      expect(new Set(refs).size).toBe(refs.length);
      const known = new Set(['akashi@1.2.3', ...refs]);
      expect(
        made.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref)),
      ).toEqual([]);
    }
  });

  it('leads from Akashi to every package', () => {
    const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect(needs.get('akashi@1.2.3')).toHaveLength(new Set(askedPlaces(lock, false)).size);
    const reached = new Set<string>();
    const walk = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      needs.get(ref)?.forEach(walk);
    };
    walk('akashi@1.2.3');
    expect(bill.dependencies.map(({ ref }) => ref).filter((ref) => !reached.has(ref))).toEqual([]);
  });

  it('tells the fonts and other works that packages and the repository carry', () => {
    const fonts = bill.components.find(({ purl }) => purl?.startsWith('pkg:npm/%40fontsource/noto-sans-jp@'));
    expect(fonts?.components).toMatchObject([{ name: 'Noto Sans JP', licenses: [{ license: { id: 'OFL-1.1' } }] }]);
    expect(bill.components.filter(({ purl }) => !purl)).toMatchObject([
      {
        type: 'data',
        hashes: [{ alg: 'SHA-256', content: sha256Of('libs/api/criteria/src/provision/tables/register-2021.tsv') }],
      },
    ]);
  });

  it('is the same bytes for the same inputs, and says a time only where it is given', () => {
    expect(JSON.stringify(billOfMaterials({ ...plan, lock: readLock() }))).toBe(JSON.stringify(bill));
    expect(bill.metadata.timestamp).toBeUndefined();
    expect(all.metadata.timestamp).toBe('2023-11-14T22:13:20.000Z');
  });

  it.each([
    ['x', '1.0.0', 'pkg:npm/x@1.0.0'],
    ['@scope/name', '1.0.0', 'pkg:npm/%40scope/name@1.0.0'],
    ['x', '1.0.0-beta.1+build', 'pkg:npm/x@1.0.0-beta.1%2Bbuild'],
  ])('writes %s %s as %s', (name, version, purl) => {
    expect(purlOf({ name, version })).toBe(purl);
  });
});
