/** What a file can do to whoever opens it: it is a program, holds macros that its own program would run, or a scanner knows it as harmful. */
export type Harm = 'program' | 'macros' | 'malware';

/**
 * What is known of a file from scanning it: nothing where no scanner was there when it came. `too-large` is one that the scanner does not
 * look through: nobody has said that it does no harm, and nobody is going to.
 */
export type FileScan = 'none' | 'pending' | 'too-large' | 'clean' | 'infected';

/**
 * What the firm does with such a file among its evidence. A sealed file is kept as it came and is read within Akashi alone, as
 * data; handed out, it bears a name that nothing opens.
 */
export const harmfulFileTerms = ['refuse', 'seal-macros', 'seal'] as const;

export type HarmfulFileTerm = (typeof harmfulFileTerms)[number];

/** What was found after a file was taken counts as what was told when it came. */
export function harmKnown(sealedFor: Harm | null, scan: FileScan): Harm | null {
  return sealedFor ?? (scan === 'infected' ? 'malware' : null);
}

/** What was taken, and is known to do harm only since: not what is refused at the door, and not what was known before. */
export function isLateFinding(before: FileScan, now: FileScan): boolean {
  return now === 'infected' && before !== 'infected';
}

/** The name under which a file leaves: nothing opens a sealed one by itself, whoever wants it open renames it on purpose. */
export function handedOutName(fileName: string, sealedFor: Harm | null): string {
  return sealedFor === null ? fileName : `${fileName}.sealed`;
}
