import { Component, computed, inject, input } from '@angular/core';
import { findingTextLabels, type FindingView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Language, Panel, texts } from '@akashi/web-ui';

/** 内容: the facts in the version that stands, ruled like a form; earlier versions stay readable below. */
@Component({
  selector: 'ak-finding-content',
  imports: [Panel],
  template: `
    <ak-panel [title]="t().title" [flush]="true">
      <ng-container panelHead><ng-content /></ng-container>
      @if (text(); as one) {
        <dl class="said">
          <dt>{{ labels.fact[lang()] }}</dt>
          <dd class="read lines">{{ one.fact }}</dd>
          <dt>{{ labels.statedControl[lang()] }}</dt>
          <dd class="lines">
            {{ one.statedControl }}
            <span class="cap from">{{
              t().statement(finding().control.statementVersion, finding().controlNumber)
            }}</span>
          </dd>
          <dt>{{ labels.difference[lang()] }}</dt>
          <dd class="lines">{{ one.difference }}</dd>
          @if (one.periodNote) {
            <dt>{{ labels.periodNote[lang()] }}</dt>
            <dd class="lines">{{ one.periodNote }}</dd>
          }
        </dl>
      }
      @if (earlier().length > 0) {
        <details>
          <summary>{{ t().earlier(earlier().length) }}</summary>
          @for (version of earlier(); track version.textVersion) {
            <article>
              <p class="cap">{{ t().version(version.textVersion, version.writtenByName, at(version.writtenAt)) }}</p>
              <p>
                <b>{{ version.title }}</b>
              </p>
              <p class="lines">{{ version.fact }}</p>
              <p class="lines sub">{{ version.difference }}</p>
            </article>
          }
        </details>
      }
    </ak-panel>
  `,
  styles: `
    .said {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
    }
    .said > * {
      padding: var(--ak-space-12) 0;
      border-bottom: 1px solid var(--ak-hair);
    }
    .said > dt {
      color: var(--ak-text-2);
      padding-inline-start: var(--ak-space-16);
    }
    .said > dd {
      padding-inline: var(--ak-space-16);
      line-height: var(--ak-leading-text);
    }
    .said > :nth-last-child(-n + 2) {
      border: 0;
    }
    .from {
      display: block;
    }
    .lines {
      white-space: pre-line;
    }
    details {
      border-top: 1px solid var(--ak-hair);
      padding: var(--ak-space-8) var(--ak-space-16);
    }
    summary {
      cursor: pointer;
      line-height: 28px;
      color: var(--ak-text-2);
    }
    article {
      padding: var(--ak-space-8) 0;
    }
  `,
  host: { style: 'display: block' },
})
export class FindingContent {
  protected readonly lang = inject(Language).lang;
  protected readonly labels = findingTextLabels;
  protected readonly at = momentInJapan;

  readonly finding = input.required<FindingView>();

  protected readonly t = texts({
    title: ['内容', 'Content'],
    statement: (version: number, number: string) => [
      `言明書 第${version}版 · ${number}`,
      `Statement v${version} · ${number}`,
    ],
    earlier: (n: number) => [`前の文 ${n}件`, n === 1 ? '1 earlier text' : `${n} earlier texts`],
    version: (version: number, name: string, at: string) => [
      `第${version}版 · ${name} · ${at}`,
      `Version ${version} · ${name} · ${at}`,
    ],
  });
  protected readonly text = computed(() => this.finding().texts[0]);
  protected readonly earlier = computed(() => this.finding().texts.slice(1));
}
