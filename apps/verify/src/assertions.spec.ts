import type { SampleEvent } from '@akashi/documents';
import { assertionText, parseAssertion, type KeptAssertion } from '@akashi/domain/ledger';
import { describe, expect, it } from 'vitest';
import { below, ExamplePasskey, issuedReport, reviewedPapers, signedPaper, type Otherwise } from './example-assertions';
import { entriesOf, examplePackage, hashOf, repacked, resign } from './example-package';
import { verifyPackage } from './verify-package';

const digest = hashOf('paper 1');
const key = new ExamplePasskey();
const signing = (id: string, otherwise: Otherwise = {}, by = key) =>
  by.assertion(`${below}/tests/${id}/sign`, { version: 3, digest }, otherwise);
const packed = (signatures: SampleEvent[], assertions: KeptAssertion[]) =>
  examplePackage({ signatures, assertions: assertions.map(assertionText) });
/** A ledger whose events bind exactly what is enclosed: all that whoever holds the ledger's key can make. */
const judged = async (...made: [SampleEvent, KeptAssertion][]) => {
  const bytes = await packed(
    made.map(([event]) => event),
    made.map(([, assertion]) => assertion),
  );
  return verifyPackage(bytes);
};
const passkeys = ({ checks }: ReturnType<typeof verifyPackage>) => checks.find(({ id }) => id === 'passkeys');
const path = 'data/ledger/assertions.ndjson';

/** Enclosed otherwise than it was built, and everything that lists it made to fit again under the ledger's key. */
async function changed(bytes: Uint8Array, change: (lines: string[]) => string[] | null) {
  const entries = await entriesOf(bytes);
  const name = [...entries.keys()].find((one) => one.endsWith(path))!;
  const lines = change(Buffer.from(entries.get(name)!).toString().trimEnd().split('\n'));
  if (lines === null) entries.delete(name);
  else entries.set(name, Buffer.from(lines.map((line) => `${line}\n`).join('')));
  return verifyPackage(await repacked(resign(entries)));
}

describe('signatures by passkey', () => {
  it('hold: of one paper, of a batch, of a plan and of a report, which a job issued', async () => {
    const one = signing('t-1');
    const tests = [
      { id: 't-3', version: 4, digest: hashOf('paper 3') },
      { id: 't-2', version: 3, digest: hashOf('paper 2') },
    ];
    const many = key.assertion(`${below}/tests/review`, { tests });
    const plan = key.assertion(`${below}/plan/approve`, { version: 4 });
    const approval = key.assertion(`${below}/report/r-1/approve`, { version: 2, digest });
    const issue = key.assertion(`${below}/report/r-1/issue`, { version: 3, digest });
    const verification = await judged(
      [signedPaper('t-1', digest, one), one],
      [reviewedPapers(tests, many), many],
      [
        {
          action: 'plan.approved',
          facts: { edition: 'e', assertionSha256: hashOf(assertionText(plan)) },
          signed: { type: 'scope_plan', id: 'p-1', version: 5 },
        },
        plan,
      ],
      [
        {
          action: 'report.approved',
          facts: { versionNo: 1, digest, assertionSha256: hashOf(assertionText(approval)) },
          signed: { type: 'report', id: 'r-1' },
        },
        approval,
      ],
      [issuedReport('r-1', digest, issue), issue],
    );
    expect(passkeys(verification)).toEqual({ id: 'passkeys', status: 'holds', place: '5' });
    expect(verification.exitCode).toBe(3);
  });

  it('are none in a ledger from before they were bound', async () => {
    expect(passkeys(verifyPackage(await examplePackage()))).toMatchObject({ status: 'holds', reason: 'no-passkeys' });
  });
});

describe('what somebody changed in the package', () => {
  const [one, two] = [signing('t-1'), signing('t-2')];
  const bytes = packed([signedPaper('t-1', digest, one), signedPaper('t-2', digest, two)], [one, two]);
  const withPart = (part: Partial<KeptAssertion>) => (lines: string[]) => [
    assertionText({ ...parseAssertion(lines[0]!)!, ...part }),
    ...lines.slice(1),
  ];

  it.each([
    ['an assertion taken out', (lines: string[]) => lines.slice(1), 'missing'],
    ['all of them taken out', () => null, 'missing'],
    ['one added', (lines: string[]) => [...lines, assertionText(signing('t-9'))], 'not-listed'],
    ['one put in another’s place', (lines: string[]) => [lines[1]!, lines[1]!], 'missing'],
    ['another key beside it', withPart({ publicKey: new ExamplePasskey().publicKey }), 'not-listed'],
    ['another signer', withPart({ signer: 'u-2' }), 'not-listed'],
  ])('is found: %s', async (_, change, reason) => {
    const verification = await changed(await bytes, change);
    expect(passkeys(verification)).toMatchObject({ reason });
    expect([1, 2]).toContain(verification.exitCode);
  });
});

describe('what whoever holds the ledger’s key cannot make', () => {
  const by = async (assertion: KeptAssertion, id = 't-1', of = digest) =>
    passkeys(await judged([signedPaper(id, of, assertion), assertion]));
  const faulty: [string, () => KeptAssertion, string][] = [
    ['of another paper', () => signing('t-2'), 'other-act'],
    ['of another operation', () => key.assertion(`${below}/tests/t-1/review`, { version: 3, digest }), 'other-act'],
    [
      'of another engagement',
      () => key.assertion('POST /api/engagements/e-2/tests/t-1/sign', { version: 3, digest }),
      'other-act',
    ],
    ['of another challenge', () => signing('t-1', { challenge: 'AAAA' }), 'other-act'],
    ['of a registration', () => signing('t-1', { type: 'webauthn.create' }), 'other-act'],
    [
      'by a key that is not named',
      () => ({ ...signing('t-1'), publicKey: new ExamplePasskey().publicKey }),
      'signature-differs',
    ],
    [
      'with a signature of another act',
      () => ({ ...signing('t-1'), signature: signing('t-2').signature }),
      'signature-differs',
    ],
    ['with a key that is none', () => ({ ...signing('t-1'), publicKey: 'AAAA' }), 'signature-differs'],
    ['by another person', () => signing('t-1', { signer: 'u-2' }), 'not-by-passkey'],
    ['made for another site', () => signing('t-1', { site: 'evil.example' }), 'other-origin'],
    ['made on another page', () => signing('t-1', { origin: 'https://evil.example' }), 'other-origin'],
    ['sent in the clear', () => signing('t-1', { origin: 'http://akashi.example.jp' }), 'other-origin'],
    ['without knowing its holder', () => signing('t-1', { flags: 1 }), 'holder-not-seen'],
    ['without anybody there', () => signing('t-1', { flags: 4 }), 'holder-not-seen'],
    [
      'of a request that was changed',
      () => ({ ...signing('t-1'), request: `{"digest":"${digest}","version":4}` }),
      'other-act',
    ],
  ];

  it.each(faulty)('an assertion %s', async (_, make, reason) => {
    expect(await by(make())).toMatchObject({ status: 'tampered', reason, place: '#4' });
  });

  it('a paper changed under its signature', async () => {
    expect(await by(signing('t-1'), 't-1', hashOf('another paper'))).toMatchObject({ reason: 'other-act' });
  });

  const papers = [
    { id: 't-1', version: 3, digest },
    { id: 't-2', version: 3, digest: hashOf('paper 2') },
  ];
  const reviewing = (tests: object[]) => key.assertion(`${below}/tests/review`, { tests });
  const inBatch = async (assertion: KeptAssertion) =>
    passkeys(await judged([reviewedPapers(papers, assertion), assertion]));

  it.each([
    ['another content of one paper', [papers[0]!, { ...papers[1]!, digest: hashOf('paper 3') }]],
    ['another paper', [papers[0]!, { ...papers[1]!, id: 't-9' }]],
    ['a paper without its content', [papers[0]!, { id: 't-2', version: 3 }]],
    ['one paper fewer', [papers[0]!]],
    ['one paper twice', [papers[0]!, papers[0]!]],
  ])('a batch under %s', async (_, tests) => {
    expect(await inBatch(reviewing(tests))).toMatchObject({ status: 'tampered', reason: 'other-act' });
  });

  it('but a batch from before digests were sent with it names its papers by their versions', async () => {
    const assertion = reviewing(papers.map(({ id, version }) => ({ id, version })));
    expect(await inBatch(assertion)).toMatchObject({ status: 'holds', place: '1' });
  });

  it.each([
    ['of another content', `${below}/report/r-1/issue`, { version: 3, digest: hashOf('another report') }],
    ['without its content', `${below}/report/r-1/issue`, { version: 3 }],
    ['of another report', `${below}/report/r-2/issue`, { version: 3, digest }],
    ['that was approved and not issued', `${below}/report/r-1/approve`, { version: 3, digest }],
  ])('the issue of a report %s', async (_, operation, body) => {
    const assertion = key.assertion(operation, body);
    expect(passkeys(await judged([issuedReport('r-1', digest, assertion), assertion]))).toMatchObject({
      status: 'tampered',
      reason: 'other-act',
    });
  });

  it('the issue of a report that another person asked for', async () => {
    const assertion = key.assertion(`${below}/report/r-1/issue`, { version: 3, digest }, { signer: 'u-2' });
    expect(passkeys(await judged([issuedReport('r-1', digest, assertion), assertion]))).toMatchObject({
      reason: 'not-by-passkey',
    });
  });

  it('a plan in another version', async () => {
    const assertion = key.assertion(`${below}/plan/approve`, { version: 4 });
    const approved: SampleEvent = {
      action: 'plan.approved',
      facts: { edition: 'e', assertionSha256: hashOf(assertionText(assertion)) },
      signed: { type: 'scope_plan', id: 'p-1', version: 6 },
    };
    expect(passkeys(await judged([approved, assertion]))).toMatchObject({ reason: 'other-act' });
  });

  it('the same device with two keys', async () => {
    const other = new ExamplePasskey();
    const [one, two] = [signing('t-1'), signing('t-2', {}, other)];
    const verification = await judged([signedPaper('t-1', digest, one), one], [signedPaper('t-2', digest, two), two]);
    expect(passkeys(verification)).toMatchObject({ reason: 'not-by-passkey', place: '#5' });
  });
});
