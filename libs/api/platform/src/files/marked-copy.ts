import type { Response } from 'express';

/** Whose copy a file is that leaves by an inspector, and of which moment. */
export interface CopyMark {
  reference: string;
  name: string;
  at: Date;
}

const marks = new WeakMap<Response, CopyMark>();

/** Every file that is sent here is marked as this copy. */
export function markCopies(response: Response, mark: CopyMark): void {
  marks.set(response, mark);
}

const aheadInJapan = 9 * 60 * 60 * 1000;
const minuteInJapan = (at: Date): string =>
  new Date(at.getTime() + aheadInJapan).toISOString().slice(0, 16).replace(':', '');

/** No name of a file holds these. */
const inName = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-');

/**
 * The name under which a file leaves. An inspector's copy says in it under which inspection it was taken, by whom and when (of Japan);
 * its bytes are those that the record has the hash of, so that it can be held against it.
 */
export function copyName(response: Response, fileName: string): string {
  const mark = marks.get(response);
  if (!mark) return fileName;
  return ['検査写し', inName(mark.reference), inName(mark.name), minuteInJapan(mark.at), fileName].join('_');
}
