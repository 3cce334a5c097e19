import { Component, computed, inject, input, output } from '@angular/core';
import type { PopulationView } from '@akashi/contracts';
import type { MatchField } from '@akashi/domain/matching';
import { Button, Language, ProblemNote, texts } from '@akashi/web-ui';
import { withDocument } from './matching-model';
import { matchingTexts, matchWayTexts } from './matching-texts';
import { SampleMatching } from './sample-matching';

/** The rule of a sample, how many of its items have a document, and what can be done with them. */
@Component({
  selector: 'ak-matching-bar',
  imports: [Button, ProblemNote],
  template: `
    <div class="matching row row--wrap" role="group" [attr.aria-label]="t().bar">
      @if (view()?.rule; as rule) {
        <span class="cap">{{ t().ruleNo(rule.versionNo) }}</span>
        @for (field of rule.fields; track field.column) {
          <span class="looked"
            ><b>{{ population().header[field.column - 1] }}</b> {{ wayOf(field) }}</span
          >
        }
      } @else {
        <span class="cap">{{ t().noRule }}</span>
      }
      <span class="cap">{{ t().withDocument(placed(), population().items.length) }}</span>
      @if (unread() > 0) {
        <span class="cap" role="status">{{ t().unread(unread()) }}</span>
      }
      <span class="row row--wrap push">
        <ak-button kind="quiet" size="s" key="Alt+R" [reason]="reason()" [shown]="false" (press)="ruleAsked.emit()">{{
          t().rule
        }}</ak-button>
        <ak-button kind="quiet" size="s" [reason]="reason()" [shown]="false" (press)="placeAsked.emit()">{{
          t().place
        }}</ak-button>
        @if (view()?.rule && placed() > 0) {
          <ak-button
            kind="quiet"
            size="s"
            [reason]="reason()"
            [shown]="false"
            [busy]="matching.attempt.busy()"
            (press)="again()"
            >{{ t().again }}</ak-button
          >
        }
        <ak-button
          size="s"
          icon="upload"
          key="Ctrl+U"
          [reason]="reason()"
          [shown]="false"
          (press)="filesAsked.emit()"
          >{{ t().files }}</ak-button
        >
        @if (placed() > 0) {
          <ak-button kind="quiet" size="s" key="F6" (press)="documentsAsked.emit()">{{
            showsDocuments() ? t().shut : t().open
          }}</ak-button>
          <ak-button
            kind="primary"
            size="s"
            key="Alt+A"
            [reason]="reason() || (toTake() > 0 ? '' : t().nothingToTake)"
            [shown]="false"
            [busy]="matching.attempt.busy()"
            (press)="taking.emit()"
            >{{ t().take(toTake()) }}</ak-button
          >
        }
      </span>
    </div>
    <ak-problem-note [problem]="matching.attempt.problem()" />
  `,
  styles: `
    .matching {
      gap: 8px;
      padding: 6px 12px;
      border-bottom: 1px solid var(--ak-hair);
    }
    .looked {
      padding: 1px 8px;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-s);
      font-size: 12px;
      white-space: nowrap;
    }
  `,
})
export class MatchingBar {
  protected readonly matching = inject(SampleMatching);
  private readonly lang = inject(Language).lang;

  readonly population = input.required<PopulationView>();
  /** How many cells one key would take. */
  readonly toTake = input.required<number>();
  readonly showsDocuments = input(false);
  /** Why nothing can be recorded now. */
  readonly reason = input('');
  readonly filesAsked = output();
  readonly placeAsked = output();
  readonly ruleAsked = output();
  readonly documentsAsked = output();
  readonly taking = output();

  protected readonly t = texts(matchingTexts);
  protected readonly view = this.matching.view;
  protected readonly placed = computed(() => withDocument(this.matching.matches()));
  protected readonly unread = this.matching.unread;

  protected wayOf({ way, tolerance }: MatchField): string {
    const side = this.lang() === 'ja' ? 0 : 1;
    return [matchWayTexts[way][side], tolerance].filter((part) => part !== '').join(' ');
  }

  protected again(): void {
    void this.matching.run();
  }
}
