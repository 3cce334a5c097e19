import { Component, computed, input } from '@angular/core';
import { paperChanges, type PaperContent } from '@akashi/domain/control';
import { TextDifference } from '@akashi/web-ui/difference';
import { changeLines } from './change-lines';

/** What changed between two states of a paper, part by part in the order of the paper, word by word. */
@Component({
  selector: 'ak-paper-difference',
  imports: [TextDifference],
  template: `
    <ul>
      @for (change of changes(); track $index) {
        <li>
          <p class="row">
            <b>{{ change.title }}</b> <span class="cap push">{{ change.kind }}</span>
          </p>
          @for (line of change.lines; track $index) {
            <div class="line">
              @if (line.label) {
                <span class="cap">{{ line.label }}</span>
              }
              <ak-text-difference [before]="line.before" [after]="line.after" />
            </div>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 4px;
      padding: 8px 0;
      border-bottom: 1px solid var(--ak-hair);
    }
    .line {
      display: grid;
      gap: 2px;
    }
  `,
})
export class PaperDifference {
  readonly before = input.required<PaperContent>();
  readonly after = input.required<PaperContent>();

  private readonly shown = changeLines();
  protected readonly changes = computed(() => this.shown(paperChanges(this.before(), this.after())));
}
