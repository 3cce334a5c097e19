/** What a file can do to whoever opens it: it is a program, or it holds macros that its own program would run. */
export type Harm = 'program' | 'macros';

/**
 * What the firm does with such a file among its evidence. A sealed file is kept as it came and is read within Akashi alone, as
 * data; handed out, it bears a name that nothing opens.
 */
export const harmfulFileTerms = ['refuse', 'seal-macros', 'seal'] as const;

export type HarmfulFileTerm = (typeof harmfulFileTerms)[number];

/** The name under which a file leaves: nothing opens a sealed one by itself, whoever wants it open renames it on purpose. */
export function handedOutName(fileName: string, sealedFor: Harm | null): string {
  return sealedFor === null ? fileName : `${fileName}.sealed`;
}
