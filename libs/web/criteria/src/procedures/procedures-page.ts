import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ProcedureRowView } from '@akashi/contracts';
import { at, editionApi, procedureApi } from '@akashi/contracts/api';
import { Api, Session, problemOf } from '@akashi/web-platform';
import { Button, Chip, Language, PageFrame, ReadState, texts } from '@akashi/web-ui';
import { RowSearch } from '@akashi/web-ui/rows';
import { CriterionInterpretations } from '../interpretations/criterion-interpretations';
import { ProcedureList } from './procedure-list';
import { ProcedureText } from './procedure-text';

/** The firm's standard procedures for one edition, found by number or words, with their versions and the notes beside them. */
@Component({
  selector: 'ak-procedures-page',
  imports: [Button, Chip, CriterionInterpretations, ProcedureList, ProcedureText, ReadState, RowSearch],
  templateUrl: './procedures-page.html',
  styleUrl: './procedures-page.css',
  host: { class: 'bleed' },
})
export class ProceduresPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;

  readonly editionId = input.required<string>();

  private readonly edition = this.api.read(() => at(editionApi.view, { editionId: this.editionId() }));
  protected readonly sought = signal('');
  protected readonly procedures = this.api.read(() => {
    const q = this.sought().trim();
    return at(procedureApi.list, { editionId: this.editionId() }, q ? { q } : {});
  });
  protected readonly problem = computed(() => problemOf(this.procedures.error()));
  protected readonly t = texts({
    criteria: ['管理基準', 'Criteria'],
    title: ['監査手続', 'Procedures'],
    about: [
      '手続と解釈メモは法人の中だけで使います。書き出しと依頼者の画面には出ません。',
      'Procedures and notes stay in the firm: in no export and on no client’s page.',
    ],
    restricted: ['法人内のみ', 'firm only'],
    upDown: ['上下', 'Up, down'],
    find: ['検索', 'Find'],
    search: ['番号・題名・手続の本文を検索', 'Search numbers, titles and procedures'],
    count: (count: number) => [`${count.toLocaleString('en-US')} 件`, `${count.toLocaleString('en-US')} procedures`],
    import: ['手続を取り込む', 'Import procedures'],
    cannot: ['取り込めるのは、管理者と品質管理の担当です。', 'Administrators and the quality office can import.'],
    pane: ['選んだ手続', 'Chosen procedure'],
    notFound: ['当たる手続はありません。', 'No procedure is found.'],
    empty: ['この版の手続はまだ取り込まれていません。', 'No procedures have been imported for this edition.'],
  });
  protected readonly editionTitle = computed(() => {
    const edition = this.edition.hasValue() ? this.edition.value() : null;
    return (this.lang() === 'ja' ? edition?.titleJa : edition?.titleEn) ?? '';
  });
  /** While other words are sought, what was found before stays: the list does not blink at every letter. */
  protected readonly found = linkedSignal<readonly ProcedureRowView[] | null, readonly ProcedureRowView[] | null>({
    source: () => (this.procedures.hasValue() ? this.procedures.value() : null),
    computation: (rows, before) => rows ?? before?.value ?? null,
  });
  protected readonly rows = computed(() => this.found() ?? []);
  protected readonly openId = linkedSignal<readonly ProcedureRowView[], string>({
    source: this.rows,
    computation: (rows, before) =>
      before && rows.some(({ id }) => id === before.value) ? before.value : (rows[0]?.id ?? ''),
  });
  protected readonly open = computed(() => this.rows().find(({ id }) => id === this.openId()) ?? null);
  protected readonly label = computed(() => {
    const open = this.open();
    return (this.lang() === 'ja' ? open?.labelJa : open?.labelEn) ?? '';
  });
  protected readonly procedure = this.api.read(() => {
    const procedureId = this.openId();
    return procedureId ? at(procedureApi.view, { procedureId }) : undefined;
  });
  protected readonly procedureProblem = computed(() => problemOf(this.procedure.error()));
  protected readonly importReason = computed(() => (this.session.can('procedure.import') ? '' : this.t().cannot));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [
        { label: this.t().criteria, link: '/criteria' },
        { label: this.editionTitle(), link: `/criteria/${this.editionId()}` },
        { label: this.t().title },
      ],
      keys: [
        { keys: 'N', label: this.t().import },
        { keys: '↑ ↓', label: this.t().upDown },
        { keys: 'Ctrl+F', label: this.t().find },
      ],
    }));
  }

  protected toImport(): void {
    void this.router.navigate(['/criteria', this.editionId(), 'procedures', 'import']);
  }
}
