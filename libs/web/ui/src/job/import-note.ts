import { Component, computed, inject, input, output } from '@angular/core';
import { importStepLabels } from '@akashi/contracts/labels/import-step';
import { importSteps, type ImportProgress } from '@akashi/domain/import-progress';
import { Button } from '../button/button';
import { Note } from '../message/note';
import { ProgressBar } from '../progress/progress-bar';
import { Language, texts } from '../text/text';

/** A file that the server is at: which step, how many of its rows, and how to stop it. */
@Component({
  selector: 'ak-import-note',
  imports: [Button, Note, ProgressBar],
  template: `
    <ak-note kind="plain" icon="doing" [title]="fileName()">
      <div class="row">
        <span role="status">{{ doing() }}</span>
        <span class="cap id">{{ t().step(step(), steps) }}</span>
        @if (rows(); as rows) {
          <span class="cap id">{{ rows }}</span>
        }
        <span class="push"
          ><ak-button size="s" key="Escape" (press)="cancelled.emit()">{{ t().cancel }}</ak-button></span
        >
      </div>
      <ak-progress-bar [label]="doing()" [done]="progress().done" [of]="progress().of" />
      <span class="sub">{{ t().nothing }}</span>
    </ak-note>
  `,
  styles: `
    ak-progress-bar {
      margin-block: 6px;
    }
  `,
  host: { style: 'display: block' },
})
export class ImportNote {
  private readonly lang = inject(Language).lang;

  readonly fileName = input.required<string>();
  readonly progress = input.required<ImportProgress>();
  readonly cancelled = output();

  protected readonly t = texts({
    step: (n: number, of: number) => [`${n} / ${of}`, `${n} of ${of}`],
    rows: (done: string, of: string) => [`${done} / ${of} 行`, `${done} of ${of} rows`],
    some: (count: string) => [`${count} 行`, `${count} rows`],
    cancel: ['取消し', 'Cancel'],
    nothing: ['取り消すと、何も書き込まれません。', 'Nothing is written when you cancel.'],
  });
  protected readonly steps = importSteps.length;
  protected readonly step = computed(() => importSteps.indexOf(this.progress().step) + 1);
  protected readonly doing = computed(() => importStepLabels[this.progress().step][this.lang()]);
  /** How far a check is, nobody knows: it looks at all rows together. */
  protected readonly rows = computed(() => {
    const { step, done, of } = this.progress();
    if (step !== 'check' && of > 0) return this.t().rows(n(done), n(of));
    const count = Math.max(done, of);
    return count > 0 ? this.t().some(n(count)) : '';
  });
}

const n = (count: number) => count.toLocaleString('en-US');
