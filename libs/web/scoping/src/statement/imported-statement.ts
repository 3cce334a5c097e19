import { Component, computed, input, signal } from '@angular/core';
import type { GivenSectionView, Label, StatementView } from '@akashi/contracts';
import { statementFacts } from '@akashi/domain/statement';
import { ButtonGroup, texts } from '@akashi/web-ui';
import { PopulationList } from './population-list';
import { PreCheckPanel } from './pre-check-panel';
import { SelectionBrowser } from './selection-browser';
import type { SelectionRow } from './selection-rows';
import { StatementSectionsView } from './statement-sections-view';
import { StatementSumsBar } from './statement-sums-bar';

/** A version of the statement: its controls, its other sections, its populations, and apart from them its pre-check. */
@Component({
  selector: 'ak-imported-statement',
  imports: [ButtonGroup, PopulationList, PreCheckPanel, SelectionBrowser, StatementSectionsView, StatementSumsBar],
  template: `
    <ak-statement-sums-bar [sums]="statement().sums" />
    <div class="parts"><ak-button-group [label]="t().show" [options]="views()" [(value)]="view" /></div>
    @switch (view()) {
      @case ('controls') {
        <ak-selection-browser class="fill" [rows]="rows()" [sums]="statement().sums" [names]="names()" />
      }
      @case ('sections') {
        <div class="fill scroll" tabindex="0" role="region" [attr.aria-label]="t().sections">
          <ak-statement-sections [sections]="sections()" [asked]="statement().asked" />
        </div>
      }
      @case ('populations') {
        <div class="fill scroll" tabindex="0" role="region" [attr.aria-label]="t().populations">
          <ak-population-list [populations]="statement().populations" [codes]="statement().controls.populationCode" />
        </div>
      }
      @default {
        <ak-pre-check-panel
          class="fill"
          [engagementId]="engagementId()"
          [versionNo]="statement().versionNo"
          [latestNo]="latestNo()"
        />
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    .parts {
      padding: 8px 24px;
      border-block: 1px solid var(--ak-border);
    }
    .fill {
      flex: 1 1 0;
      min-height: 0;
    }
    .scroll {
      overflow: auto;
    }
  `,
})
export class ImportedStatement {
  readonly engagementId = input.required<string>();
  readonly statement = input.required<StatementView>();
  /** Number of the latest version. */
  readonly latestNo = input.required<number>();
  readonly rows = input.required<readonly SelectionRow[]>();
  /** Names of the chapters, as the edition has them. */
  readonly names = input.required<ReadonlyMap<string, Label>>();

  protected readonly view = signal<'controls' | 'sections' | 'populations' | 'preCheck'>('controls');
  protected readonly t = texts({
    show: ['言明書の表示', 'Parts of the statement'],
    controls: ['管理策', 'Controls'],
    sections: ['記載事項', 'Sections'],
    populations: ['同一母集団', 'Populations'],
    preCheck: ['事前点検', 'Pre-check'],
  });
  protected readonly views = computed(() => {
    const t = this.t();
    return (['controls', 'sections', 'populations', 'preCheck'] as const).map((value) => ({ value, label: t[value] }));
  });
  protected readonly sections = computed((): GivenSectionView[] => {
    const { sections } = this.statement();
    return statementFacts.flatMap((fact): GivenSectionView[] => {
      if (fact === 'edition' || fact === 'version') return [];
      const understood = sections[fact] ?? '';
      return [{ fact, place: '', given: '', understood }];
    });
  });
}
