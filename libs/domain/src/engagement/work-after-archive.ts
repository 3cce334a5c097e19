/**
 * What still happens once the file is closed: the client carries out its plan, and the firm looks at it. It is recorded beside the
 * closed papers and opens none of them.
 */
const afterArchive: readonly string[] = ['finding.improve', 'finding.follow-up', 'finding.close'];

/** Is this done in an archived engagement too? */
export function isDoneAfterArchive(permission: string): boolean {
  return afterArchive.includes(permission);
}
