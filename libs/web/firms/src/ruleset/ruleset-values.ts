import { Component, computed, inject, input, model, output } from '@angular/core';
import { rulesetGroupLabels } from '@akashi/contracts';
import { rulesetGroups, type RulesetDifference, type RulesetValue } from '@akashi/domain/ruleset';
import { Chip, Icon, Language, SegmentedChoice, TextField, texts } from '@akashi/web-ui';
import { findWords } from '@akashi/web-ui/command';
import { confidenceName, confidenceStates, nameOf, shownValue } from './ruleset-names';

/** Every value of a version by what it is about: as it stands, where it comes from and how sure it is. */
@Component({
  selector: 'ak-ruleset-values',
  imports: [Chip, Icon, SegmentedChoice, TextField],
  templateUrl: './ruleset-values.html',
  styleUrl: './ruleset-values.css',
})
export class RulesetValues {
  protected readonly lang = inject(Language).lang;

  readonly values = input.required<readonly RulesetValue[]>();
  /** What differs from the version it is compared with, and what is about to. */
  readonly differences = input.required<readonly RulesetDifference[]>();
  readonly open = input('');
  readonly choose = output<string>();
  readonly filter = model('all');
  readonly query = model('');

  protected readonly t = texts({
    find: ['名前・値・出所', 'Name, value or source'],
    show: ['表示', 'Show'],
    all: (n: number) => [`すべて ${n}`, `All ${n}`],
    check: (n: number) => [`要確認 ${n}`, `To be checked ${n}`],
    changed: (n: number) => [`変えた値 ${n}`, `Changed ${n}`],
    name: ['名前', 'Name'],
    value: ['値', 'Value'],
    source: ['出所', 'Source'],
    confidence: ['確かさ', 'Certainty'],
    values: ['制度の規則の値', 'Values of the ruleset'],
    was: ['前の値', 'Before'],
    none: ['当てはまる値はありません。', 'No value fits.'],
    gone: ['この版にない', 'Not in this version'],
  });
  protected readonly filters = computed(() => {
    const t = this.t();
    const uncertain = this.values().filter(({ confidence }) => confidence === 'recalled').length;
    return [
      { value: 'all', label: t.all(this.values().length) },
      { value: 'check', label: t.check(uncertain) },
      { value: 'changed', label: t.changed(this.differences().length) },
    ];
  });
  private readonly changed = computed(() => new Map(this.differences().map((one) => [one.path, one])));
  private readonly rows = computed(() =>
    this.values().map((value) => {
      const before = this.changed().get(value.path)?.before ?? null;
      const lang = this.lang();
      return {
        ...value,
        name: nameOf(value.path, lang),
        shown: shownValue(value, lang),
        before: before && before.text !== value.text ? shownValue(before, lang) : '',
        isNoteNew: before !== null && (before.source !== value.source || before.confidence !== value.confidence),
        state: confidenceStates[value.confidence],
        certainty: confidenceName(value.confidence, lang),
      };
    }),
  );
  private readonly found = computed(() => {
    const shown = this.rows().filter(({ path, confidence }) => {
      if (this.filter() === 'check') return confidence === 'recalled';
      return this.filter() !== 'changed' || this.changed().has(path);
    });
    const query = this.query().trim();
    if (query === '') return shown;
    return shown.filter(({ name, shown: value, source }) => findWords(query, `${name} ${value} ${source}`) !== null);
  });
  protected readonly groups = computed(() =>
    rulesetGroups
      .map((group) => ({
        group,
        title: rulesetGroupLabels[group][this.lang()],
        rows: this.found().filter((row) => row.group === group),
      }))
      .filter(({ rows }) => rows.length > 0),
  );

  /** The paths in the order they are shown. */
  paths(): string[] {
    return this.groups().flatMap(({ rows }) => rows.map(({ path }) => path));
  }
}
