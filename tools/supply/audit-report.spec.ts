import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run/places.ts';
import { acceptedFindings, longestDays, type AcceptedFinding } from './accepted-findings.ts';
import { judgeAudit } from './audit-report.ts';

const today = '2026-06-15';
const metadata = { dependencies: { prod: 500, dev: 900, optional: 20, peer: 0, peerOptional: 0, total: 1400 } };
const report = (vulnerabilities: object): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata }, null, 2);

const advisory = (severity: string, id = 'GHSA-aaaa-bbbb-cccc') => ({
  source: 1_234_567,
  name: 'deep',
  dependency: 'deep',
  title: 'It reads what it should not',
  url: `https://github.com/advisories/${id}`,
  severity,
  cwe: ['CWE-22'],
  cvss: { score: 7.5, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' },
  range: '<2.0.0',
});
const vulnerability = (severity: string, via: (object | string)[]) => ({
  ...{ name: 'deep', severity, isDirect: false, via, effects: [], range: '<2.0.0', nodes: ['node_modules/deep'] },
  fixAvailable: true,
});
const found = (severity: string): string =>
  report({
    deep: vulnerability(severity, [advisory(severity), advisory('low', 'GHSA-llll-llll-llll')]),
    upper: { ...vulnerability(severity, ['deep']), name: 'upper' },
  });
const entry = (change: Partial<AcceptedFinding> = {}): AcceptedFinding => ({
  ...{ advisory: 'GHSA-aaaa-bbbb-cccc', reason: 'We give it no path.', found: '2026-06-12', until: '2026-06-19' },
  ...change,
});

describe('the answer of the registry', () => {
  it('passes where nothing is known, or nothing that is high or critical', () => {
    expect(judgeAudit(report({}), [], today)).toMatchObject({ code: 0 });
    expect(judgeAudit(report({}), [], today).line).toContain('500');
    for (const mild of ['info', 'low', 'moderate']) expect(judgeAudit(found(mild), [], today).code).toBe(0);
  });

  it.each(['high', 'critical', 'a word that is new'])('fails where something is %s, once by its name', (severity) => {
    const { code, line } = judgeAudit(found(severity), [], today);
    expect(code).toBe(1);
    expect(line.match(/GHSA-\w+-\w+-\w+/g)).toEqual(['GHSA-aaaa-bbbb-cccc']);
    expect(line).not.toContain('\n');
  });

  it('fails where something is high and the report does not say why', () => {
    for (const [deep, upper] of [
      [['not-there'], []],
      [['upper'], ['deep']],
      [[advisory('low')], []],
    ] as const) {
      const said = report({ deep: vulnerability('high', [...deep]), upper: vulnerability('low', [...upper]) });
      expect(judgeAudit(said, [], today)).toMatchObject({ code: 1 });
    }
  });

  // What npm printed when the registry did not take the question, when it was not there, and when there was nothing to ask of.
  it.each([
    [
      'refused',
      '{"message":"405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk","method":"POST","statusCode":405,"body":"","error":{"summary":"","detail":""}}',
      '405 Method Not Allowed',
    ],
    [
      'not found',
      '{"message":"request to https://registry.npmjs.org/-/npm/v1/security/audits/quick failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org","error":{"summary":"","detail":""}}',
      'ENOTFOUND',
    ],
    [
      'without a lock',
      '{"error":{"code":"ENOLOCK","summary":"This command requires an existing lockfile."}}',
      'lockfile',
    ],
    ['no JSON', '<html>502 Bad Gateway</html>', '502'],
    ['nothing', '', 'no output'],
    ['null', 'null', 'no report'],
    ['an empty object', '{}', 'no report'],
    ['half a report', '{"auditReportVersion":2,"vulnerabilities":{}}', 'no report'],
    [
      'a report of another form',
      '{"auditReportVersion":3,"vulnerabilities":{},"metadata":{"dependencies":{"prod":1}}}',
      'no report',
    ],
  ])('is none where it is %s', (_, printed, why) => {
    const { code, line } = judgeAudit(printed, [], today);
    expect(code).toBe(3);
    expect(line).toContain(why);
    expect(line).toContain('答えず');
  });
});

describe('what is let pass', () => {
  it('passes until its day, the day itself included', () => {
    const { code, line } = judgeAudit(found('high'), [entry()], today);
    expect(code).toBe(0);
    expect(line).toContain('GHSA-aaaa-bbbb-cccc');
    expect(judgeAudit(found('high'), [entry()], '2026-06-19').code).toBe(0);
  });

  it.each<[string, string, Partial<AcceptedFinding>]>([
    ['is past its day', 'high', { until: '2026-06-14' }],
    ['is let pass for longer than a high one may', 'high', { until: '2026-07-13' }],
    ['is let pass for longer than a critical one may', 'critical', { until: '2026-06-20' }],
    ['was found on a day to come', 'high', { found: '2026-06-16', until: '2026-06-17' }],
    ['has no day at all', 'high', { until: 'later' }],
    ['is another one', 'high', { advisory: 'GHSA-xxxx-xxxx-xxxx' }],
  ])('fails where it %s', (_, severity, change) => {
    expect(judgeAudit(found(severity), [entry(change)], today).code).toBe(1);
  });

  it('fails past its day even where nothing is found any more', () => {
    expect(judgeAudit(report({}), [entry({ until: '2026-06-14' })], today)).toMatchObject({ code: 1 });
  });

  it('is for a week where critical and for a month where high, as the page of the supply chain says', () => {
    const page = (lang: string): string => readFileSync(resolve(root, `docs/supply-chain.${lang}.md`), 'utf8');
    const { critical, high } = longestDays;
    expect(page('ja')).toContain(`重大なものは ${critical} 日、高いものは ${high} 日`);
    expect(page('en')).toContain(
      `critical is gone within ${critical} days of the day when it was found, what is high within ${high}`,
    );
    expect([critical, high]).toEqual([7, 30]);
    expect(acceptedFindings.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });
});
