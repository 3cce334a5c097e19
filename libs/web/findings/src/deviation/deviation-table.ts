import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deviationStateLabels, testTypeShortLabels, type DeviationView, type FindingRow } from '@akashi/contracts';
import { refuse } from '@akashi/domain';
import { EngagementContext, momentInJapan, pageAt } from '@akashi/web-platform';
import { Button, Chip, Language, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { deviationChips } from '../finding-look';

/** Every deviation with what became of it. The open ones can be ticked to raise a finding, or explained. */
@Component({
  selector: 'ak-deviation-table',
  imports: [Button, Chip, RouterLink],
  templateUrl: './deviation-table.html',
  styles: `
    .fact {
      min-width: 240px;
      padding-block: 6px;
    }
    .tick {
      display: grid;
      place-items: center;
      min-width: 24px;
      min-height: 24px;
    }
    td {
      white-space: nowrap;
    }
    td.fact {
      white-space: normal;
    }
  `,
  host: { style: 'display: block' },
})
export class DeviationTable {
  protected readonly context = inject(EngagementContext);
  protected readonly lang = inject(Language).lang;
  private readonly said = refusalText();
  protected readonly chips = deviationChips;
  protected readonly states = deviationStateLabels;
  protected readonly types = testTypeShortLabels;

  readonly engagementId = input.required<string>();
  readonly deviations = input.required<readonly DeviationView[]>();
  readonly findings = input.required<readonly FindingRow[]>();
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly choose = output<{ id: string; isChosen: boolean }>();
  readonly explain = output<DeviationView>();

  protected readonly t = texts({
    choose: ['選ぶ', 'Choose'],
    chooseOne: (n: number) => [`逸脱 D-${n} を選ぶ`, `Choose deviation D-${n}`],
    number: ['番号', 'No.'],
    control: ['管理策', 'Control'],
    type: ['評価', 'Test'],
    attribute: ['属性', 'Attribute'],
    fact: ['見たもの', 'What was seen'],
    items: ['標本', 'Items'],
    recorded: ['記録', 'Recorded'],
    state: ['状態', 'State'],
    act: ['評価', 'Evaluation'],
    explain: ['説明の提案', 'Propose explanation'],
    explainOne: (n: number) => [`逸脱 D-${n} の説明の提案`, `Propose an explanation of D-${n}`],
    explanation: ['説明', 'Explanation'],
    cannot: ['評価できるのは実施者・主任・業務実施責任者です。', 'The team that does the work evaluates.'],
    scroll: ['逸脱の表', 'Table of deviations'],
  });
  protected readonly rows = computed(() =>
    this.deviations().map((deviation) => ({
      ...deviation,
      paper: pageAt(this.engagementId(), 'papers', deviation.testId),
      recordedOn: momentInJapan(deviation.recordedAt).slice(0, 10),
      explanation: deviation.state === 'open' ? '' : (deviation.evaluations.at(-1)?.explanation ?? ''),
      finding: deviation.state === 'raised' ? this.findings().find(({ testId }) => testId === deviation.testId) : null,
    })),
  );
  protected readonly explainReason = computed(() => (this.context.can('deviation.evaluate') ? '' : this.t().cannot));
  protected readonly evaluated = computed(() => this.said(refuse('deviation.already-evaluated')));

  protected findingAt(id: string): string {
    return pageAt(this.engagementId(), 'findings', id);
  }
}
