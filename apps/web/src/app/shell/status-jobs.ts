import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { jobKindLabels } from '@akashi/contracts';
import type { JobKind } from '@akashi/domain/job';
import { Jobs } from '@akashi/web-data/jobs';
import { EngagementContext } from '@akashi/web-platform';
import { elapsedWords, Icon, Language, texts } from '@akashi/web-ui';

/** The page on which a kind of work was asked for, below its engagement. */
const pageOf: Readonly<Record<JobKind, string>> = {
  'report.issue': 'report',
  'package.build': 'handoff',
  'engagement-file.make': 'handoff',
};

/** What is under way in the open engagement, with the way to the page that shows it whole. */
@Component({
  selector: 'ak-status-jobs',
  imports: [Icon, RouterLink],
  template: `
    @for (job of jobs(); track job.id) {
      <a [routerLink]="job.link"><ak-icon name="doing" [size]="14" />{{ job.text }}</a>
    }
  `,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
  `,
  host: { style: 'display: contents' },
})
export class StatusJobs {
  private readonly work = inject(Jobs);
  private readonly context = inject(EngagementContext);
  private readonly lang = inject(Language).lang;

  private readonly t = texts({
    underWay: (name: string, step: number, steps: number, time: string) => [
      `${name} ${step}/${steps}　経過 ${time}`,
      `${name} ${step} of ${steps}, ${time}`,
    ],
  });
  protected readonly jobs = computed(() =>
    this.work.open().map(({ id, kind, step, steps, elapsedSeconds }) => ({
      id,
      link: ['/engagements', this.context.id(), pageOf[kind]],
      text: this.t().underWay(jobKindLabels[kind][this.lang()], step, steps, elapsedWords(elapsedSeconds)),
    })),
  );
}
