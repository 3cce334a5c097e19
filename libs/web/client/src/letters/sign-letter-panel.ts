import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ClientLetterView } from '@akashi/contracts';
import { at, clientLetterApi } from '@akashi/contracts/api';
import { maySignLetter, type AnsweredPoint, type PointAnswer } from '@akashi/domain/report';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { keptText } from '@akashi/web-platform/drafts';
import {
  Button,
  Chip,
  Language,
  Note,
  Panel,
  ProblemNote,
  SegmentedChoice,
  TextareaField,
  TextField,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';

type Said = Pick<AnsweredPoint, 'words'> & { answer: PointAnswer | '' };

/** The letter to be signed: each point is confirmed as it stands or limited in words, and the signature asks the person anew. */
@Component({
  selector: 'ak-client-sign-letter',
  imports: [Button, Chip, Note, Panel, ProblemNote, SegmentedChoice, TextareaField, TextField],
  templateUrl: './sign-letter-panel.html',
  styleUrl: './sign-letter-panel.css',
})
export class SignLetterPanel {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly toasts = inject(Toasts);
  private readonly refusal = refusalText();

  readonly letter = input.required<ClientLetterView>();
  /** Whose name stands under it; null for who only reads. */
  readonly signer = input.required<string | null>();
  readonly changed = output<ClientLetterView>();

  protected readonly sending = new Sending();
  private readonly said = signal<Readonly<Record<string, Said>>>({});
  protected readonly signerTitle = keptText(() => `client-letter.${this.letter().id}.title`);
  protected readonly signerAuthority = keptText(() => `client-letter.${this.letter().id}.authority`);

  protected readonly t = texts({
    period: (from: string, to: string) => [`${from} から ${to}`, `${from} to ${to}`],
    by: (day: string) => [`${day} までに署名`, `to be signed by ${day}`],
    from: (name: string) => [`${name}さんから`, `From ${name}`],
    intro: ['監査にあたり、次のとおり確認します。', 'For the audit, management confirms the following.'],
    points: ['確認する点', 'Points'],
    point: (n: number) => [`${n} のお答え`, `Answer to ${n}`],
    confirmed: ['確認した', 'Confirmed'],
    qualified: ['ことばを添える', 'With words'],
    words: (n: number) => [`${n} に添えることば`, `Words to ${n}`],
    wordsHelp: ['そのまま書面に入ります。', 'They stand in the letter as you write them.'],
    all: ['すべてを確認した', 'All confirmed'],
    answered: (done: number, all: number) => [`${all}点のうち ${done}点を確認`, `${done} of ${all} answered`],
    title: ['役職', 'Title'],
    authority: ['権限', 'Authority'],
    authorityHelp: [
      'サービスの情報セキュリティについて、何を決める権限があるか。',
      'What you may decide about the security of the service.',
    ],
    fixed: (name: string) => [
      `${name} の名前と今日の日付で書面になり、変わりません。`,
      `It becomes a letter under the name of ${name} and today’s date, and does not change.`,
    ],
    sign: ['本人を確かめて署名', 'Prove yourself and sign'],
    signed: ['経営者確認書に署名しました。', 'The letter was signed.'],
    open: (n: number) => [`まだ ${n}点のお答えがありません。`, `${n} points are not answered yet.`],
    approver: ['署名されるのは承認者の方です', 'Your approver signs'],
    approverText: ['文面は今から読めます。', 'You may read it.'],
  });
  protected readonly choices = computed(() => [
    { value: 'confirmed', label: this.t().confirmed, tone: 'ok' as const },
    { value: 'qualified', label: this.t().qualified, tone: 'warn' as const },
  ]);
  protected readonly points = computed(() => {
    const [lang, said] = [this.language.lang(), this.said()];
    return this.letter().points.map(({ code, textJa, textEn }) => ({
      code,
      text: lang === 'ja' ? textJa : textEn,
      answer: said[code]?.answer ?? ('' as const),
      words: said[code]?.words ?? '',
    }));
  });
  protected readonly done = computed(() => this.points().filter(({ answer }) => answer !== '').length);
  private readonly answers = computed(() =>
    this.points().flatMap(({ code, answer, words }): AnsweredPoint[] =>
      answer === '' ? [] : [{ code, answer, words: answer === 'qualified' ? words.trim() : '' }],
    ),
  );
  protected readonly reason = computed(() => {
    const left = this.points().length - this.done();
    if (left > 0) return this.t().open(left);
    return this.refusal(
      maySignLetter({
        ...{ engagementState: 'in_reporting', isSigned: false, reportState: null, undrawable: [] },
        ...{ today: todayInJapan(), periodEnd: this.letter().periodEnd, signerName: this.signer() ?? '' },
        ...{ signerTitle: this.signerTitle(), signerAuthority: this.signerAuthority(), points: this.answers() },
        asked: this.letter().points.map(({ code }) => code),
      }),
    );
  });

  protected answer(code: string, answer: string): void {
    this.change(code, { answer: answer as PointAnswer });
  }

  protected say(code: string, words: string): void {
    this.change(code, { words });
  }

  protected confirmAll(): void {
    this.said.set(
      Object.fromEntries(this.letter().points.map(({ code }) => [code, { answer: 'confirmed', words: '' }])),
    );
  }

  protected async sign(): Promise<void> {
    if (this.reason() !== '') return;
    const address = at(clientLetterApi.sign, { letterRequestId: this.letter().id });
    const signer = { signerTitle: this.signerTitle().trim(), signerAuthority: this.signerAuthority().trim() };
    const body = { points: this.answers(), ...signer };
    const view = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!view) return;
    this.signerTitle.set('');
    this.signerAuthority.set('');
    this.toasts.show(this.t().signed);
    this.changed.emit(view);
  }

  private change(code: string, change: Partial<Said>): void {
    this.said.update((all) => ({ ...all, [code]: { ...(all[code] ?? { answer: '', words: '' }), ...change } }));
  }
}
