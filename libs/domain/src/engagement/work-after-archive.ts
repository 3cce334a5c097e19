/**
 * What still happens once the file is closed: the client carries out its plan, and the firm looks at it; the application goes its way
 * at the authority; what has to be added to the file is added; a matter may forbid to destroy it; and the whole of it is written out.
 * It is recorded beside the closed papers and opens none of them.
 */
const afterArchive: readonly string[] = [
  'finding.improve',
  'finding.follow-up',
  'finding.close',
  'registration.record',
  'addendum.write',
  'addendum.confirm',
  'addendum.withdraw',
  'hold.set',
  'hold.lift',
  'engagement-file.make',
  'job.cancel',
];

/** Is this done in an archived engagement too? */
export function isDoneAfterArchive(permission: string): boolean {
  return afterArchive.includes(permission);
}
