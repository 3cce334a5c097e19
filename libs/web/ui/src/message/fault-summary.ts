import { Component, ElementRef, Injector, afterNextRender, inject, input } from '@angular/core';
import { texts } from '../text/text';

/** One thing to mend, and how to get to its field. */
export interface FormFault {
  readonly text: string;
  readonly focus: () => void;
}

/** What has to be mended before a form can be sent, with links to the fields. */
@Component({
  selector: 'ak-fault-summary',
  template: `
    @if (faults().length > 0) {
      <div class="sum-e" role="alert" tabindex="-1">
        <b class="ink-bad">{{ t().title(faults().length) }}</b>
        <ul>
          @for (fault of faults(); track $index) {
            <li>
              <a href="" (click)="go($event, fault)">{{ fault.text }}</a>
            </li>
          }
        </ul>
      </div>
    }
  `,
  host: { style: 'display: block' },
})
export class FaultSummary {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly faults = input.required<readonly FormFault[]>();

  protected readonly t = texts({
    title: (n: number) => [`直すところが ${n}つあります`, n === 1 ? 'One thing to mend' : `${n} things to mend`],
  });

  /** Puts the focus on the summary; a page calls it when a form was refused. */
  focus(): void {
    // After the next paint, because the summary may only be appearing now.
    afterNextRender(() => this.host.querySelector<HTMLElement>('[role=alert]')?.focus(), { injector: this.injector });
  }

  protected go(event: Event, fault: FormFault): void {
    event.preventDefault();
    fault.focus();
  }
}
