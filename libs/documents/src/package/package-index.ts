import type { PackageModel } from './package-model';
import { escape, fileTable, ledgerTable, pageOf, rows, type ListedFile } from './page-parts';

/** The page a person opens first: what is enclosed and how to check it. */
export function packageIndex(model: PackageModel, files: readonly ListedFile[], fingerprint: string): string {
  return pageOf(
    `${model.service}　登録申請用パッケージ`,
    `${factTable(model)}
<h2>1　同封した書類<span lang="en">Enclosed documents</span></h2>
${fileTable(files)}
${notEnclosed(model)}
<h2>2　記録の台帳<span lang="en">Ledger</span></h2>
${ledgerTable(model.ledger, fingerprint)}
<h2>3　確かめかた<span lang="en">How to verify</span></h2>
${howToVerify(model)}`,
  );
}

function factTable(model: PackageModel): string {
  return rows([
    ['監査機関', 'Audit firm', escape(model.firm)],
    ['依頼者', 'Client', escape(model.client)],
    ['サービス', 'Service', escape(model.service)],
    ['監査対象期間', 'Period', `${model.period.from} – ${model.period.to}`],
    ['報告書番号', 'Report number', escape(model.documentNumber)],
    ['作成日', 'Built on', `${model.builtOn}（第${model.version}版）`],
    ...replacedPackage(model),
  ]);
}

/** A corrected report takes the place of the one in an earlier package. */
function replacedPackage({ replaces }: PackageModel): [string, string, string][] {
  if (!replaces) return [];
  const { version, handedOverOn, sha256 } = replaces;
  const told = `${handedOverOn} に引き渡した第${version}版<br><span lang="en">Version ${version}, handed over on ${handedOverOn}</span>`;
  return [['置き換えるパッケージ', 'Replaces', `${told}<br><code>${sha256}</code>`]];
}

function notEnclosed({ notEnclosed: items }: PackageModel): string {
  if (items.length === 0) return '';
  const lines = items.map(({ title, titleEn, reason }) => {
    return `<tr><td>${escape(title)}<br><span lang="en">${escape(titleEn)}</span></td><td>${escape(reason)}</td></tr>`;
  });
  return `<p>同封していない書類<span lang="en"> Not enclosed</span></p><table><tbody>${lines.join('\n')}</tbody></table>`;
}

function howToVerify(model: PackageModel): string {
  return `<p>検証プログラム akashi-verify は、ネットワークにつながずに動きます。監査機関からこのパッケージとは別に受け取った鍵の指紋を入力してください。指紋を照合しない結果は、誰が作ったパッケージかを示しません。</p>
<p lang="en">akashi-verify works offline. Type the key fingerprint the audit firm told you by another way than this package. Without it the result does not show who made the package.</p>
<pre><code>akashi-verify ${escape(model.bagName)}.zip --key-fingerprint …</code></pre>
<p>プログラムを使わずに、書類が変わっていないことを次の方法で確かめられます。展開したフォルダ ${escape(model.bagName)} で実行します。</p>
<p lang="en">Without the program: in the unpacked folder, compare the hashes with any SHA-256 tool.</p>
<pre><code>sha256sum -c manifest-sha256.txt
sha256sum -c tagmanifest-sha256.txt</code></pre>`;
}
