import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { at, frameworkLinkApi } from '@akashi/contracts/api';
import { Api, problemOf } from '@akashi/web-platform';
import { Language, ReadState, inLang, texts } from '@akashi/web-ui';
import { frameworkNames } from './framework-texts';

/** What one criterion answers to in other frameworks: the confirmed links, and how many still wait. */
@Component({
  selector: 'ak-criterion-links',
  imports: [ReadState, RouterLink],
  template: `
    <div class="row">
      <h2>{{ t().title }}</h2>
      <a class="push" [routerLink]="['/criteria', editionId(), 'frameworks']">{{ t().open }}</a>
    </div>
    @if (links.hasValue()) {
      @if (confirmed().length > 0) {
        <dl class="facts">
          @for (line of confirmed(); track line.name) {
            <dt>{{ line.name }}</dt>
            <dd>{{ line.references }}</dd>
          }
        </dl>
      } @else {
        <p class="cap">{{ t().none }}</p>
      }
      @if (waiting() > 0) {
        <p class="cap">{{ t().waiting(waiting()) }}</p>
      }
    } @else {
      <ak-read-state [loading]="true" [problem]="problem()" (retry)="links.reload()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-8);
      margin-top: var(--ak-space-8);
    }
    h2 {
      font-size: var(--ak-size-16);
    }
  `,
})
export class CriterionLinks {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;

  readonly editionId = input.required<string>();
  readonly criterionKey = input.required<string>();

  protected readonly links = this.api.read(() =>
    at(frameworkLinkApi.list, { editionId: this.editionId() }, { criterion: this.criterionKey() }),
  );
  protected readonly problem = computed(() => problemOf(this.links.error()));
  protected readonly t = texts({
    title: ['他の基準との対応', 'Links to other frameworks'],
    open: ['対応の一覧', 'All links'],
    none: ['確認された対応はありません', 'No link is confirmed'],
    waiting: (n: number) => [`返事待ち ${n}件`, `${n} waiting for an answer`],
  });
  private readonly own = computed(() => {
    if (!this.links.hasValue()) return [];
    const { framework, reference, answer } = this.links.value().links;
    return framework.map((of, place) => ({
      framework: of,
      reference: reference[place] ?? '',
      answer: answer[place] ?? 'open',
    }));
  });
  protected readonly confirmed = computed(() => {
    const yes = this.own().filter(({ answer }) => answer === 'yes');
    return [...Map.groupBy(yes, ({ framework }) => framework)].map(([framework, links]) => ({
      name: inLang(frameworkNames[framework], this.lang()),
      references: links.map(({ reference }) => reference).join('、'),
    }));
  });
  protected readonly waiting = computed(() => this.own().filter(({ answer }) => answer === 'open').length);
}
