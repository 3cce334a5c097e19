import { minuteInJapan } from '@akashi/domain/dates';
import type { PackageModel } from '../package/package-model';
import { escape, fileTable, ledgerTable, pageOf, rows, type ListedFile } from '../package/page-parts';
import { markLine, type InspectionMark } from './inspection-mark';

/** The page to be read first of what an inspector is given: what it is, for whom, until when, of which moment, and what is not in it. */
export function inspectionIndex(
  model: PackageModel,
  mark: InspectionMark,
  files: readonly ListedFile[],
  fingerprint: string,
): string {
  return pageOf(
    `${model.service}　検査用の一式`,
    `<p><strong>${escape(markLine(mark))}</strong></p>
${what(model, mark)}
<h2>1　入っている書類<span lang="en">Enclosed documents</span></h2>
${fileTable(files)}
<h2>2　入っていないもの<span lang="en">What is not in it</span></h2>
${notInIt}
<h2>3　記録の台帳<span lang="en">Ledger</span></h2>
${ledgerTable(model.ledger, fingerprint)}
<h2>4　確かめかた<span lang="en">How to check it</span></h2>
${howToCheck(model)}`,
  );
}

function what({ firm, client, service, period }: PackageModel, mark: InspectionMark): string {
  const purpose = `案件の署名一覧と、監査証跡（台帳）がその後に書き換えられていないことを確かめるための資料です。`;
  const purposeEn = `The sign-off matrix of one engagement, and what its ledger is checked with.`;
  return `<p>${purpose}</p>
<p lang="en">${purposeEn}</p>
${rows([
  ['検査機関', 'Inspecting body', escape(mark.authority)],
  ['検査の番号', 'Inspection', escape(mark.reference)],
  ['渡した相手', 'Made for', escape(mark.inspector)],
  ['検査の期間', 'Days of the inspection', `${mark.beginsOn} – ${mark.endsOn}`],
  ['作成した時点', 'Made at', `${minuteInJapan(mark.madeAt)}（日本時間）`],
  ['作成者', 'Made by', escape(mark.madeBy)],
  ['監査機関', 'Audit firm', escape(firm)],
  ['依頼者', 'Client', escape(client)],
  ['サービス', 'Service', escape(service)],
  ['案件', 'Engagement', escape(mark.engagement)],
  ['監査対象期間', 'Period', `${period.from} – ${period.to}`],
])}
<p>内容は作成した時点のものです。その後の変更は含みません。「検査の期間」は作成した時点の予定で、監査機関は期間を延ばすことも、早く終えることもあります。</p>
<p lang="en">It stands as of the moment it was made; later changes are not in it. The days are those of that moment: the firm may extend or end the inspection.</p>`;
}

const notInIt = `<ul>
<li>調書の本文（手続・結果・メモ）、証跡、母集団、標本。検査の画面で閲覧できます。</li>
<li>監査手続の文言など、監査機関の外に出さないもの。</li>
<li>実施結果報告書と、引渡しパッケージの書類。</li>
<li>外に示さない記録の内容。台帳では乱数を加えたハッシュだけを示します。内容を当てて確かめることはできません。</li>
<li>監査機関の鍵の秘密の部分。</li>
</ul>
<ul>
<li lang="en">The working papers themselves, evidence, populations and samples: they are read on the pages of the inspection.</li>
<li lang="en">What does not leave the firm, such as the text of procedures.</li>
<li lang="en">The report and the documents of the package.</li>
<li lang="en">What events say that nobody outside is told of: of those the ledger shows salted hashes, on which nothing can be guessed.</li>
<li lang="en">The private part of the firm’s key.</li>
</ul>`;

function howToCheck({ bagName }: PackageModel): string {
  return `<p>検証プログラム akashi-verify は、ネットワークにつながずに、この一式のすべてのファイル、署名、台帳のルートと署名済みの時点を確かめます。監査機関からこの一式とは別に受け取った鍵の指紋を入力してください。報告書が入っていないため、報告書との照合は行いません。</p>
<p lang="en">akashi-verify checks offline each file of this, its signature, and root and checkpoints of the ledger. Type the key fingerprint that the firm told you by another way. There is no report in it to be held against the ledger.</p>
<pre><code>akashi-verify ${escape(bagName)}.zip --key-fingerprint …</code></pre>
<p>プログラムを使わずに、ファイルが変わっていないことを次の方法で確かめられます。展開したフォルダ ${escape(bagName)} で実行します。</p>
<p lang="en">Without the program: in the unpacked folder, compare the hashes with any SHA-256 tool.</p>
<pre><code>sha256sum -c manifest-sha256.txt
sha256sum -c tagmanifest-sha256.txt</code></pre>
<p>画面から取得した zip の名前には、先頭に検査の番号・氏名・日時が付きます。名前を変えても確かめられます。</p>
<p lang="en">A copy taken from the pages bears the inspection, the name and the time in front of its name; any name will do.</p>`;
}
