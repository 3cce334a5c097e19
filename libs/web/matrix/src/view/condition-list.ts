import { computed, inject, Injectable } from '@angular/core';
import { conclusionLabels, testStateLabels } from '@akashi/contracts';
import { MatrixStore } from '@akashi/web-data';
import { Dialogs, Language, texts, labels } from '@akashi/web-ui';
import { omittedLabel } from '../omitted-label';
import { ConditionDialog, type ConditionAsk, type Conditions } from './condition-dialog';
import type { SetCondition } from './filter-bar';
import { nobody, type MatrixFilter } from './matrix-filter';

/** The conditions of the matrix in words, and the dialog that sets them. */
@Injectable()
export class ConditionList {
  private readonly store = inject(MatrixStore);
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);

  private readonly t = texts({
    chapter: ['章', 'Chapter'],
    assignee: ['担当', 'Assignee'],
    nobody: ['担当なし', 'Nobody yet'],
    state: ['状態', 'State'],
    result: ['結果', 'Result'],
  });
  private readonly states = labels({ ...testStateLabels, ...omittedLabel });
  private readonly results = labels(conclusionLabels);
  private readonly chapters = computed(() => {
    const known = [...new Set(this.store.rows().map(({ chapter }) => chapter))];
    return known.map((value) => ({ value, label: this.chapterName(value) }));
  });
  private readonly people = computed(() => [
    ...this.store.people().map(({ id, name }) => ({ value: id, label: name })),
    { value: nobody, label: this.t().nobody },
  ]);

  /** The conditions that are set, in words. */
  inWords({ chapter, assigneeId, state, result }: MatrixFilter): SetCondition[] {
    const t = this.t();
    const person = this.people().find(({ value }) => value === assigneeId)?.label ?? '';
    const said: (SetCondition | null)[] = [
      chapter === null ? null : { param: 'chapter', label: t.chapter, value: this.chapterName(chapter) },
      assigneeId === null ? null : { param: 'assignee', label: t.assignee, value: person },
      state === null ? null : { param: 'state', label: t.state, value: this.states()[state] },
      result === null ? null : { param: 'result', label: t.result, value: this.results()[result] },
    ];
    return said.filter((condition) => condition !== null);
  }

  /** Asks for the conditions; undefined when nothing is to change. */
  ask({ chapter, assigneeId, state, result }: MatrixFilter): Promise<Conditions | undefined> {
    const now = { chapter: chapter ?? '', assignee: assigneeId ?? '', state: state ?? '', result: result ?? '' };
    const data: ConditionAsk = { now, chapters: this.chapters(), people: this.people() };
    return this.dialogs.open<Conditions, ConditionAsk>(ConditionDialog, data, { focus: 'select' });
  }

  private chapterName(key: string): string {
    return `${key} ${this.store.headings().get(key)?.[this.language.lang()] ?? ''}`.trim();
  }
}
