import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import type { PaperView } from '@akashi/contracts';
import { at, paperApi } from '@akashi/contracts/api';
import { noteWords, PaperDifference } from '@akashi/web-paper';
import { Api, EngagementContext, shortMoment, todayInJapan } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';

/** What changed on a paper since the reviewer last saw it; nothing where they see it for the first time or signed it as it is. */
@Component({
  selector: 'ak-look-difference',
  imports: [PaperDifference],
  template: `
    @if (look(); as look) {
      <section [attr.aria-label]="t().title">
        <div class="row">
          <h2>{{ t().title }}</h2>
          <span class="cap push">{{ t().since(moment(look.at)) }}</span>
        </div>
        @if (look.content; as content) {
          <ak-paper-difference [before]="content" [after]="look.now" />
        } @else {
          <p class="sub">{{ t().unknown }}</p>
        }
        @for (note of newNotes(); track note.id) {
          <button class="link" type="button" (click)="noteAsked.emit(note.id)">
            {{ t().note(words.place(note), note.writtenByName) }}
          </button>
          <p class="said">{{ note.answer || note.text }}</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .link {
      justify-self: start;
    }
    .said {
      white-space: pre-wrap;
    }
    section {
      display: grid;
      gap: 4px;
      margin-bottom: var(--ak-space-24);
    }
  `,
})
export class LookDifference {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);

  readonly paper = input.required<PaperView>();
  /** The id of a note that is asked for. */
  readonly noteAsked = output<string>();

  protected readonly t = texts({
    title: ['前回から変わったところ', 'Changed since your last look'],
    since: (moment: string) => [`${moment} → 今`, `${moment} → now`],
    note: (place: string, by: string) =>
      place ? [`メモ ${place} ${by}`, `Note on ${place}, ${by}`] : [`メモ ${by}`, `Note, ${by}`],
    unknown: [
      '前回の内容を残す前に署名した調書です。前回の内容は分かりません。',
      'You signed before signed content was kept: what it said then is not known.',
    ],
  });
  private readonly read = this.api.read(() =>
    at(paperApi.contents, { engagementId: this.context.id(), testId: this.paper().id }),
  );
  protected readonly look = computed(() => {
    const contents = this.read.hasValue() ? this.read.value() : null;
    if (!contents?.look) return null;
    const { digest, at: when } = contents.look;
    const content = contents.kept.find((one) => one.digest === digest)?.content;
    return { at: when, content, now: contents.now.content };
  });
  protected readonly words = noteWords();
  /** Notes that were written or answered since then. */
  protected readonly newNotes = computed(() => {
    const since = this.look()?.at;
    if (!since) return [];
    return this.paper().notes.filter(({ writtenAt, answeredAt }) => writtenAt > since || (answeredAt ?? '') > since);
  });
  /** The state that is shown: a look is noted once for each. */
  private readonly shown = computed(() => `${this.paper().id} ${this.paper().digest}`);

  constructor() {
    effect(() => {
      this.shown();
      untracked(() => void this.noteLook());
    });
  }

  protected moment(when: string): string {
    return shortMoment(when, todayInJapan().slice(0, 4));
  }

  private async noteLook(): Promise<void> {
    if (!this.context.can('test.review')) return;
    const { id, digest } = this.paper();
    const address = at(paperApi.look, { engagementId: this.context.id(), testId: id });
    // A look that is not noted costs nothing: what changed is then told from the look before.
    await this.api.send(address, { digest }).catch(() => undefined);
  }
}
