import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { signOffLabels, type PaperContentsView, type PaperView, type SignOffView } from '@akashi/contracts';
import { at, paperApi } from '@akashi/contracts/api';
import { Api, EngagementContext, problemOf, shortMoment, todayInJapan } from '@akashi/web-platform';
import { labels, ProblemNote, Skeleton, texts } from '@akashi/web-ui';
import { PaperDifference } from './paper-difference';

/** Of each signature that holds no more: what was signed beside what stands. The newest is open, earlier ones open on demand. */
@Component({
  selector: 'ak-signed-difference',
  imports: [PaperDifference, ProblemNote, Skeleton],
  template: `
    @if (read.error(); as error) {
      <ak-problem-note [problem]="problemOf(error)" [retryable]="true" (retry)="read.reload()" />
    } @else if (dead().length > 0 && !contents()) {
      <ak-skeleton [rows]="3" />
    } @else {
      @for (one of lapsed(); track one.digest; let first = $first) {
        <details [open]="first && !isFolded()">
          <summary>{{ t().title(one.names) }}</summary>
          @if (one.isSame) {
            <p class="sub">{{ t().same }}</p>
          } @else if (one.content; as content) {
            <ak-paper-difference [before]="content" [after]="contents()!.now.content" />
          } @else {
            <p class="sub">{{ t().unknown }}</p>
            <p class="hash">{{ one.digest }}</p>
          }
        </details>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    summary {
      font-weight: 700;
      cursor: pointer;
    }
  `,
})
export class SignedDifference {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);

  readonly paper = input.required<PaperView>();
  /** Where the page shows what changed already, the newest opens on demand too. */
  readonly isFolded = input(false);

  protected readonly t = texts({
    title: (names: string) => [`署名した版との差：${names}`, `Since it was signed: ${names}`],
    same: ['署名した内容は、今の内容と同じです。', 'What was signed is what stands now.'],
    unknown: [
      '署名した内容を残す前の署名です。内容は分からず、SHA-256 だけが残っています。',
      'Signed before signed content was kept: only its SHA-256 is known, not what it said.',
    ],
  });
  private readonly roles = labels(signOffLabels);
  protected readonly problemOf = problemOf;
  protected readonly dead = computed(() => this.paper().signOffs.filter(({ current }) => !current));
  /** Read again whenever the paper is another one: what stands beside the signed content has changed with it. */
  protected readonly read = this.api.read(() => {
    const { id } = this.paper();
    return this.dead().length > 0 ? at(paperApi.contents, { engagementId: this.context.id(), testId: id }) : undefined;
  });
  /** While the same paper is read again, what was read before stays: nothing jumps while somebody writes. */
  protected readonly contents = linkedSignal<[string, PaperContentsView | undefined], PaperContentsView | undefined>({
    source: () => [this.paper().id, this.read.hasValue() ? this.read.value() : undefined],
    computation: ([id, read], before) => read ?? (before?.source[0] === id ? before.value : undefined),
  });
  /** Signatures that stood under the same content share its difference. */
  protected readonly lapsed = computed(() => {
    const { now, kept } = this.contents() ?? { now: null, kept: [] };
    const byDigest = Map.groupBy([...this.dead()].reverse(), ({ digest }) => digest);
    return [...byDigest].map(([digest, signatures]) => ({
      digest,
      names: signatures.reverse().map(this.named).join('、'),
      isSame: digest === now?.digest,
      content: kept.find((one) => one.digest === digest)?.content,
    }));
  });

  private readonly named = ({ role, signerName, signedAt }: SignOffView): string =>
    `${this.roles()[role]} ${signerName} ${shortMoment(signedAt, todayInJapan().slice(0, 4))}`;
}
