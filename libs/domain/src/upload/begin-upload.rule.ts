import { allow, refuse, type Decision } from '../decision';
import { largestUpload, mostOfFirm, mostOfPerson, type OpenUploads } from './upload-limits';

export type BeginUploadRefusal = 'too-large' | 'upload.too-many';

export interface BeginUploadFacts {
  readonly length: number;
  /** What is on its way already, of this person and of the whole firm; by the lengths that were said. */
  readonly person: OpenUploads;
  readonly firm: OpenUploads;
}

/** Said before a byte is taken: the file may be no larger than one may be, and no more may be on its way than there is room for. */
export function mayBeginUpload({ length, person, firm }: BeginUploadFacts): Decision<BeginUploadRefusal> {
  if (length > largestUpload) return refuse('too-large');
  const fits = (open: OpenUploads, most: OpenUploads): boolean =>
    open.uploads < most.uploads && open.bytes + length <= most.bytes;
  return fits(person, mostOfPerson) && fits(firm, mostOfFirm) ? allow : refuse('upload.too-many');
}
