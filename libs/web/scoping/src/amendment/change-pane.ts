import { Component, computed, inject, input, output } from '@angular/core';
import {
  frequencyLabels,
  mainTargetLabels,
  type LastYearStatementView,
  type StatedControlView,
} from '@akashi/contracts';
import { daysBetween, type LocalDate } from '@akashi/domain/dates';
import type { ControlChangeQuestion } from '@akashi/domain/engagement';
import { isJudged, type ControlChangeAnswers } from '@akashi/domain/scope';
import type { ComparedColumn } from '@akashi/domain/statement';
import { Chip, Facts, Kbd, Language, texts, type Fact } from '@akashi/web-ui';
import { TextDifference } from '@akashi/web-ui/difference';
import { labelIn, type CriterionLine } from '../criteria';
import { amendmentTexts, changeKindTexts } from './amendment.texts';
import { judgedKind, type ChangeRow } from './changes';

/** One changed control: both texts with their days, and the questions that tell a wording from a changed control. */
@Component({
  selector: 'ak-change-pane',
  imports: [Chip, Facts, Kbd, TextDifference],
  templateUrl: './change-pane.html',
  styleUrl: './change-pane.css',
  host: { role: 'region', tabindex: '0', '[attr.aria-label]': 'title()' },
})
export class ChangePane {
  private readonly language = inject(Language);

  readonly row = input.required<ChangeRow>();
  readonly criterion = input.required<CriterionLine | undefined>();
  readonly versions = input.required<readonly [number, number]>();
  /** Where the earlier of the two is last year’s. */
  readonly lastYear = input<LastYearStatementView | null>(null);
  readonly period = input.required<readonly [LocalDate, LocalDate]>();
  readonly questions = input.required<readonly ControlChangeQuestion[]>();
  readonly answers = input.required<ControlChangeAnswers>();
  /** Whether the questions can be answered now. */
  readonly editable = input.required<boolean>();
  /** The code of the question whose answer is turned. */
  readonly turned = output<string>();

  protected readonly t = texts(amendmentTexts);
  protected readonly kinds = texts(changeKindTexts);
  protected readonly lang = this.language.lang;
  protected readonly name = computed(() => {
    const line = this.criterion();
    return line ? labelIn(line, this.lang()) : '';
  });
  protected readonly title = computed(() => `${this.criterion()?.number ?? this.row().criterionKey} ${this.name()}`);
  protected readonly decidedAt = computed(() => {
    const at = this.row().decision?.decidedAt;
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' });
    return at ? day.format(new Date(at)) : '';
  });
  protected readonly isAsked = computed(
    () => isJudged(this.row().kind) && this.row().decision !== null && this.questions().length > 0,
  );
  protected readonly judged = computed(() => judgedKind(this.row(), this.questions(), this.answers()));
  protected readonly sides = computed(() => {
    const { before, after } = this.row();
    const [from, to] = this.versions();
    const t = this.t();
    const lastYear = this.lastYear();
    const ofYear = lastYear ? t.lastYear(lastYear.versionNo) : t.reported;
    const earlier = from === 0 ? ofYear : t.statement(from);
    return [
      { key: 'before', title: t.before, caption: earlier, control: before, facts: this.factsOf(before) },
      { key: 'after', title: t.after, caption: t.statement(to), control: after, facts: this.factsOf(after) },
    ] as const;
  });
  /** How long each text held, when one of them did not hold through the whole period. */
  protected readonly days = computed(() => {
    const [from, to] = this.period();
    const spans = [this.row().before, this.row().after].flatMap((control) =>
      control && (control.validFrom || control.validTo)
        ? [{ from: control.validFrom ?? from, to: control.validTo ?? to }]
        : [],
    );
    return spans.map((span) => ({ ...span, count: daysBetween(span.from, span.to) + 1 }));
  });

  /** What the control says beside its text: only where the versions differ, or all of it where there is only one. */
  private factsOf(control: StatedControlView | null): Fact[] {
    if (!control) return [];
    const { differs, before, after } = this.row();
    const shown = (columns: readonly ComparedColumn[]) =>
      !before || !after || columns.some((column) => differs.includes(column));
    return this.allFacts(control)
      .filter(({ columns }) => shown(columns))
      .map(({ label, value }) => ({ label, value }));
  }

  private allFacts(control: StatedControlView): (Fact & { columns: readonly ComparedColumn[] })[] {
    const [t, lang] = [this.t(), this.lang()];
    const days = [control.validFrom ?? '', control.validTo ?? ''].join(' 〜 ');
    const { frequency, mainTarget } = control;
    return [
      { columns: ['frequency'], label: t.frequency, value: frequency ? frequencyLabels[frequency][lang] : t.none },
      { columns: ['mainTarget'], label: t.target, value: mainTarget ? mainTargetLabels[mainTarget][lang] : t.none },
      { columns: ['populationCode'], label: t.population, value: control.populationCode ?? t.none },
      { columns: ['operationClaimed'], label: t.operation, value: control.operationClaimed ? t.yes : t.no },
      { columns: ['owner'], label: t.owner, value: control.owner || t.none },
      { columns: ['inheritedFrom'], label: t.inherited, value: control.inheritedFrom ?? t.none },
      {
        columns: ['validFrom', 'validTo'],
        label: t.days,
        value: control.validFrom || control.validTo ? days : t.wholePeriod,
      },
    ];
  }
}
