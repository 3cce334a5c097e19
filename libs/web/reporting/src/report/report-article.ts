import { Component, computed, inject, input, model } from '@angular/core';
import { printedSection } from '@akashi/domain/report';
import { Button, Chip, texts } from '@akashi/web-ui';
import { ReportEditor } from './report-editor';
import type { SectionId } from './report-sections';

/** One section of the report: its heading, and for the firm's own words the switch between reading and writing. */
@Component({
  selector: 'ak-report-article',
  imports: [Button, Chip],
  template: `
    <article [id]="'section-' + section()" [attr.aria-labelledby]="'head-' + section()">
      <div class="row titled">
        <h2 lang="ja" [id]="'head-' + section()">
          <span class="id">{{ line().number }}</span>　{{ line().title }}
        </h2>
        @if (isTyped()) {
          <ak-chip state="doing">{{ t().typed }}</ak-chip>
        }
        @if (own()) {
          <span class="push row">
            <ak-button
              kind="quiet"
              size="s"
              [icon]="writing() ? 'check' : 'pen'"
              [reason]="writeReason()"
              [shown]="false"
              (press)="writing.set(!writing())"
              >{{ writing() ? t().done : t().write }}<span class="vh" lang="ja">　{{ line().title }}</span></ak-button
            >
          </span>
        }
      </div>
      <ng-content />
    </article>
  `,
  styles: `
    article {
      padding: var(--ak-space-16) var(--ak-space-24);
      max-width: 720px;
    }
    h2 {
      font-size: var(--ak-size-18);
    }
    .titled {
      min-height: 32px;
      margin-bottom: 10px;
    }
    :host(.next) {
      border-top: 1px solid var(--ak-hair);
    }
    @media (max-width: 1180px) {
      article {
        padding-inline: var(--ak-space-16);
      }
    }
  `,
  host: { style: 'display: block' },
})
export class ReportArticle {
  private readonly editor = inject(ReportEditor);

  readonly section = input.required<SectionId>();
  /** The firm writes here. */
  readonly own = input(false);
  readonly isTyped = input(false);
  readonly writeReason = input('');
  readonly writing = model(false);

  protected readonly t = texts({
    write: ['編集', 'Edit'],
    done: ['編集を終える', 'Done'],
    typed: ['草案に未反映', 'Not in the draft yet'],
  });
  protected readonly line = computed(() => {
    const content = this.editor.report()?.content;
    return content ? printedSection(content.wording, this.section()) : { number: '', title: '' };
  });
}
