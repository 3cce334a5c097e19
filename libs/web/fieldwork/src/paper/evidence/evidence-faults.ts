import type { ProblemCode } from '@akashi/contracts';
import { mayAddEvidence, type AddEvidenceFacts } from '@akashi/domain/control';
import type { refusalText } from '@akashi/web-ui/refusal';

/** What keeps a file from becoming evidence, at the part of the form it is about. */
export interface EvidenceFaults {
  readonly file: string;
  readonly source: string;
  readonly asOf: string;
  readonly receivedOn: string;
}

export const noEvidenceFaults: EvidenceFaults = { file: '', source: '', asOf: '', receivedOn: '' };

const places: Partial<Record<ProblemCode, keyof EvidenceFaults>> = {
  'evidence.source-missing': 'source',
  'evidence.source-not-storable': 'source',
  'evidence.as-of-after-received': 'asOf',
  'evidence.as-of-outside-period': 'asOf',
  'evidence.received-in-future': 'receivedOn',
};

/** The rule the server asks, in words, at the place to mend. */
export function evidenceFaults(facts: AddEvidenceFacts, read: ReturnType<typeof refusalText>): EvidenceFaults {
  const decision = mayAddEvidence(facts);
  if (decision.allowed) return noEvidenceFaults;
  const sentence = read(decision);
  const isDay = decision.code === 'evidence.date-invalid';
  const place = places[decision.code] ?? (isDay ? (facts.asOf ? 'receivedOn' : 'asOf') : 'file');
  return { ...noEvidenceFaults, [place]: sentence };
}

// Control characters, and the marks that turn text around, by which `gpj.exe` is shown as `exe.jpg`.
const deceiving = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What a file is called to begin with: its name without folders, ending, and marks that show it as another. */
export function evidenceName(fileName: string): string {
  const name = fileName.replace(deceiving, '').split(/[/\\]/).at(-1) ?? '';
  return name.replace(/(?<=.)\.[^.]+$/, '').slice(0, 200);
}
