import { Component, computed, inject, input, output } from '@angular/core';
import { packageStateLabels, type PackageVerificationView, type PackageView, type Problem } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import {
  Button,
  EmptyState,
  Facts,
  Icon,
  Language,
  Note,
  Panel,
  ProblemNote,
  texts,
  TextCopy,
  sizeWords,
  spacedHash,
  type Fact,
} from '@akashi/web-ui';

/** The package that stands: whether it still is what was built, and how its receiver checks it without a line. */
@Component({
  selector: 'ak-package-facts',
  imports: [Button, EmptyState, Facts, Icon, Note, Panel, ProblemNote],
  templateUrl: './package-facts.html',
  styleUrl: './package-facts.css',
  host: { style: 'display: block' },
})
export class PackageFacts {
  private readonly textCopy = inject(TextCopy);
  protected readonly lang = inject(Language).lang;

  readonly latest = input.required<PackageView | null>();
  readonly packages = input.required<readonly PackageView[]>();
  readonly verification = input.required<{ found: PackageVerificationView; at: string } | null>();
  readonly keyFingerprint = input.required<string>();
  readonly busy = input(false);
  readonly fetching = input(false);
  readonly problem = input<Problem | null>(null);
  readonly verify = output();
  readonly download = output();

  protected readonly states = packageStateLabels;
  protected readonly at = momentInJapan;
  protected readonly t = texts({
    title: ['検証の結果', 'Result of the verification'],
    holds: ['すべて一致しました', 'Everything agrees'],
    holdsText: ['作成後に変わったファイルはありません。', 'No file has changed since it was built.'],
    fails: ['保存したパッケージと一致しません', 'The stored package differs'],
    failsText: ['作り直してから引き渡してください。', 'Build it anew before it is handed over.'],
    not: ['まだ検証していません', 'Not verified yet'],
    notText: [
      '記録からもう一度作り、保存したものとバイトごとに比べます。',
      'It is built again from the records and compared byte by byte.',
    ],
    none: ['パッケージはまだありません', 'There is no package yet'],
    noneText: [
      '必要な文書がすべて確定すると作成できます。調書・標準監査手続・内部のメモは入りません。',
      'It can be built once every paper needed is final. Working papers, procedures and notes stay out.',
    ],
    verify: ['検証', 'Verify'],
    download: ['ダウンロード', 'Download'],
    version: ['版', 'Version'],
    size: ['大きさ', 'Size'],
    hash: ['SHA-256', 'SHA-256'],
    events: ['監査証跡', 'Ledger'],
    count: (n: string) => [`${n} 件`, `${n} events`],
    root: ['先頭の値', 'Root'],
    when: ['検証した時刻', 'Verified at'],
    builtBy: ['作成した人', 'Built by'],
    to: ['引渡し先', 'Handed over to'],
    on: ['引渡日', 'Handed over on'],
    offline: [
      '受け取った人も、回線なしで確かめられます。鍵の指紋はパッケージとは別の手段で伝えてください。指紋がなければ、誰が作ったかは確かめられません。',
      'Its receiver can check it offline. Tell them the key fingerprint by another way than the package: without it nobody can tell who made it.',
    ],
    copy: ['コマンドを写す', 'Copy the command'],
    copied: ['コマンドを写しました。', 'The command was copied.'],
    replaced: (edition: number, on: string) => [
      `中の報告書は ${on} に第${edition}版に置き換えられました`,
      `Its report was replaced by version ${edition} on ${on}`,
    ],
    replacedText: [
      'パッケージを作り直すと、このパッケージを置き換えるものとして示されます。',
      'A package built anew names this one as the one it replaces.',
    ],
    earlier: (n: number) => [`前の版 ${n}件`, n === 1 ? '1 earlier version' : `${n} earlier versions`],
    number: (n: number) => [`第${n}版`, `Version ${n}`],
  });
  protected readonly command = computed(
    () => `akashi-verify ${this.latest()?.fileName ?? ''} --key-fingerprint ${this.keyFingerprint()}`,
  );
  protected readonly facts = computed((): Fact[] => {
    const one = this.latest();
    if (!one) return [];
    const t = this.t();
    const done = this.verification();
    const handed = one.handedOverOn
      ? [
          { label: t.to, value: one.handedOverTo ?? '' },
          { label: t.on, value: one.handedOverOn },
        ]
      : [];
    return [
      { label: t.version, value: t.number(one.versionNo) },
      { label: t.size, value: sizeWords(one.size) },
      { label: t.hash, value: spacedHash(one.fileSha256), code: true },
      { label: t.events, value: t.count(one.ledgerSize.toLocaleString('en-US')) },
      { label: t.root, value: spacedHash(one.ledgerRoot), code: true },
      { label: t.builtBy, value: `${one.builtByName} ${momentInJapan(one.builtAt)}` },
      ...(done ? [{ label: t.when, value: `${momentInJapan(done.at)} JST` }] : []),
      ...handed,
    ];
  });

  protected async copy(): Promise<void> {
    await this.textCopy.copy(this.command(), this.t().copied);
  }
}
