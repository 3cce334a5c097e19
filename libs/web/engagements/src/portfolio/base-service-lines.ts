import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { baseServiceFaultLabels, type WatchedEngagementView } from '@akashi/contracts';
import type { BaseServiceFinding } from '@akashi/domain/base-service';
import { Language, Note, texts } from '@akashi/web-ui';

/** A line for each engagement in which a base service has to be looked up or is registered no more; nothing while all is well. */
@Component({
  selector: 'ak-base-service-lines',
  imports: [Note, RouterLink],
  template: `
    @if (engagements().length > 0) {
      <ak-note [kind]="stops() ? 'bad' : 'warn'" [title]="t().title(engagements().length)">
        <ul>
          @for (line of lines(); track line.link) {
            <li>
              <a [routerLink]="line.link">{{ line.name }}</a>
              <span>{{ line.found }}</span>
            </li>
          }
        </ul>
      </ak-note>
    }
  `,
  styles: `
    ul {
      max-height: 120px;
      overflow: auto;
    }
    a {
      margin-inline-end: var(--ak-space-8);
    }
  `,
})
export class BaseServiceLines {
  private readonly language = inject(Language);

  readonly engagements = input.required<readonly WatchedEngagementView[]>();

  protected readonly t = texts({
    title: (n: number) => [
      `引継ぎ元の基盤サービスを確かめてください（${n.toLocaleString('en-US')} 案件）`,
      `Look up the base services (${n.toLocaleString('en-US')} ${n === 1 ? 'engagement' : 'engagements'})`,
    ],
    found: (number: string, fault: string, controls: number) => [
      `${number} ${fault}（統制 ${controls.toLocaleString('en-US')}件）`,
      `${number}: ${fault} (${controls.toLocaleString('en-US')} ${controls === 1 ? 'control' : 'controls'})`,
    ],
    between: ['、', '; '],
  });
  protected readonly stops = computed(() =>
    this.engagements().some(({ findings }) => findings.some(({ grade }) => grade === 'stop')),
  );
  protected readonly lines = computed(() =>
    this.engagements().map(({ engagementId, name, findings }) => ({
      name,
      link: `/engagements/${engagementId}/base-services`,
      found: findings.map((finding) => this.said(finding)).join(this.t().between),
    })),
  );

  private said({ registrationNo, fault, controls }: BaseServiceFinding): string {
    return this.t().found(registrationNo, baseServiceFaultLabels[fault][this.language.lang()], controls);
  }
}
