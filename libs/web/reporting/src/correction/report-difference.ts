import { Component, computed, inject, input } from '@angular/core';
import {
  reportFigureLabels,
  testTypeLabels,
  type DifferenceChange,
  type ReportDifferenceView,
} from '@akashi/contracts';
import { Chip, Language, texts, type ChipState } from '@akashi/web-ui';
import { TextDifference } from '@akashi/web-ui/difference';
import { fieldLabel } from './field-labels';

const chips: Readonly<Record<DifferenceChange, ChipState>> = { added: 'ok', removed: 'back', changed: 'wait' };

/** The new version beside the one it replaces: numbers first, then every place where the two say otherwise. */
@Component({
  selector: 'ak-report-difference',
  imports: [Chip, TextDifference],
  template: `
    <p class="sum">
      <b>{{ t().places(places().length) }}</b>
      <span>{{ t().figures(changedFigures().length, difference().figures.length) }}</span>
    </p>
    @if (changedFigures().length > 0) {
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{{ t().figure }}</th>
            <th scope="col" class="num">{{ t().version(difference().before.edition) }}</th>
            <th scope="col" class="num">{{ t().version(difference().after.edition) }}</th>
          </tr>
        </thead>
        <tbody>
          @for (figure of changedFigures(); track figure.name) {
            <tr>
              <th scope="row">{{ figures[figure.name][lang()] }}</th>
              <td class="num">{{ figure.before.toLocaleString('en-US') }}</td>
              <td class="num">
                <b>{{ figure.after.toLocaleString('en-US') }}</b>
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
    @for (place of places(); track place.key) {
      <section>
        <h3>
          {{ place.name }} <ak-chip [state]="chips[place.change]">{{ t()[place.change] }}</ak-chip>
        </h3>
        <dl>
          @for (field of place.fields; track field.field) {
            <dt>{{ label(field.field, lang()) }}</dt>
            <dd lang="ja"><ak-text-difference [before]="field.before ?? ''" [after]="field.after ?? ''" /></dd>
          }
        </dl>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .sum {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ak-space-4) var(--ak-space-16);
      margin: var(--ak-space-8) 0;
    }
    section {
      padding: var(--ak-space-8) 0;
      border-top: 1px solid var(--ak-line);
    }
    h3 {
      display: flex;
      gap: var(--ak-space-8);
      align-items: center;
    }
    dt {
      color: var(--ak-text-2);
    }
    dd {
      margin: 0 0 var(--ak-space-8);
      overflow-wrap: anywhere;
    }
  `,
})
export class ReportDifference {
  protected readonly lang = inject(Language).lang;
  readonly difference = input.required<ReportDifferenceView>();

  protected readonly chips = chips;
  protected readonly figures = reportFigureLabels;
  protected readonly label = fieldLabel;
  protected readonly t = texts({
    places: (n: number) => [`違うところ ${n}か所`, n === 1 ? '1 place differs' : `${n} places differ`],
    figures: (changed: number, all: number) => [
      `数値の変更 ${changed}（${all}のうち）`,
      `${changed} of ${all} figures differ`,
    ],
    figure: ['数値', 'Figure'],
    version: (n: number) => [`第${n}版`, `Version ${n}`],
    finding: (number: string) => [`7章 ${number}`, `Section 7, ${number}`],
    row: (criterion: string, type: string) => [`別添1 ${criterion}（${type}）`, `Appendix 1, ${criterion} (${type})`],
    text: ['本文', 'Text'],
    added: ['追加', 'Added'],
    removed: ['削除', 'Removed'],
    changed: ['変更', 'Changed'],
  });
  protected readonly changedFigures = computed(() =>
    this.difference().figures.filter(({ before, after }) => before !== after),
  );
  protected readonly places = computed(() => {
    const t = this.t();
    const { findings, rows, texts: told } = this.difference();
    const text = told.length > 0 ? [{ key: 'text', name: t.text, change: 'changed' as const, fields: told }] : [];
    return [
      ...findings.map(({ number, ...one }) => ({ key: `finding ${number}`, name: t.finding(number), ...one })),
      ...rows.map(({ criterion, testType, ...one }, at) => {
        const name = t.row(criterion, testTypeLabels[testType][this.lang()]);
        return { key: `row ${at}`, name, ...one };
      }),
      ...text,
    ];
  });
}
