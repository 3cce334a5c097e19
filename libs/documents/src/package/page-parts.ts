import type { PackageLedger, PackageRole } from './package-model';

/** A file as the package's own list has it. */
export interface ListedFile {
  readonly role: PackageRole;
  readonly path: string;
  readonly title: string;
  readonly titleEn: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A page of a package: no script, no outside address; prints on A4. */
export function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escape(title)}</h1>
${body}
</body>
</html>
`;
}

const style = `
@page { size: A4; margin: 20mm 18mm 22mm }
body { max-width: 960px; margin: 32px auto; padding: 0 24px; color: #1a1a1a; background: #fff;
  font: 16px/1.7 "BIZ UDPGothic", "Hiragino Sans", "Yu Gothic UI", Meiryo, sans-serif; line-break: strict }
h1 { font-size: 22px; border-bottom: 2px solid #1a1a1a; padding-bottom: 8px }
h2 { font-size: 18px; margin-top: 32px }
h2 span, th span { font-weight: 400; color: #4d4d4d; font-size: 13px; margin-left: 10px }
table { width: 100%; border-collapse: collapse; font-size: 14px }
th, td { border: 1px solid #949494; padding: 4px 8px; text-align: left; vertical-align: top; font-weight: 400 }
th { background: #f2f2f2; white-space: nowrap }
tbody th { width: 240px }
td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
code { font: 13px/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere }
pre { border: 1px solid #949494; padding: 8px 12px; overflow-x: auto; white-space: pre-wrap }
p[lang=en], li[lang=en] { color: #4d4d4d; font-size: 14px }
tr { break-inside: avoid }
`;

export function fileTable(files: readonly ListedFile[]): string {
  const lines = files.map(({ path, title, titleEn, bytes, sha256 }) => {
    const name = `<a href="${encodeURI(path)}">${escape(title)}</a><br><span lang="en">${escape(titleEn)}</span>`;
    return `<tr><td>${name}</td><td>${escape(path)}</td><td class="n">${grouped(bytes)}</td><td><code>${sha256.slice(0, 32)}<wbr>${sha256.slice(32)}</code></td></tr>`;
  });
  const head =
    '<tr><th>書類<span lang="en">Document</span></th><th>ファイル<span lang="en">File</span></th><th>バイト<span lang="en">Bytes</span></th><th>SHA-256</th></tr>';
  return `<table><thead>${head}</thead><tbody>${lines.join('\n')}</tbody></table>`;
}

export function ledgerTable(ledger: PackageLedger, fingerprint: string): string {
  return rows([
    ['記録の件数', 'Events', grouped(ledger.size)],
    ...shownEvents(ledger),
    ['ルート', 'Root', `<code>${ledger.root}</code>`],
    ['鍵の指紋', 'Key fingerprint', `<code>${fingerprint}</code>`],
    ['署名済みの時点', 'Checkpoints', ledger.checkpoints.map(({ size }) => grouped(size)).join(' ・ ')],
    ['時刻認証', 'Time-stamp', stampedPlaces(ledger)],
  ]);
}

/** How much of it can be read here: of everything else the firm tells nothing but the hash. */
function shownEvents({ events, receiver }: PackageLedger): [string, string, string][] {
  if (receiver === undefined) return [];
  const shown = events.filter((event) => typeof event === 'string').length;
  const rest = events.length - shown;
  const ja = `内容を示す記録 ${grouped(shown)}件、ハッシュだけの記録 ${grouped(rest)}件`;
  return [
    [
      'うち内容を示すもの',
      'Shown',
      `${ja}<br><span lang="en">${grouped(shown)} events shown, ${grouped(rest)} withheld as hashes only</span>`,
    ],
  ];
}

function stampedPlaces({ checkpoints }: PackageLedger): string {
  const stamped = checkpoints.filter(({ token }) => token !== undefined).map(({ size }) => grouped(size));
  return stamped.length > 0 ? stamped.join(' ・ ') : 'なし<span lang="en">（none）</span>';
}

export function rows(entries: readonly (readonly [string, string, string])[]): string {
  const lines = entries.map(
    ([ja, en, value]) => `<tr><th>${ja}<span lang="en">${en}</span></th><td>${value}</td></tr>`,
  );
  return `<table><tbody>${lines.join('\n')}</tbody></table>`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function escape(value: string): string {
  return value.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
