import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { chapterLabel, teamRoleLabels, type ChapterLoadView, type ChapterShareView } from '@akashi/contracts';
import { Avatar, Language, Panel, texts } from '@akashi/web-ui';

/** Who has which chapter, how many papers and how many hours. Each number of papers opens them in the matrix. */
@Component({
  selector: 'ak-chapter-load-panel',
  imports: [Avatar, Panel, RouterLink],
  template: `
    <ak-panel [title]="t().title" [caption]="t().caption" [flush]="true">
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().table">
        <table class="table table--edge">
          <thead>
            <tr>
              <th scope="col">{{ t().person }}</th>
              <th scope="col">{{ t().chapters }}</th>
              <th scope="col" class="num">{{ t().tests }}</th>
              <th scope="col" class="num">{{ t().done }}</th>
              <th scope="col" class="num">{{ t().planned }}</th>
              <th scope="col" class="num">{{ t().worked }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.assignee) {
              <tr>
                <th scope="row">
                  @if (row.role) {
                    <span class="row"
                      ><ak-avatar [name]="row.name" /><span
                        ><b>{{ row.name }}</b
                        ><small>{{ row.role }}</small></span
                      ></span
                    >
                  } @else {
                    {{ row.name }}
                  }
                </th>
                <td>
                  <span class="shares">
                    @for (share of row.shares; track share.chapter) {
                      <a
                        [routerLink]="matrix()"
                        [queryParams]="{ chapter: share.chapter, assignee: row.assignee }"
                        [attr.title]="share.name"
                        [attr.aria-description]="t().share(row.name, share.name, share.tests, share.done)"
                        ><b class="id">{{ share.chapter }}</b> {{ t().testsOf(share.tests) }}</a
                      >
                    } @empty {
                      <span class="sub">{{ t().none }}</span>
                    }
                  </span>
                </td>
                <td class="num">
                  @if (row.tests > 0) {
                    <a [routerLink]="matrix()" [queryParams]="{ assignee: row.assignee }">{{ row.tests }}</a>
                  } @else {
                    0
                  }
                </td>
                <td class="num">{{ row.done }}</td>
                <td class="num">{{ row.planned ?? '–' }}</td>
                <td class="num">{{ row.worked ?? '–' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <p class="cap how">
        {{ t().how }} <a [routerLink]="matrix()">{{ t().toMatrix }}</a>
      </p>
    </ak-panel>
  `,
  styles: `
    tbody th {
      font-weight: 400;
      white-space: nowrap;
    }
    small {
      display: block;
    }
    .shares {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      min-width: 180px;
      padding-block: 4px;
    }
    .shares a {
      white-space: nowrap;
    }
    .how {
      padding: var(--ak-space-8) var(--ak-space-16);
    }
  `,
})
export class ChapterLoadPanel {
  private readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();
  readonly load = input.required<ChapterLoadView>();

  protected readonly t = texts({
    title: ['章の分担', 'Chapters by person'],
    caption: ['時間は全週の合計', 'Hours over all weeks'],
    table: ['章の分担の表', 'Table of chapters by person'],
    person: ['人', 'Person'],
    chapters: ['担当する章と手続の数', 'Chapters, with tests'],
    tests: ['手続', 'Tests'],
    testsOf: (n: number) => [`${n}件`, `×${n}`],
    done: ['実施済み', 'Performed'],
    planned: ['計画（時間）', 'Planned, h'],
    worked: ['実績（時間）', 'Worked, h'],
    none: ['なし', 'None'],
    unassigned: ['担当なし', 'Nobody yet'],
    share: (person: string, chapter: string, n: number, done: number) => [
      `${person} ${chapter} 手続${n}件（実施済み${done}件）。マトリクスで開く`,
      `${person}, ${chapter}: ${n} tests, ${done} performed. Open in the matrix`,
    ],
    how: [
      '章をまとめて割り当てるには、マトリクスで章の番号を打ち、Space で選び、Alt+A を押します。',
      'To assign a whole chapter, type its number in the matrix, choose it with Space and press Alt+A.',
    ],
    toMatrix: ['マトリクスへ', 'To the matrix'],
  });
  protected readonly matrix = computed(() => ['/engagements', this.engagementId(), 'matrix']);
  protected readonly rows = computed(() => {
    const { people, unassigned } = this.load();
    const rows = people.map((one) => ({
      ...this.sumOf(one.chapters),
      ...{ assignee: one.userId, name: one.name, role: teamRoleLabels[one.role][this.lang()] },
      ...{ planned: one.planned, worked: one.worked },
    }));
    if (unassigned.length === 0) return rows;
    const left = { assignee: 'none', name: this.t().unassigned, role: '', planned: null, worked: null };
    return [...rows, { ...this.sumOf(unassigned), ...left }];
  });

  private sumOf(chapters: readonly ChapterShareView[]) {
    const sum = (of: (share: ChapterShareView) => number) => chapters.reduce((all, share) => all + of(share), 0);
    const shares = chapters.map((share) => {
      const label = chapterLabel(share.chapter, { ja: share.labelJa, en: share.labelEn })[this.lang()];
      return { ...share, name: `${share.chapter} ${label}`.trim() };
    });
    return { shares, tests: sum(({ tests }) => tests), done: sum(({ done }) => done) };
  }
}
