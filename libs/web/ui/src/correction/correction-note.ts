import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CorrectionView } from '@akashi/contracts';
import { Note } from '../message/note';
import { texts } from '../text/text';

/** That an issued version is being corrected: which, since when and why, with the way to it; nothing while none is. */
@Component({
  selector: 'ak-correction-note',
  imports: [Note, RouterLink],
  template: `
    @if (open(); as one) {
      <ak-note kind="warn" [title]="t().title(one.replacedEdition, one.editionNo)">
        <p>{{ t().since(day(one.openedAt), one.openedByName) }}</p>
        <p>
          {{ t().why }}<span lang="ja">{{ one.reason }}</span>
        </p>
        <a [routerLink]="['/engagements', engagementId(), 'report']" [queryParams]="{ tab: 'correction' }">{{
          t().lead
        }}</a>
      </ak-note>
    }
  `,
})
export class CorrectionNote {
  readonly engagementId = input.required<string>();
  readonly corrections = input.required<readonly CorrectionView[]>();

  protected readonly open = computed(() => this.corrections().find(({ state }) => state === 'open') ?? null);
  protected readonly t = texts({
    title: (before: number, after: number) => [
      `第${before}版を訂正しています（第${after}版の草案）`,
      `Version ${before} is being corrected (draft of version ${after})`,
    ],
    since: (day: string, name: string) => [
      `${day} から（${name}）。次の版を発行するまで、発行済みの版が有効です。`,
      `Since ${day}, opened by ${name}. The issued version stands until the next one is issued.`,
    ],
    why: ['理由：', 'Reason: '],
    lead: ['訂正を開く', 'Open the correction'],
  });

  /** The day in Japan. */
  protected day(moment: string): string {
    return new Date(Date.parse(moment) + 9 * 3_600_000).toISOString().slice(0, 10);
  }
}
