/** A file of one's own that comes in parts, and how far it is. */
export interface UploadView {
  id: string;
  fileName: string;
  length: number;
  /** So many bytes of it are kept: the next part begins there. */
  offset: number;
  /** The address that it is for. */
  purpose: string;
  /** By which the page that began it knows its file again. */
  fingerprint: string | null;
}
