import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { findingTextLabels, type FindingView } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayReviseFinding, type FindingText } from '@akashi/domain/finding';
import { noWordRules } from '@akashi/domain/text';
import { Drafts, EngagementContext, momentInJapan } from '@akashi/web-platform';
import { Button, Language, Note, texts } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';
import { FindingChange } from '../finding-change';
import { FindingTextFields, findingTextForm, weighedWords } from './finding-text-fields';

export interface ReviseFindingAsk {
  engagementId: string;
  engagementState: EngagementState;
  finding: FindingView;
}

const parts = ['title', 'fact', 'statedControl', 'difference', 'periodNote'] as const;

/** A new version of the text. When a colleague wrote one meanwhile, both stand side by side and the person chooses. */
@Component({
  selector: 'ak-revise-finding-dialog',
  imports: [Button, FindingTextFields, FormDialog, Note],
  templateUrl: './revise-finding-dialog.html',
})
export class ReviseFindingDialog {
  private readonly drafts = inject(Drafts);
  /** The words kept out of a finding or asked about, as the engagement's ruleset has them. */
  protected readonly words = inject(EngagementContext).current()?.ruleset.words ?? noWordRules;
  protected readonly lang = inject(Language).lang;
  protected readonly labels = findingTextLabels;
  protected readonly ask = inject<ReviseFindingAsk>(DIALOG_DATA);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  protected readonly draft = this.drafts.of<FindingText>(`finding.${this.ask.finding.id}`);

  protected readonly t = texts({
    title: (code: string) => [`${code} の文を変えます`, `Change the text of ${code}`],
    voids: [
      '文を変えると、依頼者の事実確認と査閲はやり直しになります。前の文は残ります。',
      'A new text has to be confirmed by the client and reviewed anew. The text before is kept.',
    ],
    faster: (name: string, at: string) => [`${name}さんが ${at} に文を変えました`, `${name} changed the text at ${at}`],
    mine: ['あなたの文', 'Yours'],
    theirs: (name: string) => [`${name}さんの文`, `${name}’s`],
    take: ['こちらにする', 'Take this'],
    send: ['変更', 'Change'],
  });
  protected readonly form = ruleForm({
    ...findingTextForm,
    said: textOf(this.ask.finding),
    rule: (text) =>
      mayReviseFinding({
        engagementState: this.ask.engagementState,
        state: this.change.finding().state,
        isReopened: this.change.finding().isReopened,
        text,
        words: this.words,
        confirmedWords: weighedWords(text, this.words),
      }),
    sending: this.change,
    send: (text) => this.change.send(findingApi.revise, { ...text, confirmedWords: weighedWords(text, this.words) }),
    refresh: () => this.change.refresh(),
    draft: this.draft,
  });
  /** The parts a colleague changed while this one was being typed. */
  protected readonly differing = computed(() => {
    const theirs = this.change.finding().texts[0];
    if (!theirs || theirs.textVersion === this.ask.finding.textVersion) return [];
    return parts
      .filter((part) => theirs[part] !== this.form.said()[part])
      .map((part) => ({ part, theirs: theirs[part] }));
  });
  protected readonly writer = computed(() => {
    const [text] = this.change.finding().texts;
    return { name: text?.writtenByName ?? '', at: text ? momentInJapan(text.writtenAt) : '' };
  });
  protected take(part: keyof FindingText, theirs: string): void {
    this.form.patch({ [part]: theirs });
  }
}

function textOf({ texts: [standing] }: FindingView): FindingText {
  const { title = '', fact = '', statedControl = '', difference = '', periodNote = '' } = standing ?? {};
  return { title, fact, statedControl, difference, periodNote };
}
