import { Component, ElementRef, computed, inject, input, signal, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { findingStateLabels, testTypeShortLabels, type FindingRow } from '@akashi/contracts';
import { factAnswerLabels } from '@akashi/contracts/labels/client-finding';
import { momentInJapan, todayInJapan, pageAt } from '@akashi/web-platform';
import { Chip, EmptyState, Button, Language, texts } from '@akashi/web-ui';
import { daysUntil } from '@akashi/web-ui/date';
import { findingChips } from '../finding-look';
import { stageOf, stages, type Stage } from './finding-stage';

/** The findings in their numbers, with the stage each has come to; the stages above the list filter it. */
@Component({
  selector: 'ak-finding-table',
  imports: [Button, Chip, EmptyState, RouterLink],
  templateUrl: './finding-table.html',
  styleUrl: './finding-table.css',
})
export class FindingTable {
  private readonly links = viewChildren<ElementRef<HTMLAnchorElement>>('link');
  protected readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();
  readonly findings = input.required<readonly FindingRow[]>();

  protected readonly chips = findingChips;
  protected readonly states = findingStateLabels;
  protected readonly answers = factAnswerLabels;
  protected readonly types = testTypeShortLabels;
  protected readonly stage = signal<Stage | null>(null);

  protected readonly t = texts({
    stages: ['段階で絞り込む', 'Filter by stage'],
    all: ['すべて', 'All'],
    stage_facts: ['事実確認', 'Facts'],
    stage_review: ['査閲', 'Review'],
    stage_ready: ['報告待ち', 'Ready to report'],
    stage_plan: ['改善', 'Improvement'],
    stage_ended: ['完了・取下げ', 'Ended'],
    number: ['番号', 'No.'],
    control: ['管理策', 'Control'],
    type: ['評価', 'Test'],
    title: ['件名', 'Title'],
    items: ['標本', 'Items'],
    raised: ['起票', 'Raised'],
    due: ['改善の期限', 'Due'],
    state: ['状態', 'State'],
    client: (answer: string) => [`依頼者：${answer}`, `Client: ${answer}`],
    released: ['依頼者に提示中', 'Before the client'],
    age: (n: number) => [`${n}日`, `${n} d`],
    scroll: ['発見事項の表', 'Table of findings'],
    none: ['この段階の発見事項はありません', 'No finding at this stage'],
    noneText: ['ほかの段階を選ぶか、すべてを表示してください。', 'Choose another stage, or show all.'],
    showAll: ['すべて表示', 'Show all'],
  });
  protected readonly filters = computed(() =>
    stages.map((stage) => ({
      stage,
      label: this.t()[`stage_${stage}`],
      count: this.findings().filter((finding) => stageOf(finding.state) === stage).length,
    })),
  );
  protected readonly rows = computed(() =>
    this.findings()
      .filter(({ state }) => this.stage() === null || stageOf(state) === this.stage())
      .map((finding) => ({
        ...finding,
        link: pageAt(this.engagementId(), 'findings', finding.id),
        raisedOn: momentInJapan(finding.raisedAt).slice(0, 10),
        isLate: finding.dueOn !== null && finding.improvedOn === null && daysUntil(todayInJapan(), finding.dueOn) < 0,
      })),
  );

  /** Moves the focus by rows. */
  move(step: 1 | -1): void {
    const links = this.links().map(({ nativeElement }) => nativeElement);
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  }
}
