/** What a file can do to whoever opens it: it is a program, holds macros that its own program would run, or a scanner knows it as harmful. */
export type Harm = 'program' | 'macros' | 'malware';

/** What is known of a file from scanning it: nothing where no scanner was there when it came. */
export type FileScan = 'none' | 'pending' | 'clean' | 'infected';

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

/** The name under which a file leaves: nothing opens a sealed one by itself, whoever wants it open renames it on purpose. */
export function handedOutName(fileName: string, sealedFor: Harm | null): string {
  return sealedFor === null ? fileName : `${fileName}.sealed`;
}
