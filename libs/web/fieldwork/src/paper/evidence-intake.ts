import { inject, Injectable, signal } from '@angular/core';
import type { AddEvidenceQuery, ChangedEvidenceView } from '@akashi/contracts';
import { inEngagement, Session, toApiProblem } from '@akashi/web-platform';
import { sendFile } from './send-file';

/** How far a file is: its hash is made here, then it travels. */
export interface IntakeProgress {
  readonly fileName: string;
  readonly step: 'hash' | 'send';
  readonly sent: number;
  readonly size: number;
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
  private readonly session = inject(Session);
  private readonly now = signal<IntakeProgress | null>(null);
  readonly progress = this.now.asReadonly();

  /** A new piece of evidence for a test. */
  add(engagementId: string, file: File, query: AddEvidenceQuery, key: string): Promise<IntakeResult> {
    const params = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]));
    return this.send(`${inEngagement(engagementId, 'evidence')}?${params.toString()}`, file, key);
  }

  /** A newer file of the same evidence; the older ones stay. */
  replace(engagementId: string, evidenceId: string, file: File, key: string): Promise<IntakeResult> {
    return this.send(inEngagement(engagementId, 'evidence', evidenceId, 'versions'), file, key);
  }

  private async send(path: string, file: File, key: string): Promise<IntakeResult> {
    this.now.set({ fileName: file.name, step: 'hash', sent: 0, size: file.size });
    try {
      const sha256 = await hashOf(file);
      const changed = await sendFile<ChangedEvidenceView>({
        url: `/api/${path}`,
        file,
        headers: {
          'Content-Type': 'application/octet-stream',
          'Idempotency-Key': key,
          'X-File-Name': encodeURIComponent(file.name),
          'X-File-Type': file.type || 'application/octet-stream',
        },
        sent: (sent) => this.now.set({ fileName: file.name, step: 'send', sent, size: file.size }),
      });
      const stored = changed.evidence.versions.find(({ versionNo }) => versionNo === changed.evidence.latestVersion);
      return { changed, sha256, matches: sha256 === '' || stored?.sha256 === sha256 };
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'not-signed-in') this.session.markEnded();
      throw problem;
    } finally {
      this.now.set(null);
    }
  }
}

/** SHA-256 in hex. Browsers make it on secure pages only. */
async function hashOf(file: File): Promise<string> {
  if (!globalThis.isSecureContext) return '';
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
