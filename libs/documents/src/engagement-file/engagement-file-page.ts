import { minuteInJapan } from '@akashi/domain/dates';
import { escape, fileTable, ledgerTable, pageOf, rows } from '../package/page-parts';
import type { EngagementFileModel, MeasuredFile } from './engagement-file-model';

/** The page to be read first: what it is, what is in it and how it is written, what is not in it, and how it is checked. */
export function engagementFilePage(
  model: EngagementFileModel,
  files: readonly MeasuredFile[],
  fingerprint: string,
): string {
  const listed = files.map(({ size, ...file }) => ({ ...file, role: 'other' as const, bytes: size }));
  return pageOf(
    `${model.service}　一件書類`,
    `<p><strong>監査機関の中だけで使うものです。監査手続の文言など、外に出さない内容を含みます。</strong></p>
<p lang="en"><strong>For the firm alone: it holds what does not leave the firm, such as the text of procedures.</strong></p>
${what(model)}
<h2>1　記録の表<span lang="en">Tables</span></h2>
${tableWords}
${tables(model)}
<h2>2　入っていないもの<span lang="en">What is not in it</span></h2>
${leftOut(model)}
<h2>3　ファイル<span lang="en">Files</span></h2>
${fileTable(listed)}
<h2>4　記録の台帳<span lang="en">Ledger</span></h2>
${ledgerTable(model.ledger, fingerprint)}
<h2>5　確かめかた<span lang="en">How to check it</span></h2>
<p>検証プログラム akashi-verify は、ネットワークにつながずに動きます。</p>
<p lang="en">akashi-verify works offline.</p>
<pre><code>akashi-verify ${escape(model.bagName)}.zip --key-fingerprint …</code></pre>`,
  );
}

function what(model: EngagementFileModel): string {
  return rows([
    ['監査機関', 'Audit firm', escape(model.firm)],
    ['依頼者', 'Client', escape(model.client)],
    ['サービス', 'Service', escape(model.service)],
    ['案件', 'Engagement', escape(model.engagement)],
    ['監査対象期間', 'Period', `${model.period.from} – ${model.period.to}`],
    ['作成した時点', 'Made at', `${minuteInJapan(model.madeAt)}（日本時間）`],
    ['作成者', 'Made by', escape(model.madeBy)],
    ['番号', 'Number', String(model.number)],
  ]);
}

const tableWords = `<p>tables/ の各ファイルは、1行が1件の JSON です（UTF-8、行はバイト順）。列の名前はデータベースのものです。readable/ の同じ名前のページで、人が読める形でも見られます。行をまたぐ参照は id で示します。</p>
<p lang="en">Each file in tables/ holds one JSON object a line (UTF-8, lines in the order of their bytes), under the column names of the database. The page of the same name in readable/ shows it to people. Rows refer to each other by id.</p>`;

function tables({ tables: listed }: EngagementFileModel): string {
  const lines = listed.map(({ name, rows: count, columns, keptBack }) => {
    const kept = keptBack.length > 0 ? `<br>書き出さない列（秘密）: ${keptBack.join(', ')}` : '';
    const file = count > 0 ? `<a href="tables/${name}.ndjson">${name}</a>` : name;
    return `<tr><td>${file}</td><td class="n">${count}</td><td>${columns.join(', ')}${kept}</td></tr>`;
  });
  const head = `<tr><th>表<span lang="en">Table</span></th><th>件数<span lang="en">Rows</span></th><th>列<span lang="en">Columns</span></th></tr>`;
  return `<table><thead>${head}</thead><tbody>${lines.join('\n')}</tbody></table>`;
}

function leftOut({ leftOut: listed }: EngagementFileModel): string {
  const lines = listed.map(({ name, reason, reasonEn }) => {
    return `<tr><td>${name}</td><td>${escape(reason)}<br><span lang="en">${escape(reasonEn)}</span></td></tr>`;
  });
  return `<table><tbody>${lines.join('\n')}</tbody></table>`;
}
