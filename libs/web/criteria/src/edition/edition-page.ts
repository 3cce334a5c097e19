import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Label } from '@akashi/contracts';
import { at, editionApi } from '@akashi/contracts/api';
import { Api, problemOf, momentInJapan } from '@akashi/web-platform';
import { Chip, Language, PageFrame, ReadState, shortHash, texts } from '@akashi/web-ui';
import { RowSearch } from '@akashi/web-ui/rows';
import { ChapterBars } from './chapter-bars';
import { countChapters } from './chapter-counts';
import { CriteriaList, type CriterionRow } from './criteria-list';
import { CriterionPane } from './criterion-pane';

/** One edition: every criterion in its order, found by number, words or source, with what it says and where it comes from. */
@Component({
  selector: 'ak-edition-page',
  imports: [ChapterBars, Chip, CriteriaList, CriterionPane, ReadState, RouterLink, RowSearch],
  templateUrl: './edition-page.html',
  styleUrl: './edition-page.css',
  host: { class: 'bleed' },
})
export class EditionPage {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  protected readonly list = viewChild(CriteriaList);

  readonly editionId = input.required<string>();

  private readonly path = computed(() => ({ editionId: this.editionId() }));
  protected readonly edition = this.api.read(() => at(editionApi.view, this.path()));
  protected readonly criteria = this.api.read(() => at(editionApi.criteria, this.path()));
  protected readonly sought = signal('');
  private readonly found = this.api.read(() => {
    const q = this.sought().trim();
    return q ? at(editionApi.search, this.path(), { q }) : undefined;
  });
  protected readonly problem = computed(() =>
    problemOf(this.edition.error() ?? this.criteria.error() ?? this.found.error()),
  );
  protected readonly t = texts({
    criteria: ['管理基準', 'Criteria'],
    upDown: ['上下', 'Up, down'],
    find: ['検索', 'Find'],
    chapters: ['前後の章', 'Chapters'],
    search: ['番号・題名・本文・由来を検索', 'Search numbers, titles, texts and sources'],
    count: (shown: number, all: number) => [
      `${shown.toLocaleString('en-US')} / ${all.toLocaleString('en-US')} 件`,
      `${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}`,
    ],
    procedures: ['監査手続', 'Procedures'],
    frameworks: ['他の基準', 'Other frameworks'],
    restricted: ['法人内のみ', 'firm only'],
    imported: (at: string, by: string, file: string, basis: string) => [
      `${at} ${by} が ${file} から取込み · 権利の根拠：${basis}`,
      `Imported ${at} by ${by} from ${file} · right: ${basis}`,
    ],
    hash: (hash: string) => [`内容 ${hash}`, `content ${hash}`],
    compare: ['ほかの版と比べる', 'Compare with another edition'],
    none: ['当たる管理策はありません。', 'No criterion is found.'],
  });
  protected readonly title = computed(() => {
    const edition = this.edition.value();
    return (this.lang() === 'ja' ? edition?.titleJa : edition?.titleEn) ?? '';
  });
  protected readonly caption = computed(() => {
    const edition = this.edition.value();
    if (!edition) return '';
    const { imported, addedAt, criterionSha256 } = edition;
    const hash = this.t().hash(shortHash(criterionSha256));
    if (!imported) return `${edition.sourceNote} · ${hash}`;
    const { byName, fileName, rightsBasis } = imported;
    return `${this.t().imported(momentInJapan(addedAt), byName, fileName, rightsBasis)} · ${hash}`;
  });
  private readonly all = computed<readonly CriterionRow[]>(() => {
    if (!this.criteria.hasValue()) return [];
    const { key, number, chapter, depth, level, labelJa, labelEn, isMandatory, isAudited } = this.criteria.value();
    const label = this.lang() === 'ja' ? labelJa : labelEn;
    return key.map((one, at) => ({
      key: one,
      number: number[at] ?? one,
      chapter: chapter[at] ?? '',
      depth: depth[at] ?? 1,
      level: level[at] ?? 4,
      label: label[at] ?? '',
      isMandatory: isMandatory[at] ?? false,
      isAudited: isAudited[at] ?? true,
    }));
  });
  protected readonly rows = computed(() => {
    if (!this.sought().trim()) return this.all();
    const keys = new Set(this.found.hasValue() ? this.found.value().keys : []);
    return this.all().filter(({ key }) => keys.has(key));
  });
  protected readonly total = computed(() => this.all().length);
  /** The criterion that is open; it stays while it is shown. */
  protected readonly openKey = linkedSignal<readonly CriterionRow[], string>({
    source: this.rows,
    computation: (rows, before) =>
      before && rows.some(({ key }) => key === before.value) ? before.value : (rows[0]?.key ?? ''),
  });

  protected readonly chapters = computed(() => countChapters(this.all(), this.rows()));
  protected readonly chapterNames = computed((): ReadonlyMap<string, Label> => {
    if (!this.criteria.hasValue()) return new Map();
    const { key, chapter, labelJa, labelEn } = this.criteria.value();
    const roots = key.flatMap((one, at) => (one === chapter[at] ? [at] : []));
    return new Map(roots.map((at) => [key[at] ?? '', { ja: labelJa[at] ?? '', en: labelEn[at] ?? '' }]));
  });
  protected readonly chapter = computed(() => this.rows().find(({ key }) => key === this.openKey())?.chapter ?? '');

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().criteria, link: '/criteria' }, { label: this.title() }],
      keys: [
        { keys: '↑ ↓', label: this.t().upDown },
        { keys: '[ ]', label: this.t().chapters },
        { keys: 'Ctrl+F', label: this.t().find },
      ],
      facts: [{ text: this.t().count(this.rows().length, this.total()), icon: 'list' }],
    }));
  }
}
