import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { texts } from '../text/text';

export const STEP_STATES = ['done', 'part', 'now', 'todo'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** A phase of the work. `caption` is a date or a count such as 128 / 214. */
export interface Step {
  readonly name: string;
  readonly state: StepState;
  readonly caption?: string;
  readonly link?: string;
}

/** The phases of an engagement or of a task, in order, with the present one marked. */
@Component({
  selector: 'ak-steps',
  imports: [RouterLink],
  template: `
    <ol class="steps" [attr.aria-label]="label()">
      @for (step of said(); track step.name) {
        <li
          [class.done]="step.state === 'done'"
          [class.part]="step.state === 'part'"
          [attr.aria-current]="step.state === 'now' ? 'step' : null"
        >
          <span class="dot" aria-hidden="true"></span>
          @if (step.link) {
            <a [routerLink]="step.link"
              ><span class="name">{{ step.name }}</span></a
            >
          } @else {
            <span class="name">{{ step.name }}</span>
          }
          @if (step.spoken) {
            <span class="vh">{{ step.spoken }}</span>
          }
          @if (step.caption) {
            <span class="cap id">{{ step.caption }}</span>
          }
        </li>
      }
    </ol>
  `,
  host: { style: 'display: block' },
})
export class Steps {
  readonly label = input.required<string>();
  readonly steps = input.required<readonly Step[]>();

  private readonly t = texts({ done: ['済み', 'done'], part: ['途中', 'under way'] });
  protected readonly said = computed(() =>
    this.steps().map((step) => ({
      ...step,
      spoken: step.state === 'done' ? this.t().done : step.state === 'part' ? this.t().part : '',
    })),
  );
}
