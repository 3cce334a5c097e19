import { Component, inject, input } from '@angular/core';
import type { ClientRequestFileView } from '@akashi/contracts';
import { at, clientRequestApi } from '@akashi/contracts/api';
import { momentInJapan } from '@akashi/web-platform';
import { Icon, Language, Panel, sizeWords, texts } from '@akashi/web-ui';

/** What was sent in, as it came: who sent it and when. */
@Component({
  selector: 'ak-sent-files',
  imports: [Icon, Panel],
  template: `
    <ak-panel [title]="t().title" [flush]="true">
      <ul>
        @for (file of files(); track file.id) {
          <li class="file">
            <ak-icon name="doc" [size]="20" />
            <span class="what">
              <a [href]="addressOf(file)" [download]="file.fileName">{{ file.fileName }}</a>
              <span class="cap"
                >{{ sizeWords(file.size) }} · {{ file.sentByName }} · {{ moment(file.sentAt) }} ·
                {{ t().round(file.round) }}</span
              >
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
