import { Component, computed, inject, input } from '@angular/core';
import type { ClientFindingAnswerView } from '@akashi/contracts';
import { at, clientFindingApi } from '@akashi/contracts/api';
import { factAnswerLabels } from '@akashi/contracts/labels/client-finding';
import { momentInJapan } from '@akashi/web-platform';
import { Icon, Language, Panel, sizeWords, texts } from '@akashi/web-ui';

/** What was answered, the latest first: by whom, when, in which words and with which files. */
@Component({
  selector: 'ak-client-given-answers',
  imports: [Icon, Panel],
  template: `
    <ak-panel [title]="t().title" [caption]="t().seen" [flush]="true">
      <ol>
        @for (one of said(); track one.source.id) {
          <li>
            <b>{{ one.answer }}</b>
            <span class="cap">{{ one.source.answeredByName }} · {{ one.when }}</span>
            @if (one.source.words) {
              <p>{{ one.source.words }}</p>
            }
            @for (file of one.files; track file.url) {
              <a [href]="file.url" [download]="file.name"
                ><ak-icon name="doc" [size]="16" /> {{ file.name }} <span class="cap">{{ file.size }}</span></a
              >
            }
          </li>
        }
      </ol>
    </ak-panel>
  `,
  styles: `
    li {
      display: grid;
      gap: var(--ak-space-4);
      padding: var(--ak-space-12) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
    }
    p {
      white-space: pre-line;
    }
    li,
    a {
      overflow-wrap: anywhere;
    }
  `,
})
export class GivenAnswers {
  private readonly language = inject(Language);

  readonly findingId = input.required<string>();
  readonly answers = input.required<readonly ClientFindingAnswerView[]>();

  protected readonly t = texts({
    title: ['これまでのお答え', 'What was answered'],
    seen: ['監査法人と社内の責任者・承認者が読みます', 'Read by the audit firm, your owner and approvers'],
  });
  protected readonly said = computed(() =>
    this.answers().map((source) => ({
      source,
      answer: factAnswerLabels[source.answer][this.language.lang()],
      when: momentInJapan(source.answeredAt),
      files: source.files.map(({ id, fileName, size }) => ({
        name: fileName,
        size: sizeWords(size),
        url: at(clientFindingApi.file, { findingId: this.findingId(), answerFileId: id }).url,
      })),
    })),
  );
}
