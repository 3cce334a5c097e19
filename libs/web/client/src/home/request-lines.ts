import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClientRequestRow } from '@akashi/contracts';
import { clientRequestStateLabels } from '@akashi/contracts/labels/request';
import { Chip, Icon, Language, Panel, texts } from '@akashi/web-ui';
import { chipOf, dueWords, remindedOn } from '../requests/request-words';

/** Requests one below the other, each with its day, its state and whose it is. */
@Component({
  selector: 'ak-request-lines',
  imports: [Chip, Icon, Panel, RouterLink],
  template: `
    <ak-panel [title]="title()" [flush]="true">
      <ul>
        @for (row of rows(); track row.source.id) {
          <li>
            <a class="line" [class.late]="row.isLate" [routerLink]="['/client/requests', row.source.id]">
              <span class="what">
                <b>{{ row.source.title }}</b>
                <span class="cap">{{ row.source.code }} · {{ row.source.serviceName }} · {{ row.whose }}</span>
              </span>
              <span class="when">
                <ak-chip [state]="row.chip">{{ row.state }}</ak-chip>
                <span class="cap">{{ row.due }}</span>
                @if (row.reminded) {
                  <span class="cap ink-warn">{{ row.reminded }}</span>
                }
              </span>
              <ak-icon name="right" [size]="16" />
            </a>
          </li>
        }
      </ul>
    </ak-panel>
  `,
  styleUrl: './lines.css',
})
export class RequestLines {
  private readonly language = inject(Language);

  readonly title = input.required<string>();
  readonly requests = input.required<readonly ClientRequestRow[]>();
  readonly today = input.required<string>();

  protected readonly t = texts({
    mine: ['あなたへ', 'To you'],
    anyone: ['どなたでも', 'To any of you'],
    reminded: (day: string) => [`${day} に催促がありました`, `reminded on ${day}`],
    to: (name: string) => [`${name}さんへ`, `To ${name}`],
  });
  protected readonly rows = computed(() => {
    const [t, lang, today] = [this.t(), this.language.lang(), this.today()];
    return this.requests().map((source) => {
      const { isLate, words } = dueWords(source, today, lang);
      const name = source.answererName;
      return {
        source,
        isLate,
        due: words,
        reminded: remindedOn(source, t.reminded),
        state: clientRequestStateLabels[source.state][lang],
        chip: chipOf(source.state),
        whose: source.isMine ? t.mine : name === null ? t.anyone : t.to(name),
      };
    });
  });
}
