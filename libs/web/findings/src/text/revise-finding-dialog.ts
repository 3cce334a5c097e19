import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { findingTextLabels, problemText, type FindingView } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayReviseFinding, type FindingText } from '@akashi/domain/finding';
import { Drafts, EngagementContext, momentInJapan } from '@akashi/web-platform';
import { Button, DialogFrame, Language, Note, ProblemNote, texts } from '@akashi/web-ui';
import { FindingChange } from '../finding-change';
import { FindingTextFields } from './finding-text-fields';

export interface ReviseFindingAsk {
  engagementId: string;
  engagementState: EngagementState;
  finding: FindingView;
}

const parts = ['title', 'fact', 'statedControl', 'difference', 'periodNote'] as const;

/** A new version of the text. When a colleague wrote one meanwhile, both stand side by side and the person chooses. */
@Component({
  selector: 'ak-revise-finding-dialog',
  imports: [Button, DialogFrame, FindingTextFields, Note, ProblemNote],
  templateUrl: './revise-finding-dialog.html',
})
export class ReviseFindingDialog {
  private readonly drafts = inject(Drafts);
  /** The words kept out of a finding, as the engagement's ruleset has them. */
  protected readonly words = inject(EngagementContext).current()?.ruleset.bannedWords ?? [];
  protected readonly lang = inject(Language).lang;
  protected readonly labels = findingTextLabels;
  protected readonly ask = inject<ReviseFindingAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<FindingView>>(DialogRef);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);
  protected readonly tried = signal(false);

  private readonly draft = `finding.${this.ask.finding.id}`;
  protected readonly text = signal<FindingText>(this.drafts.find<FindingText>(this.draft) ?? textOf(this.ask.finding));

  protected readonly t = texts({
    title: (code: string) => [`${code} の文を変えます`, `Change the text of ${code}`],
    voids: [
      '文を変えると、依頼者の事実確認と査閲はやり直しになります。前の文は残ります。',
      'A new text has to be confirmed by the client and reviewed anew. The text before is kept.',
    ],
    faster: (name: string, at: string) => [`${name}さんが ${at} に文を変えました`, `${name} changed the text at ${at}`],
    kept: ['あなたの入力は下に残っています。', 'What you typed is kept below.'],
    mine: ['あなたの文', 'Yours'],
    theirs: (name: string) => [`${name}さんの文`, `${name}’s`],
    take: ['こちらにする', 'Take this'],
    cancel: ['やめる', 'Cancel'],
    send: ['変更', 'Change'],
  });
  /** The parts a colleague changed while this one was being typed. */
  protected readonly differing = computed(() => {
    const theirs = this.change.finding().texts[0];
    if (!theirs || theirs.textVersion === this.ask.finding.textVersion) return [];
    return parts.filter((part) => theirs[part] !== this.text()[part]).map((part) => ({ part, theirs: theirs[part] }));
  });
  protected readonly writer = computed(() => {
    const [text] = this.change.finding().texts;
    return { name: text?.writtenByName ?? '', at: text ? momentInJapan(text.writtenAt) : '' };
  });
  private readonly decision = computed(() =>
    mayReviseFinding({
      engagementState: this.ask.engagementState,
      state: this.change.finding().state,
      text: this.text(),
      bannedWords: this.words,
    }),
  );
  protected readonly refusal = computed(() => {
    const decision = this.decision();
    return this.tried() && !decision.allowed ? problemText(decision.code)[this.lang()].happened : '';
  });

  constructor() {
    effect(() => {
      const standing = textOf(this.ask.finding);
      const isTyped = parts.some((part) => standing[part] !== this.text()[part]);
      if (isTyped) this.drafts.keep(this.draft, this.text());
      else this.drafts.drop(this.draft);
    });
  }

  protected take(part: keyof FindingText, theirs: string): void {
    this.text.update((text) => ({ ...text, [part]: theirs }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const changed = await this.change.send(findingApi.revise, this.text());
    if (changed) this.leave(changed);
  }

  protected leave(changed?: FindingView): void {
    this.drafts.drop(this.draft);
    this.dialog.close(changed);
  }
}

function textOf({ texts: [standing] }: FindingView): FindingText {
  const { title = '', fact = '', statedControl = '', difference = '', periodNote = '' } = standing ?? {};
  return { title, fact, statedControl, difference, periodNote };
}
