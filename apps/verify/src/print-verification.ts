import type { Verification } from './run';
import {
  checkTexts,
  comparisonTexts,
  issuedFileTexts,
  issuedNotCosigned,
  reasonTexts,
  resultTexts,
  statusTexts,
  type Language,
} from './texts';

/** One line per check, the first fault last, then what it amounts to. */
export function printVerification(verification: Verification, language: Language, said = results): string {
  const { checks, info } = verification;
  const lines = checks.map(({ id, status, reason, place }) => {
    const detail = [place && printable(place), reason && reasonTexts[reason][language]].filter(Boolean).join(' — ');
    return `[${statusTexts[status][language]}] ${checkTexts[id][language]}${detail ? `: ${detail}` : ''}`;
  });
  return [
    ...heading(info, language),
    ...lines,
    ...shownEvents(verification, language),
    ...said(verification, language),
  ].join('\n');
}

/** The same of one issued file. */
export function printIssuedFile(verification: Verification, language: Language): string {
  return printVerification(verification, language, ({ exitCode, checks }) => {
    const isUnwitnessed = checks.some(({ id, status }) => id === 'witness' && status === 'unchecked');
    return [exitCode === 3 && isUnwitnessed ? issuedNotCosigned[language] : issuedFileTexts[exitCode][language]];
  });
}

/** What it amounts to. A key that nobody compared may be anyone's, so then nothing else is said to hold. */
function results({ exitCode, checks }: Verification, language: Language): string[] {
  const last = checks.at(-1);
  if (last?.reason === 'key-of-another') return [comparisonTexts['key-of-another'][language]];
  if (last?.id === 'known-root' && last.status === 'tampered') return [comparisonTexts['known-root'][language]];
  if (exitCode !== 3) return [resultTexts[exitCode][language]];
  const isOpen = checks.some(({ reason }) => reason === 'key-not-compared');
  const isWitnessed = checks.some(({ id, status }) => id === 'witness' && status === 'holds');
  if (isOpen) return [comparisonTexts[isWitnessed ? 'witnessed' : 'key-not-compared'][language]];
  const isUnwitnessed = checks.some(({ id, status }) => id === 'witness' && status === 'unchecked');
  return [isUnwitnessed ? comparisonTexts['not-cosigned'][language] : resultTexts[3][language]];
}

/** Of what is withheld nothing can be said but that it is there, and that it was not changed since. */
function shownEvents({ events }: Verification, language: Language): string[] {
  if (!events || events.withheld === 0) return [];
  return [shownTexts[language](events.shown.toLocaleString('en'), events.withheld.toLocaleString('en'))];
}

const shownTexts = {
  ja: (shown: string, withheld: string) => `台帳の記録: 内容を示すもの ${shown}件、ハッシュだけのもの ${withheld}件`,
  en: (shown: string, withheld: string) => `Ledger: ${shown} events shown, ${withheld} withheld as hashes only`,
} as const;

const headings = {
  ja: {
    service: 'サービス',
    document: '報告書番号',
    inspection: '検査',
    inspector: '渡した相手',
    made: '作成',
    issued: '発行',
    ledger: '台帳',
    unit: '件',
    key: '鍵の指紋',
  },
  en: {
    service: 'Service',
    document: 'Report',
    inspection: 'Inspection',
    inspector: 'Made for',
    made: 'Made at',
    issued: 'Issued',
    ledger: 'Ledger',
    unit: ' events',
    key: 'Key fingerprint',
  },
} as const;

function heading(info: Readonly<Record<string, string>>, language: Language): string[] {
  const words = headings[language];
  if (info['External-Identifier'] === undefined) return [];
  const line = (word: string, label: string) =>
    info[label] === undefined ? [] : [`${word}: ${printable(info[label])}`];
  return [
    ...line(words.service, 'External-Description'),
    ...line(words.document, 'Document-Number'),
    ...line(words.inspection, 'Inspection'),
    ...line(words.inspector, 'Inspector'),
    ...line(words.made, 'Made-At'),
    ...line(words.issued, 'Issued-At'),
    `${words.ledger}: ${printable(info['Ledger-Size'])}${words.unit}  ${printable(info['Ledger-Root'])}`,
    `${words.key}: ${printable(info['Key-Fingerprint'])}`,
    '',
  ];
}

/** What a package or a sheet says of itself must not steer the terminal it is printed on. */
export function printable(text = '–'): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 200);
}
