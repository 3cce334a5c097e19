import type { Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import type { Lang } from '@akashi/web-ui';

/** The faults that break one rule, in the order of the file. */
export interface FaultGroup {
  rule: string;
  faults: readonly Fault[];
}

/** Faults by rule, the most frequent first: what is wrong many times is corrected once in the client's file. */
export function groupFaults(faults: readonly Fault[]): FaultGroup[] {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) groups.set(fault.rule, [...(groups.get(fault.rule) ?? []), fault]);
  return [...groups]
    .map(([rule, found]) => ({ rule, faults: found }))
    .sort((a, b) => b.faults.length - a.faults.length);
}

const heads: Readonly<Record<Lang, readonly string[]>> = {
  ja: ['シート', '場所', '直すところ', '次にすること', '今の値'],
  en: ['Sheet', 'Place', 'What is wrong', 'What to do', 'Value'],
};

/** The list as a CSV a client can open: UTF-8 with its mark, quoted, and no cell that a spreadsheet would run. */
export function faultsAsCsv(faults: readonly Fault[], lang: Lang): string {
  const rows = faults.map((fault) => {
    const { what, next } = faultText(fault.rule)[lang];
    return [fault.sheet ?? '', fault.place, what, next, fault.value];
  });
  return `\uFEFF${[heads[lang], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
