import { Component, computed, input } from '@angular/core';
import type { CatalogueTreeView } from '@akashi/contracts';
import { Facts, Note, texts, type Fact } from '@akashi/web-ui';

const n = (count: number) => count.toLocaleString('en-US');

/** An OSCAL catalogue as it is read: what of its text will not stand in the edition letter by letter. */
@Component({
  selector: 'ak-catalogue-tree',
  imports: [Facts, Note],
  template: `
    <h2>{{ title() }}</h2>
    <ak-facts [facts]="facts()" />
    <ng-content />
    @if (tree().params.unknown > 0) {
      <ak-note kind="warn" [title]="t().unknown(tree().params.unknown)">
        <p>
          <code>{{ tree().unknownParams.join('  ') }}</code>
        </p>
      </ak-note>
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: var(--ak-space-12);
      padding: var(--ak-space-16) var(--ak-space-24);
      border-top: 1px solid var(--ak-border);
    }
    h2 {
      font-size: var(--ak-size-14);
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class CatalogueTree {
  /** What the document calls itself. */
  readonly title = input.required<string>();
  readonly tree = input.required<CatalogueTreeView>();

  protected readonly t = texts({
    size: ['読み取り', 'Read'],
    sizeOf: (groups: number, controls: number) => [
      `群 ${n(groups)}・管理策 ${n(controls)}`,
      `${n(groups)} groups, ${n(controls)} controls`,
    ],
    withdrawn: ['廃止', 'Withdrawn'],
    withdrawnOf: (count: number) => [
      `${n(count)} 件。廃止の旨を付けて残し、評価の対象にしません。`,
      `${n(count)}: kept and marked as such; nothing is asked of them.`,
    ],
    valued: ['値のあるパラメータ', 'Parameters with a value'],
    valuedOf: (count: number) => [
      `${n(count)} 件。本文の該当箇所に値を入れます。`,
      `${n(count)}: the value stands in the text.`,
    ],
    choice: ['選択のパラメータ', 'Parameters to choose'],
    choiceOf: (count: number) => [
      `${n(count)} 件。[Selection: …] として選択肢を並べます。`,
      `${n(count)}: the alternatives stand as [Selection: …].`,
    ],
    open: ['値のないパラメータ', 'Parameters without a value'],
    openOf: (count: number) => [
      `${n(count)} 件。[ ] の中に名前を入れます。値は決めません。`,
      `${n(count)}: their names stand in [ ]; no value is made up.`,
    ],
    unknown: (count: number) => [
      `目録に定義のないパラメータが ${n(count)} 件あります。[識別子] のまま残します。`,
      `${n(count)} parameters are nowhere in the catalogue; they stay as [identifier].`,
    ],
    assessment: ['評価の手順', 'How it is assessed'],
    assessmentOf: (count: number) => [
      `${n(count)} 件。評価目標と評価方法は基準ではないため、取り込みません。`,
      `${n(count)} parts left out: objectives and methods of assessment are no criteria.`,
    ],
    unnumbered: ['識別子のない群', 'Groups without an id'],
    unnumberedOf: (count: number) => [`${n(count)} 件。題名で呼びます。`, `${n(count)}: called by their titles.`],
  });

  protected readonly facts = computed((): readonly Fact[] => {
    const { groups, controls, withdrawn, params, assessmentParts, unnumberedGroups } = this.tree();
    const t = this.t();
    const told: [string, number, string][] = [
      [t.withdrawn, withdrawn, t.withdrawnOf(withdrawn)],
      [t.valued, params.valued, t.valuedOf(params.valued)],
      [t.choice, params.choice, t.choiceOf(params.choice)],
      [t.open, params.open, t.openOf(params.open)],
      [t.assessment, assessmentParts, t.assessmentOf(assessmentParts)],
      [t.unnumbered, unnumberedGroups, t.unnumberedOf(unnumberedGroups)],
    ];
    return [
      { label: t.size, value: t.sizeOf(groups, controls) },
      ...told.flatMap(([label, count, value]) => (count > 0 ? [{ label, value }] : [])),
    ];
  });
}
