import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { EvidenceLinkView } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { ProblemNote, Skeleton } from '@akashi/web-ui';
import { FileViewer, type FileReading, type PlacedMark, type ShownMark } from '@akashi/web-ui/viewer';

/** The file of a piece of evidence, seen beside the paper. Looking at it is told to the security log as taking it along is. */
@Component({
  selector: 'ak-evidence-sight',
  imports: [FileViewer, ProblemNote, Skeleton],
  template: `
    <ak-problem-note [problem]="attempt().problem()" [retryable]="true" (retry)="fetch()" />
    @if (seen(); as seen) {
      <ak-file-viewer
        [file]="seen"
        [name]="link().fileName"
        [reading]="reading()"
        [marks]="marks()"
        [mayMark]="mayMark()"
        [goTo]="goTo()"
        (placed)="placed.emit($event)"
        (picked)="picked.emit($event)"
        (closed)="closed.emit()"
      />
    } @else if (attempt().busy()) {
      <ak-skeleton [rows]="8" />
    }
  `,
})
export class EvidenceSight {
  private readonly context = inject(EngagementContext);
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);

  readonly link = input.required<EvidenceLinkView>();
  /** An earlier file of it, where that is looked at. */
  readonly versionNo = input<number | null>(null);
  readonly marks = input<readonly ShownMark[]>([]);
  readonly mayMark = input(false);
  readonly goTo = input<string | null>(null);
  readonly placed = output<PlacedMark>();
  readonly picked = output<string>();
  readonly closed = output();

  /** One of each fetch: whoever goes on to another file does not wait for the one before. */
  protected readonly attempt = signal(new Sending());
  private readonly fetched = signal<{ key: string; file: Blob } | null>(null);
  /** The paper is read anew after every change: the same bytes are not fetched again. */
  private readonly key = computed(() => `${this.link().evidenceId} ${this.versionNo() ?? this.link().versionNo}`);
  protected readonly seen = computed(() => {
    const fetched = this.fetched();
    return fetched?.key === this.key() ? fetched.file : null;
  });

  /** Of the file in sight: as the key stays, so does this. */
  protected readonly reading = computed((): FileReading => {
    const [evidenceId, version] = this.key().split(' ');
    const ids = { engagementId: untracked(this.context.id), evidenceId: evidenceId! };
    return {
      read: (inside) =>
        this.api.ask(at(evidenceApi.read, ids, { version: Number(version), ...(inside ? { inside } : {}) })),
      attachment: (inside) =>
        this.downloads.read(at(evidenceApi.attachment, ids, { version: Number(version), inside })),
    };
  });

  constructor() {
    effect(() => {
      this.key();
      untracked(() => this.fetch());
    });
  }

  protected fetch(): void {
    const [{ evidenceId, versionNo }, key] = [this.link(), this.key()];
    const version = this.versionNo() ?? versionNo;
    const address = at(evidenceApi.file, { engagementId: this.context.id(), evidenceId }, { version });
    const attempt = new Sending();
    this.attempt.set(attempt);
    void attempt.run(async () => {
      const file = await this.downloads.read(address);
      if (this.attempt() === attempt) this.fetched.set({ key, file });
    });
  }
}
