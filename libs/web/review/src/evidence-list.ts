import { Component, inject, input } from '@angular/core';
import type { EvidenceLinkView } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import { evidenceCode } from '@akashi/web-paper';
import { EngagementContext, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Icon, ProblemNote, shortHash, sizeWords, texts } from '@akashi/web-ui';

/** The evidence of a paper for one who reviews it: what each file is, and the file itself at one press. */
@Component({
  selector: 'ak-evidence-list',
  imports: [Icon, ProblemNote],
  template: `
    <ak-problem-note [problem]="fetching.problem()" />
    <ul>
      @for (link of evidence(); track link.linkId) {
        <li>
          <button
            class="file"
            type="button"
            [title]="link.fileName"
            [attr.aria-label]="t().download(code(link.number) + ' ' + link.name)"
            (click)="download(link)"
          >
            <ak-icon name="doc" />
            <span class="name">
              <b class="id">{{ code(link.number) }}</b> {{ link.name }}
              <span class="cap">{{ size(link.size) }} · {{ link.source }} · {{ short(link.sha256) }}</span>
            </span>
            <ak-icon name="download" [size]="14" />
          </button>
        </li>
      } @empty {
        <li class="sub none">{{ t().none }}</li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
      padding: 8px 12px 0;
    }
    ul {
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
      background: var(--ak-surface);
    }
    li + li {
      border-top: 1px solid var(--ak-hair);
    }
    .file {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 8px;
      align-items: center;
      width: 100%;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
      min-height: 44px;
      padding: 6px 10px;
      text-align: start;
    }
    .file:hover {
      background: var(--ak-surface-hover);
    }
    .name {
      overflow-wrap: anywhere;
    }
    .name .cap {
      display: block;
    }
    .none {
      padding: 8px 10px;
    }
  `,
})
export class EvidenceList {
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);

  readonly evidence = input.required<readonly EvidenceLinkView[]>();

  protected readonly t = texts({
    none: ['証跡はありません。', 'There is no evidence.'],
    download: (name: string) => [`${name} をダウンロード`, `Download ${name}`],
  });
  protected readonly code = evidenceCode;
  protected readonly size = sizeWords;
  protected readonly short = shortHash;
  protected readonly fetching = new Sending();

  protected download({ evidenceId }: EvidenceLinkView): void {
    const address = at(evidenceApi.file, { engagementId: this.context.id(), evidenceId });
    void this.fetching.run(() => this.downloads.fetch(address));
  }
}
