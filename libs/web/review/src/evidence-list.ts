import { Component, computed, inject, input, model, output } from '@angular/core';
import type { EvidenceLinkView, PaperView } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import { evidenceCode, EvidenceFactsList, MarkedEvidence, type AskedEvidence, type AskedNote } from '@akashi/web-paper';
import { EngagementContext, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Icon, ProblemNote, shortHash, sizeWords, texts } from '@akashi/web-ui';

/** The evidence of a paper for one who reviews it: what each file is, and the file itself beside the paper, with its marks. */
@Component({
  selector: 'ak-evidence-list',
  imports: [Button, EvidenceFactsList, Icon, MarkedEvidence, ProblemNote],
  template: `
    <ak-problem-note [problem]="fetching.problem()" />
    @if (current(); as link) {
      <ak-marked-evidence
        [paper]="paper()"
        [link]="link"
        [mayMark]="false"
        [asked]="seen()!.markId"
        (closed)="seen.set(null)"
        (stepAsked)="stepAsked.emit($event)"
        (noteAsked)="noteAsked.emit($event)"
      />
      <section class="facts-of" [attr.aria-label]="code(link.number)">
        <b>{{ code(link.number) }} {{ link.name }}</b>
        <ak-evidence-facts [link]="link" />
        <ak-button size="s" icon="download" (press)="download(link)">{{ t().download }}</ak-button>
      </section>
    }
    <ul>
      @for (link of paper().evidence; track link.linkId) {
        <li>
          <button
            class="file"
            type="button"
            [title]="link.fileName"
            [attr.aria-pressed]="link.evidenceId === seen()?.evidenceId"
            (click)="seen.set({ evidenceId: link.evidenceId, markId: null })"
          >
            <ak-icon name="doc" />
            <span class="name">
              <b class="id">{{ code(link.number) }}</b> {{ link.name }}
              <span class="cap"
                >{{ size(link.size) }} · {{ link.source }} · {{ short(link.sha256) }}
                @if (marksOn(link); as count) {
                  · {{ t().marks(count) }}
                }
              </span>
            </span>
            <ak-icon name="eye" [size]="14" />
          </button>
        </li>
      } @empty {
        <li class="sub none">{{ t().none }}</li>
      }
    </ul>
  `,
  styleUrl: './evidence-list.css',
})
export class EvidenceList {
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);

  readonly paper = input.required<PaperView>();
  /** The file that is open, and the mark that was asked for on it. */
  readonly seen = model.required<AskedEvidence | null>();
  /** The step that a mark is tied to. */
  readonly stepAsked = output<string>();
  readonly noteAsked = output<AskedNote>();

  protected readonly t = texts({
    none: ['証跡はありません。', 'There is no evidence.'],
    download: ['ダウンロード', 'Download'],
    marks: (count: number) => [`印 ${count}`, count === 1 ? '1 mark' : `${count} marks`],
  });
  protected readonly code = evidenceCode;
  protected readonly size = sizeWords;
  protected readonly short = shortHash;
  protected readonly fetching = new Sending();
  protected readonly current = computed(
    () => this.paper().evidence.find(({ evidenceId }) => evidenceId === this.seen()?.evidenceId) ?? null,
  );

  /** Opens the file after the one that is open, the first where none is; after the last none. */
  next(): void {
    const files = [...new Set(this.paper().evidence.map(({ evidenceId }) => evidenceId))];
    const evidenceId = files[files.indexOf(this.seen()?.evidenceId ?? '') + 1];
    this.seen.set(evidenceId ? { evidenceId, markId: null } : null);
  }

  protected marksOn({ evidenceId }: EvidenceLinkView): number {
    return this.paper().marks.filter((mark) => mark.evidenceId === evidenceId).length;
  }

  protected download({ evidenceId }: EvidenceLinkView): void {
    const address = at(evidenceApi.file, { engagementId: this.context.id(), evidenceId });
    void this.fetching.run(() => this.downloads.fetch(address));
  }
}
