import fc from 'fast-check';

/** Values that no field expects, each of which has broken some server. */
const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udc00記録',
    '\ufeff',
    '\u202e',
    'x'.repeat(100_000),
    '𠮟'.repeat(50_000),
    '275760-01-01',
    '2026-02-30',
    '2026-13-01',
    '2026-00-00',
    '0000-01-01',
    '0001-01-01',
    '-000001-01-01',
    '2026-10-20T00:00:00Z',
    "'; DROP TABLE finding; --",
    '../../etc/passwd',
    '${7*7}',
    '%00',
    '00000000-0000-0000-0000-000000000000',
    'NaN',
    '1e400',
    [],
    {},
    [[]],
    [null],
    [{}],
    { length: 1 },
    { toString: 1, valueOf: 1 },
    { constructor: { prototype: { admin: true } } },
  ),
  fc.constantFrom(
    '2027-01-31',
    '2020-01-01',
    '9999-12-31',
    '=1+1',
    '<script>alert(1)</script>',
    '\u{e0100}葛\u202e',
    'x'.repeat(2_000),
    2,
    3,
    2_147_483_647,
  ),
  fc.constantFrom(0, -0, -1, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53, 1e21, -1e21, 1e308, 5e-324),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

type Place = (string | number)[];

/** Every place in a body: its fields, and theirs. */
function placesOf(value: unknown, place: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [place];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [place, ...parts.flatMap(([key, part]) => placesOf(part, [...place, key]))];
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  // After a first change the place of a second one may be gone.
  if (key === undefined || value === null || typeof value !== 'object') return by;
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (index === key ? replaced(part, rest, by) : part));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: replaced(fields[key as string], rest, by) };
}

/** A body that is right but for one or two places, as JSON text. */
const almostRight = (sample: unknown): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...placesOf(sample)), strange), { minLength: 1, maxLength: 2 })
    .map((changes) => changes.reduce((body, [place, value]) => replaced(body, place, value), sample))
    .map((body) => JSON.stringify(body) ?? 'null');

const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

/** Texts that are hard on a reader of JSON before any field is looked at. */
const hardToRead = (sample: unknown): fc.Arbitrary<string> => {
  const json = JSON.stringify(sample);
  const fields = json.startsWith('{') && json.length > 2 ? json.slice(1) : '"a":1}';
  return fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '[{}]',
    '"text"',
    '1e400',
    `{"__proto__":{"admin":true},${fields}`,
    `{"constructor":{"prototype":{"admin":true}},${fields}`,
    `{"unknown":1,${fields}`,
    `{"version":1e400,${fields}`,
    json.replace(/("version"):\d+/, '$1:1e400'),
    json.replace(/("version"):\d+/, '$1:99999999999999999999'),
    json.replaceAll(/:"[^"]*"/g, ':"\\ud800"'),
    json.replaceAll(/:"[^"]*"/g, ':"\\u0000"'),
    json.replaceAll(/\[\{/g, '[null,{'),
    json.replaceAll(/\[(.+?)\]/g, '[$1,$1]'),
    `[${json}]`,
    deep('[', ']', 200_000),
    deep('{"a":', '', 50_000) + '1' + '}'.repeat(50_000),
    `{"deep":${deep('[', ']', 5_000)},${fields}`,
    json.replaceAll(/\[.*?\]/g, `[${'null,'.repeat(100_000)}null]`),
    json.replaceAll(/\[.*?\]/g, `[${'{},'.repeat(100_000)}{}]`),
    `{"many":[${'0,'.repeat(100_000)}0],${fields}`,
    'x'.repeat(1_200_000),
  );
};

/** A hostile body for an operation whose right one is known. */
export const hostileBody = (sample: unknown): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: almostRight(sample) }, { weight: 1, arbitrary: hardToRead(sample) });

// What a header may hold at all: anything else never leaves a client.
const headerSign = fc
  .integer({ min: 0x20, max: 0xff })
  .map((code) => (code === 0x7f ? ' ' : String.fromCharCode(code)));
const headerText = fc.string({ unit: headerSign, maxLength: 300 });

/** Headers that a body or a file comes with. */
export const hostileHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'Idempotency-Key': fc.oneof(
      headerText,
      fc.constantFrom('', ' ', 'k'.repeat(255), 'k'.repeat(256), 'k'.repeat(3_000), '\u00ff\u00fe'),
    ),
    'X-File-Name': fc.oneof(
      headerText,
      fc.constantFrom(
        '%00',
        '%ED%A0%80',
        '%',
        '..%2f..%2fetc%2fpasswd',
        '%E2%80%AEfdp.exe',
        'a'.repeat(3_000),
        '%F0%9F',
        '.',
        '..',
        '%0d%0aX-A:%20b',
      ),
    ),
    'X-File-Type': fc.oneof(headerText, fc.constantFrom('text/html', '\u00ff', 'a'.repeat(3_000))),
    'Content-Type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'application/json; charset=none',
      'application/octet-stream',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      ';;;',
    ),
    'Content-Encoding': fc.constantFrom('gzip', 'br', 'none', 'identity'),
    Accept: fc.constantFrom('text/html', '*/*;q=x'),
    Range: fc.constantFrom('bytes=0-0', 'bytes=9-1'),
    'If-None-Match': fc.constantFrom('*', '"x"'),
  },
  { requiredKeys: [] },
);

/** What stands after the question mark. */
export const hostileQuery = (names: readonly string[]): fc.Arbitrary<string> => {
  const name = fc.constantFrom(...names, 'unknown', '__proto__', 'constructor', 'a[b]', 'a[]', '');
  const value = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '-1',
      '1e400',
      '99999999999999999999',
      '2147483648',
      '1.5',
      '%00',
      '%ED%A0%80',
      '%',
      'x'.repeat(3_000),
      '275760-01-01',
      '2026-02-30',
      '2026-13-01',
      '0000-01-01',
      '%5Bobject%20Object%5D',
      'null',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map(encodeURIComponent),
  );
  return fc
    .array(fc.tuple(name, value), { maxLength: 4 })
    .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&'));
};

/** What stands in a place of the path instead of what belongs there. */
export const hostileWord = fc.constantFrom(
  '',
  '%00',
  '%ED%A0%80',
  '%',
  '..%2f..',
  'null',
  '0',
  'a'.repeat(3_000),
  '__proto__',
  'constructor',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
  '%F0%9F%92%A9',
  "'%20OR%201=1",
);

/** Files that are not what the route takes. */
export const hostileFile = fc.oneof(
  fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '%PDF-',
    '\u0000',
    'a,b\n"1',
    '\ufeff',
    'a,b\n'.repeat(50_000),
    '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
