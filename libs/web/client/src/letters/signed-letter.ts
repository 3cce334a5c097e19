import { Component, computed, inject, input } from '@angular/core';
import type { ClientLetterView } from '@akashi/contracts';
import { at, clientLetterApi } from '@akashi/contracts/api';
import { momentInJapan } from '@akashi/web-platform';
import { Chip, Facts, Icon, Language, Panel, texts, type Fact } from '@akashi/web-ui';

/** A letter that was signed, or that no audit waits for any more: what it says, by whom, and its document. */
@Component({
  selector: 'ak-client-signed-letter',
  imports: [Chip, Facts, Icon, Panel],
  template: `
    <ak-panel [title]="letter().serviceName" [caption]="t().period(letter().periodStart, letter().periodEnd)">
      <span panelHead class="push"
        ><ak-chip [state]="letter().signature ? 'ok' : 'omitted'">{{
          letter().signature ? t().signed : t().over
        }}</ak-chip></span
      >
      @if (facts().length > 0) {
        <ak-facts [facts]="facts()" />
        <p class="file">
          <ak-icon name="doc" [size]="20" /><a [href]="address()" [download]="letter().signature?.fileName">{{
            letter().signature?.fileName
          }}</a>
        </p>
      }
      <details>
        <summary>{{ t().points(letter().points.length) }}</summary>
        <ol>
          @for (point of points(); track point.code) {
            <li>
              <p>{{ point.text }}</p>
              @if (point.words) {
                <p class="words">{{ point.words }}</p>
              }
            </li>
          }
        </ol>
      </details>
    </ak-panel>
  `,
  styles: `
    .file {
      display: flex;
      gap: var(--ak-space-8);
      margin-block: var(--ak-space-12);
      overflow-wrap: anywhere;
    }
    summary {
      padding-block: var(--ak-space-8);
      cursor: pointer;
    }
    ol {
      display: grid;
      gap: var(--ak-space-8);
      padding-inline-start: var(--ak-space-24);
      list-style: decimal;
    }
    .words {
      font-weight: 700;
      white-space: pre-line;
    }
  `,
})
export class SignedLetter {
  private readonly language = inject(Language);

  readonly letter = input.required<ClientLetterView>();

  protected readonly t = texts({
    period: (from: string, to: string) => [`${from} から ${to}`, `${from} to ${to}`],
    signed: ['署名済み', 'Signed'],
    over: ['この監査は終わりました', 'The audit is over'],
    who: ['署名した人', 'Signed by'],
    when: ['署名の日時', 'Signed at'],
    authority: ['権限', 'Authority'],
    points: (n: number) => [`${n}つの点を読む`, `Read the ${n} points`],
  });
  protected readonly address = computed(() => at(clientLetterApi.file, { letterRequestId: this.letter().id }).url);
  protected readonly facts = computed((): Fact[] => {
    const [t, signature] = [this.t(), this.letter().signature];
    if (!signature) return [];
    return [
      { label: t.who, value: `${signature.signerTitle} ${signature.signedByName}` },
      { label: t.authority, value: signature.signerAuthority },
      { label: t.when, value: momentInJapan(signature.signedAt) },
    ];
  });
  protected readonly points = computed(() => {
    const lang = this.language.lang();
    return this.letter().points.map(({ code, textJa, textEn, words }) => ({
      code,
      words,
      text: lang === 'ja' ? textJa : textEn,
    }));
  });
}
