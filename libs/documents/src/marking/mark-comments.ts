import { place } from './mark-cells';
import type { CellMark } from './cell-mark';

/** A sheet whose comments are added to, and the way to the parts beside it. */
export interface CommentedSheet {
  readonly part: string;
  readonly xml: string;
  read(part: string): Promise<string | null>;
  write(part: string, content: string): unknown;
}

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const author = 'Akashi';

/** Adds a comment for every mark, beside those the client's sheet has already. Gives the sheet that shows them. */
export async function addComments(sheet: CommentedSheet, marks: readonly CellMark[]): Promise<string> {
  const { folder, relations: relationsPart } = placesOf(sheet.part);
  const relations = (await sheet.read(relationsPart)) ?? emptyRelations;
  const free = await freeNames(sheet, folder);
  const comments = targetOf(relations, 'comments', folder) ?? free.comments;
  const drawing = targetOf(relations, 'vmlDrawing', folder) ?? free.drawing;
  const isNew = { comments: !relations.includes('/comments"'), drawing: !relations.includes('/vmlDrawing"') };
  const known = await sheet.read(comments);
  const ours = marks.filter(({ cell }) => !known?.includes(`ref="${cell}"`));
  sheet.write(comments, withComments(known ?? emptyComments, marks));
  sheet.write(drawing, withShapes((await sheet.read(drawing)) ?? emptyDrawing, ours));
  const added = [
    ...(isNew.comments ? [relation('akashiComments', 'comments', comments, folder)] : []),
    ...(isNew.drawing ? [relation('akashiDrawing', 'vmlDrawing', drawing, folder)] : []),
  ];
  sheet.write(
    relationsPart,
    relations.replace(/<\/((?:\w+:)?)Relationships>/, (end) => added.join('') + end),
  );
  await declareTypes(sheet, isNew.comments ? comments : null);
  return isNew.drawing ? withDrawing(sheet.xml) : sheet.xml;
}

function placesOf(part: string) {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return { folder, relations: `${folder}_rels/${part.slice(folder.length)}.rels` };
}

/** Names as spreadsheet programs give them: some of them look for comments under no other. */
async function freeNames({ read }: CommentedSheet, folder: string): Promise<{ comments: string; drawing: string }> {
  const parent = folder.replace(/[^/]+\/$/, '');
  for (let n = 1; ; n += 1) {
    const names = { comments: `${parent}comments${n}.xml`, drawing: `${parent}drawings/vmlDrawing${n}.vml` };
    if ((await read(names.comments)) === null && (await read(names.drawing)) === null) return names;
  }
}

const emptyRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function relation(id: string, type: string, target: string, folder: string): string {
  const parent = folder.replace(/[^/]+\/$/, '');
  const from = folder === parent ? `/${target}` : `../${target.slice(parent.length)}`;
  return `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${from}"/>`;
}

function targetOf(relations: string, type: string, folder: string): string | null {
  const found = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(([one]) => one.includes(`/${type}"`));
  const target = /\bTarget="([^"]*)"/.exec(found?.[0] ?? '')?.[1];
  if (target === undefined) return null;
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

const emptyComments = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;

/** A cell has one comment: where the client wrote one, ours stands below it. */
function withComments(xml: string, marks: readonly CellMark[]): string {
  const p = /<((?:\w+:)?)comments\b/.exec(xml)?.[1] ?? '';
  const authors = [...xml.matchAll(/<(?:\w+:)?author\b/g)].length;
  const run = (text: string) => `<${p}r><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;
  let result = xml
    .replace(new RegExp(`<${p}authors\\s*/>`), `<${p}authors></${p}authors>`)
    .replace(`</${p}authors>`, `<${p}author>${author}</${p}author></${p}authors>`);
  const added: string[] = [];
  for (const { cell, text } of marks) {
    const theirs = new RegExp(`(<${p}comment\\b[^>]*\\bref="${cell}"[^>]*>[\\s\\S]*?)(</${p}text>)`);
    if (theirs.test(result))
      result = result.replace(theirs, (_, begin: string, end: string) => begin + run(`\n${text}`) + end);
    else added.push(`<${p}comment ref="${cell}" authorId="${authors}"><${p}text>${run(text)}</${p}text></${p}comment>`);
  }
  return result.replace(`</${p}commentList>`, () => `${added.join('')}</${p}commentList>`);
}

const emptyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;

function withShapes(xml: string, marks: readonly CellMark[]): string {
  const shapes = marks.map(({ cell }) => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return `<v:shape id="akashi_${cell}" type="#_x0000_t202" style="position:absolute;width:220pt;height:90pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${Number(row) - 1}</x:Row><x:Column>${place(letters) - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return xml.replace(/<\/xml>\s*$/, `${shapes.join('')}</xml>`);
}

/** What stands after the comments in a sheet, in the order its schema wants. */
const after = /<(?:\w+:)?(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/;

function withDrawing(xml: string): string {
  const p = /<((?:\w+:)?)worksheet\b/.exec(xml)?.[1] ?? '';
  const element = `<${p}legacyDrawing xmlns:r="${relationTypes}" r:id="akashiDrawing"/>`;
  const body = xml.lastIndexOf(`</${p}sheetData>`);
  const from = body < 0 ? 0 : body;
  const next = after.exec(xml.slice(from));
  const at = next ? from + next.index : xml.lastIndexOf(`</${p}worksheet>`);
  return xml.slice(0, at) + element + xml.slice(at);
}

async function declareTypes({ read, write }: CommentedSheet, comments: string | null): Promise<void> {
  const part = '[Content_Types].xml';
  const types = (await read(part)) ?? '';
  const drawing = /Extension="vml"/i.test(types)
    ? ''
    : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  const sheetComments =
    comments === null
      ? ''
      : `<Override PartName="/${comments}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`;
  write(
    part,
    types.replace(/<\/((?:\w+:)?)Types>/, (end) => drawing + sheetComments + end),
  );
}

function escaped(text: string): string {
  const plain = [...text].filter((char) => char >= ' ' || char === '\n').join('');
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
