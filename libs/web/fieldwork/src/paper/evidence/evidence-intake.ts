import { inject, Injectable, signal } from '@angular/core';
import type { ChangedEvidenceView } from '@akashi/contracts';
import type { Address, evidenceApi } from '@akashi/contracts/api';
import { usualPart } from '@akashi/domain/upload';
import { Upload } from '@akashi/web-platform/upload';
import { FileUploads } from '@akashi/web-platform/uploads';

/** How far a file is: a small one is hashed here first, then it travels. */
export interface IntakeProgress {
  readonly file: File;
  readonly step: 'hash' | 'send';
  readonly upload: Upload;
}

/** What came of a file. */
export interface IntakeResult {
  readonly changed: ChangedEvidenceView;
  /** SHA-256 of the file as it left this device; empty where the browser makes none. */
  readonly sha256: string;
  /** The server stored exactly these bytes. */
  readonly matches: boolean;
}

/** Sends evidence as it is, with progress, and compares the hash made here with the one the server made. */
@Injectable()
export class EvidenceIntake {
  private readonly uploads = inject(FileUploads);
  private readonly now = signal<IntakeProgress | null>(null);
  readonly progress = this.now.asReadonly();

  /** A new piece of evidence for a test, or a newer file of the same evidence; undefined when it was stopped. */
  async send(
    address: Address<typeof evidenceApi.add | typeof evidenceApi.replace>,
    file: File,
    key: string,
  ): Promise<IntakeResult | undefined> {
    const upload = new Upload();
    this.now.set({ file, step: 'hash', upload });
    try {
      const own = await hashOf(file);
      this.now.set({ file, step: 'send', upload });
      const changed = await this.uploads.send(address, file, { key, upload });
      if (!changed) return undefined;
      const stored = changed.evidence.versions.find(({ versionNo }) => versionNo === changed.evidence.latestVersion);
      // Of a file in parts the server compared every block with the hash that was made of it here.
      const sha256 = own ?? stored?.sha256 ?? '';
      return { changed, sha256, matches: sha256 === '' || stored?.sha256 === sha256 };
    } finally {
      this.now.set(null);
    }
  }
}

/** SHA-256 in hex, empty where the browser makes none; null for one that is larger than is read at once. */
async function hashOf(file: File): Promise<string | null> {
  if (!globalThis.isSecureContext) return '';
  if (file.size > usualPart) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
