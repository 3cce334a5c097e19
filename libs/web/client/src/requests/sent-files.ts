import { Component, computed, inject, input } from '@angular/core';
import type { ClientRequestFileView } from '@akashi/contracts';
import { at, clientRequestApi } from '@akashi/contracts/api';
import { mayGiveFile } from '@akashi/domain/request';
import { momentInJapan } from '@akashi/web-platform';
import { Icon, Language, Panel, sizeWords, texts } from '@akashi/web-ui';
import { scanWords } from './scan-words';

/** What was sent in, as it came: who sent it and when. */
@Component({
  selector: 'ak-sent-files',
  imports: [Icon, Panel],
  template: `
    <ak-panel [title]="t().title" [flush]="true">
      <ul>
        @for (file of rows(); track file.id) {
          <li class="file">
            <ak-icon name="doc" [size]="20" />
            <span class="what">
              @if (file.isGiven) {
                <a [href]="addressOf(file)" [download]="file.fileName">{{ file.fileName }}</a>
              } @else {
                <b>{{ file.fileName }}</b>
              }
              <span class="cap"
                >{{ sizeWords(file.size) }} · {{ file.sentByName }} · {{ moment(file.sentAt) }} ·
                {{ t().round(file.round) }}</span
              >
              @for (words of file.words; track words) {
                <span class="cap ink-warn">{{ words }}</span>
              }
            </span>
          </li>
        }
      </ul>
    </ak-panel>
  `,
  styles: `
    .file {
      display: flex;
      gap: var(--ak-space-12);
      padding: var(--ak-space-12) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
    }
    .what {
      display: grid;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class SentFiles {
  protected readonly language = inject(Language);

  readonly requestId = input.required<string>();
  readonly files = input.required<readonly ClientRequestFileView[]>();

  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    return this.files().map((file) => ({
      ...file,
      isGiven: mayGiveFile(file).allowed,
      words: scanWords(file, lang),
    }));
  });
  protected readonly sizeWords = sizeWords;
  protected readonly moment = momentInJapan;
  protected readonly t = texts({
    title: ['出したもの', 'What was sent in'],
    round: (n: number) => [`${n}回目`, `answer ${n}`],
  });

  protected addressOf({ id }: ClientRequestFileView): string {
    return at(clientRequestApi.file, { requestId: this.requestId(), requestFileId: id }).url;
  }
}
