import { Component, computed, inject, input } from '@angular/core';
import type { FindingView } from '@akashi/contracts';
import { at, findingApi } from '@akashi/contracts/api';
import { factAnswerLabels } from '@akashi/contracts/labels/client-finding';
import { momentInJapan } from '@akashi/web-platform';
import { Chip, Icon, Language, Panel, sizeWords, texts, type ChipState } from '@akashi/web-ui';
import type { FactAnswer } from '@akashi/domain/finding';

interface Line {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly chip: ChipState;
  readonly who: string;
  readonly said: string;
  readonly files: readonly { name: string; size: string; url: string; isOpen: boolean }[];
}

const chips: Readonly<Record<FactAnswer, ChipState>> = { confirmed: 'ok', supplemented: 'warn', disputed: 'bad' };

/** What was put before the client on its own desk, and what its people said there, newest first: words, files, versions of the plan. */
@Component({
  selector: 'ak-finding-exchange',
  imports: [Chip, Icon, Panel],
  template: `
    <ak-panel [title]="t().title" [caption]="t().caption" [flush]="true">
      <ol>
        @for (line of lines(); track line.key) {
          <li>
            <ak-chip [state]="line.chip">{{ line.what }}</ak-chip>
            <span class="cap">{{ line.who }} · {{ line.when }}</span>
            @if (line.said) {
              <p>{{ line.said }}</p>
            }
            @for (file of line.files; track file.url) {
              <span class="file">
                <ak-icon name="clip" [size]="14" />
                <a [href]="file.url" [download]="file.name">{{ file.name }}</a>
                <span class="cap">{{ file.size }}{{ file.isOpen ? '' : ' · ' + t().unscanned }}</span>
              </span>
            }
          </li>
        }
      </ol>
    </ak-panel>
  `,
  styles: `
    li {
      display: grid;
      gap: var(--ak-space-4);
      justify-items: start;
      padding: var(--ak-space-8) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
      overflow-wrap: anywhere;
    }
    p {
      white-space: pre-line;
    }
    .file {
      display: flex;
      gap: var(--ak-space-8);
      align-items: center;
    }
  `,
})
export class FindingExchange {
  private readonly language = inject(Language);

  readonly engagementId = input.required<string>();
  readonly finding = input.required<FindingView>();

  protected readonly t = texts({
    title: ['依頼者の画面でのやりとり', 'On the client’s desk'],
    caption: ['提示した文だけが依頼者に見えます', 'The client sees what was put before it, and nothing else'],
    released: (version: number) => [`第${version}版を提示`, `Version ${version} put before the client`],
    by: (day: string) => [`回答期限 ${day}`, `answer by ${day}`],
    plan: (version: number) => [`改善計画 第${version}版`, `Plan, version ${version}`],
    planned: (owner: string, day: string) => [`${owner} · 期限 ${day}`, `${owner} · due ${day}`],
    improved: (owner: string, day: string) => [`${owner} · ${day} に改善`, `${owner} · improved ${day}`],
    unknown: ['記録者の記録がない版', 'Nobody is on record for it'],
    unscanned: ['ウイルス検査が済んでいません', 'not scanned yet'],
  });
  protected readonly lines = computed(() => {
    const { releases, answers, improvementVersions } = this.finding();
    const t = this.t();
    const put = releases.map(({ textVersion, answerBy, note, releasedByName, releasedAt }): Line => ({
      ...{ key: `r${releasedAt}`, at: releasedAt, chip: 'doing', who: releasedByName, files: [] },
      ...{ what: t.released(textVersion), said: [t.by(answerBy), note].filter(Boolean).join('\n') },
    }));
    const said = answers.map(({ id, answer, words, answeredByName, answeredAt, files }): Line => ({
      ...{ key: `a${id}`, at: answeredAt, chip: chips[answer], who: answeredByName, said: words },
      what: factAnswerLabels[answer][this.language.lang()],
      files: files.map((file) => ({
        name: file.fileName,
        size: sizeWords(file.size),
        url: this.addressOf(file.id),
        isOpen: file.scan === 'none' || file.scan === 'clean',
      })),
    }));
    const planned = improvementVersions.map((one): Line => ({
      ...{
        key: `p${one.versionNo}`,
        at: one.writtenAt ?? '',
        chip: one.improvedOn ? 'ok' : 'wait',
        who: one.writtenByName ?? t.unknown,
      },
      ...{ what: t.plan(one.versionNo), files: [] },
      said: [
        one.plan,
        one.improvedOn ? t.improved(one.owner, one.improvedOn) : t.planned(one.owner, one.dueOn),
        one.words,
      ]
        .filter(Boolean)
        .join('\n'),
    }));
    return [...put, ...said, ...planned]
      .sort((a, b) => b.at.localeCompare(a.at))
      .map((line) => ({ ...line, when: line.at === '' ? '' : momentInJapan(line.at) }));
  });

  private addressOf(answerFileId: string): string {
    const of = { engagementId: this.engagementId(), findingId: this.finding().id };
    return at(findingApi.answerFile, { ...of, answerFileId }).url;
  }
}
