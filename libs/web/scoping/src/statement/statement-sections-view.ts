import { Component, computed, inject, input } from '@angular/core';
import { generativeAiLabels, statementFactLabels, type GivenSectionView } from '@akashi/contracts';
import { auditScopeFacts, generativeAiUses, type StatementFact } from '@akashi/domain/statement';
import { Language, texts } from '@akashi/web-ui';

/** The sections of a statement; where one was given in other words than it was understood, both stand there. */
@Component({
  selector: 'ak-statement-sections',
  template: `
    <table class="table table--edge">
      <thead>
        <tr>
          <th scope="col">{{ t().section }}</th>
          <th scope="col">{{ t().text }}</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.fact) {
          <tr>
            <th scope="row">{{ line.label }}</th>
            <td>
              @if (line.text) {
                <span class="text">{{ line.text }}</span>
              } @else {
                <span class="ink-warn">{{ t().blank }}</span>
              }
              @if (line.given) {
                <small>{{ t().given(line.given) }}</small>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
    }
    th[scope='row'] {
      width: 240px;
    }
    .text {
      white-space: pre-line;
    }
    small {
      display: block;
    }
  `,
})
export class StatementSectionsView {
  private readonly lang = inject(Language).lang;

  readonly sections = input.required<readonly GivenSectionView[]>();
  /** What this variant of the scheme asks for beyond what every statement says. */
  readonly asked = input<readonly StatementFact[]>([]);

  protected readonly t = texts({
    section: ['記載事項', 'Section'],
    text: ['記載', 'Text'],
    blank: ['記載なし', 'not stated'],
    given: (text: string) => [`ファイルの記載：${text}`, `In the file: ${text}`],
  });
  protected readonly lines = computed(() => {
    const said = new Map(this.sections().map((section) => [section.fact, section]));
    const more = auditScopeFacts.filter((fact) => this.asked().includes(fact) || said.get(fact)?.understood);
    return [...shown, ...more].map((fact) => {
      const { given = '', understood = '' } = said.get(fact) ?? {};
      const use = fact === 'generativeAi' ? generativeAiUses.find((one) => one === understood) : undefined;
      const text = use ? generativeAiLabels[use][this.lang()] : understood;
      const differs = given.trim() !== '' && given.trim() !== understood && use === undefined;
      return { fact, label: statementFactLabels[fact][this.lang()], text, given: differs ? given : '' };
    });
  });
}

/** In the order in which the statement itself is read. */
const shown: readonly StatementFact[] = [
  'provider',
  'corporateNumber',
  'representative',
  'service',
  'serviceKind',
  'scope',
  'regions',
  'systemOverview',
  'baseServices',
  'periodFrom',
  'periodTo',
  'statementDate',
  'subsequentEvents',
  'specialNotes',
  'generativeAi',
];
