import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { baseServiceFaultLabels } from '@akashi/contracts';
import type { BaseServiceFinding } from '@akashi/domain/base-service';
import { Language, texts } from '../text/text';
import { Note } from '../message/note';

/** What is found of the services from which controls are taken over, with the way to them; nothing while all is well. */
@Component({
  selector: 'ak-base-service-note',
  imports: [Note, RouterLink],
  template: `
    @if (findings().length > 0) {
      <ak-note [kind]="stops() ? 'bad' : 'warn'" [title]="stops() ? t().stops : t().warns">
        <ul>
          @for (line of lines(); track line) {
            <li>{{ line }}</li>
          }
        </ul>
        <a [routerLink]="['/engagements', engagementId(), 'base-services']">{{ t().open }}</a>
      </ak-note>
    }
  `,
})
export class BaseServiceNote {
  private readonly language = inject(Language);

  readonly engagementId = input.required<string>();
  readonly findings = input.required<readonly BaseServiceFinding[]>();

  protected readonly t = texts({
    stops: ['引き継いだ統制の手続を省けません', 'Controls can no longer be left out as taken over'],
    warns: ['引継ぎ元の基盤サービスを確かめてください', 'Look up the base services'],
    line: (number: string, fault: string, controls: number) => [
      `${number} ${fault}（統制 ${controls.toLocaleString('en-US')}件）`,
      `${number}: ${fault} (${controls.toLocaleString('en-US')} controls)`,
    ],
    open: ['基盤サービスを開く', 'Open the base services'],
  });
  protected readonly stops = computed(() => this.findings().some(({ grade }) => grade === 'stop'));
  protected readonly lines = computed(() =>
    this.findings().map(({ registrationNo, fault, controls }) =>
      this.t().line(registrationNo, baseServiceFaultLabels[fault][this.language.lang()], controls),
    ),
  );
}
