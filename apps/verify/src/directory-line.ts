/** What the directory of a ZIP says of one entry. */
export interface DirectoryLine {
  readonly name: string;
  /** The name as it stands, and the packer's extra fields. */
  readonly rawName: Buffer;
  readonly extra: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly header: Buffer;
}
