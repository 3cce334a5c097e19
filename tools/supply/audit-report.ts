import { longestDays, type AcceptedFinding } from './accepted-findings.ts';

export interface Verdict {
  /** 0 nothing high or critical, 1 something that is not let pass, 3 the registry did not answer. */
  readonly code: 0 | 1 | 3;
  /** One line, in both languages. */
  readonly line: string;
}

interface Advisory {
  readonly url?: string;
  readonly source?: number;
  readonly severity?: string;
}

interface Vulnerability {
  readonly severity: string;
  /** Advisories of its own, and names of others of this list that it has it from. */
  readonly via: readonly (Advisory | string)[];
}

interface Report {
  readonly auditReportVersion: number;
  readonly vulnerabilities: Readonly<Record<string, Vulnerability>>;
  readonly metadata: { readonly dependencies: { readonly prod: number } };
}

interface Finding {
  readonly advisory: string;
  readonly name: string;
  readonly severity: string;
}

/**
 * What the answer of `npm audit --json` comes to. What is not a whole report is no answer: it is never read as «nothing found».
 *
 * @param printed Standard output of npm.
 * @param today `2026-01-31`
 */
export function judgeAudit(printed: string, accepted: readonly AcceptedFinding[], today: string): Verdict {
  const report = read(printed);
  if ('silence' in report) {
    const { silence } = report;
    return {
      code: 3,
      line: `レジストリが答えず、何も調べていない。 The registry did not answer; nothing was looked at. (${silence})`,
    };
  }
  const findings = seriousFindings(report.vulnerabilities);
  const faults = [
    ...findings.flatMap((finding) => faultOf(finding, accepted, today) ?? []),
    ...accepted.filter(({ until }) => until < today).map(({ advisory, until }) => `${advisory}: past ${until}`),
  ];
  if (faults.length > 0) {
    const all = [...new Set(faults)].sort().join('; ');
    return { code: 1, line: `高または重大な脆弱性がある。 There is something high or critical: ${all}` };
  }
  const passed = findings.length > 0 ? ` (${findings.map(({ advisory }) => advisory).join(', ')} until its day)` : '';
  const { prod } = report.metadata.dependencies;
  return {
    code: 0,
    line: `${prod}パッケージに高・重大な脆弱性はない。 Nothing high or critical in ${prod} packages.${passed}`,
  };
}

function read(printed: string): Report | { silence: string } {
  let said: Partial<Report> & { message?: string; error?: { code?: string; summary?: string } };
  try {
    said = (JSON.parse(printed) ?? {}) as typeof said;
  } catch {
    return { silence: printed.trim().split('\n')[0]?.slice(0, 200) || 'no output' };
  }
  const { auditReportVersion, vulnerabilities, metadata } = said;
  const isWhole = auditReportVersion === 2 && vulnerabilities && typeof metadata?.dependencies?.prod === 'number';
  if (isWhole && !said.error) return { auditReportVersion, vulnerabilities, metadata };
  return { silence: said.message || said.error?.summary || said.error?.code || 'no report' };
}

/** Words that npm has for what can wait; any other, known or not, is serious. */
const isMild = (severity: string | undefined): boolean => ['info', 'low', 'moderate'].includes(severity ?? '');

function seriousFindings(vulnerabilities: Report['vulnerabilities']): Finding[] {
  const found = new Map<string, Finding>();
  for (const [name, { severity, via }] of Object.entries(vulnerabilities)) {
    const own = via.filter((one) => typeof one !== 'string').filter((one) => !isMild(one.severity));
    for (const one of own) {
      const advisory = one.url?.split('/').at(-1) ?? String(one.source ?? name);
      if (!found.has(advisory)) found.set(advisory, { advisory, name, severity: one.severity ?? severity });
    }
    // It is serious, and nothing of this report says why: better named by its package than not at all.
    if (!isMild(severity) && !isTold(name, vulnerabilities)) found.set(name, { advisory: name, name, severity });
  }
  return [...found.values()];
}

/** Does a serious advisory stand behind it, of its own or of what it has it from? */
function isTold(name: string, all: Report['vulnerabilities'], seen = new Set<string>()): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  return (all[name]?.via ?? []).some((one) =>
    typeof one === 'string' ? isTold(one, all, seen) : !isMild(one.severity),
  );
}

function faultOf(finding: Finding, accepted: readonly AcceptedFinding[], today: string): string | null {
  const { advisory, name, severity } = finding;
  const entry = accepted.find((one) => one.advisory === advisory);
  if (!entry) return `${advisory} in ${name} (${severity})`;
  if (entry.found > today) return `${advisory}: found on ${entry.found}, which is still to come`;
  const longest = severity === 'high' ? longestDays.high : longestDays.critical;
  const days = (Date.parse(entry.until) - Date.parse(entry.found)) / 86_400_000;
  return days <= longest ? null : `${advisory}: let pass for longer than ${longest} days (${severity})`;
}
