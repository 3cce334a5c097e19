import { Component, inject, input } from '@angular/core';
import type { FindingView, FollowUpView } from '@akashi/contracts';
import { at, findingApi } from '@akashi/contracts/api';
import { momentInJapan, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Chip, Panel, ProblemNote, shortHash, texts } from '@akashi/web-ui';

/** What the firm saw of the improvement: newest first, nothing written over. */
@Component({
  selector: 'ak-finding-follow-ups',
  imports: [Button, Chip, Panel, ProblemNote],
  template: `
    <ak-panel [title]="t().followUps">
      <ak-problem-note [problem]="fetching.problem()" />
      <ul>
        @for (one of finding().followUps; track one.ordinal) {
          <li>
            <p class="row">
              <ak-chip [state]="one.holds ? 'ok' : 'back'">{{ one.holds ? t().holds : t().fails }}</ak-chip>
              <time class="id">{{ one.seenOn }}</time>
              <span class="cap">{{ t().by(one.recordedByName, when(one.recordedAt)) }}</span>
            </p>
            <p class="lines" lang="ja">{{ one.seen }}</p>
            <p class="row">
              <ak-button kind="quiet" size="s" icon="download" [busy]="fetching.busy()" (press)="download(one)">{{
                one.fileName
              }}</ak-button>
              <span class="hash" [attr.title]="one.fileSha256">{{ short(one.fileSha256) }}</span>
            </p>
          </li>
        }
      </ul>
    </ak-panel>
  `,
  styles: `
    li + li {
      border-top: 1px solid var(--ak-line);
    }
    li {
      padding: var(--ak-space-8) 0;
    }
    .lines {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'stack' },
})
export class FindingFollowUps {
  private readonly downloads = inject(Downloads);
  readonly engagementId = input.required<string>();
  readonly finding = input.required<FindingView>();

  protected readonly fetching = new Sending();
  protected readonly when = momentInJapan;
  protected readonly short = shortHash;
  protected readonly t = texts({
    followUps: ['改善の確認', 'Follow-ups'],
    holds: ['改善されている', 'Improved'],
    fails: ['確認できない', 'Not seen'],
    by: (name: string, when: string) => [`記録 ${name} ${when}`, `recorded by ${name}, ${when}`],
  });

  protected async download({ ordinal }: FollowUpView): Promise<void> {
    const path = { engagementId: this.engagementId(), findingId: this.finding().id, ordinal: String(ordinal) };
    await this.fetching.run(() => this.downloads.fetch(at(findingApi.followUpFile, path)));
  }
}
