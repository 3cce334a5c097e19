import type { SearchKind } from '@akashi/domain/search';
import type { PreparedStatement } from '../transactions/prepared-statement';

/** A thing as it is found, before its words are folded. */
export interface FoundSource {
  room: string;
  id: string;
  part: number;
  /** Where it is opened, when that is not its own page. */
  parent: string | null;
  label: string;
  code: string;
  title: string;
  /** What it is found by as its name, with the readings. */
  names: readonly string[];
  body: string;
}

const columns = (of: Record<Exclude<keyof FoundSource, 'part'>, string>, part = '0'): string =>
  Object.entries(of)
    .map(([name, sql]) => `${sql} AS ${name}`)
    .join(', ') + `, ${part} AS part`;

const joined = (...texts: string[]): string =>
  `concat_ws(E'\\n', ${texts.map((text) => `nullif(${text}, '')`).join(', ')})`;
const same = (alias: string, to: string): string =>
  `${alias}.firm_id = ${to}.firm_id AND ${alias}.engagement_id = ${to}.engagement_id`;
/** Which things are read, by any of these columns. */
type Chosen = (...ids: string[]) => string;
const one: Chosen = (...ids) => `(${ids.map((id) => `${id} = $3::uuid`).join(' OR ')})`;
const some: Chosen = (...ids) => `(${ids.map((id) => `${id} = ANY ($3::uuid[])`).join(' OR ')})`;
const all: Chosen = () => '$3::uuid IS NULL';
const mine = (alias: string, chosen: string): string =>
  `${alias}.firm_id = $1 AND ${alias}.engagement_id = $2 AND ${chosen}`;
/** With its suffix, as the criteria print it. */
const numberOf = 'k.number';
const criterionOf = `JOIN criterion k ON k.firm_id = c.firm_id AND k.edition_id = c.edition_id AND k.key = c.criterion_key`;
const controlOf = `JOIN individual_control c ON ${same('c', 't')} AND c.id = t.individual_control_id ${criterionOf}`;
const none = `''`;
const noOther = 'NULL::uuid';

/** The rows of the matrix: those of the plan in force. */
const control = (chosen: Chosen): string => `
  SELECT ${columns({ room: 'c.engagement_id', id: 'c.id', parent: noOther, label: none, code: numberOf, title: 'c.text', names: 'ARRAY[c.text]', body: joined('k.label_ja', 'k.label_en', 'c.owner', 'c.main_target') })}
  FROM individual_control c ${criterionOf}
  JOIN scope_plan p ON ${same('p', 'c')} AND p.statement_id = c.statement_id AND p.state = 'approved'
  WHERE ${mine('c', chosen('c.id'))}`;

/** Found by its number and by what is written in it; the control's own text finds the control. */
const paper = (chosen: Chosen): string => `
  SELECT ${columns({ room: 't.engagement_id', id: 't.id', parent: noOther, label: 't.test_type', code: numberOf, title: 'c.text', names: `'{}'::text[]`, body: joined('s.text', 't.conclusion_note') })}
  FROM control_test t ${controlOf}
  LEFT JOIN LATERAL (
    SELECT string_agg(${joined('x.procedure', 'x.result', 'x.interviewee')}, E'\\n' ORDER BY x.position, x.id) AS text
    FROM test_step x WHERE ${same('x', 't')} AND x.test_id = t.id AND x.ended_at IS NULL) s ON true
  WHERE ${mine('t', chosen('t.id'))} AND t.state <> 'closed'`;

const firstPaper = `LEFT JOIN LATERAL (SELECT x.test_id FROM evidence_link x WHERE ${same('x', 'e')} AND x.evidence_id = e.id
    ORDER BY x.ended_at IS NOT NULL, x.linked_at, x.id LIMIT 1) l ON true`;
const ofEvidence = { room: 'e.engagement_id', id: 'e.id', parent: 'l.test_id', label: none, title: 'e.name' };

/** The evidence itself, and each page of the words that its newest file holds, once they are read. */
const evidence = (chosen: Chosen): string => `
  SELECT ${columns({ ...ofEvidence, code: `'E-' || lpad(e.number::text, 4, '0')`, names: 'ARRAY[e.name]', body: 'e.source' })}
  FROM evidence e ${firstPaper}
  WHERE ${mine('e', chosen('e.id'))}
  UNION ALL
  SELECT ${columns({ ...ofEvidence, code: `'E-' || lpad(e.number::text, 4, '0')`, names: `'{}'::text[]`, body: 'p.page' }, 'p.at::int')}
  FROM evidence e ${firstPaper}
  JOIN evidence_text w ON ${same('w', 'e')} AND w.evidence_id = e.id AND w.version_no = e.latest_version
  CROSS JOIN LATERAL unnest(w.pages) WITH ORDINALITY AS p(page, at)
  WHERE ${mine('e', chosen('e.id'))}`;

const population = (chosen: Chosen): string => `
  SELECT ${columns({ room: 'p.engagement_id', id: 'p.id', parent: noOther, label: 'p.version_no::text', code: 'p.code', title: 'p.name', names: 'ARRAY[p.name]', body: joined('p.source_system', 'p.query_note', 'p.file_name') })}
  FROM population p WHERE ${mine('p', chosen('p.id'))} AND p.ended_at IS NULL`;

/** Opened in the paper of the first test that is made of its population; in the population while there is none. */
const item = (chosen: Chosen): string => `
  SELECT ${columns({ room: 'i.engagement_id', id: 'i.id', parent: 'coalesce(l.test_id, p.id)', label: `CASE WHEN l.test_id IS NULL THEN 'population' ELSE 'paper' END`, code: `p.code || '-' || i.rank`, title: 'v.text', names: 'ARRAY[v.text]', body: none })}
  FROM sample_item i
  JOIN population p ON ${same('p', 'i')} AND p.id = i.population_id AND p.ended_at IS NULL
  LEFT JOIN LATERAL (SELECT string_agg(x.value, ' · ' ORDER BY x.at) AS text
    FROM jsonb_array_elements_text(i.cells) WITH ORDINALITY AS x(value, at) WHERE x.value <> '') v ON true
  LEFT JOIN LATERAL (SELECT x.test_id FROM population_test x WHERE ${same('x', 'i')} AND x.population_id = i.population_id
    ORDER BY x.linked_at, x.test_id LIMIT 1) l ON true
  WHERE ${mine('i', chosen('i.id', 'i.population_id'))}`;

const finding = (chosen: Chosen): string => `
  SELECT ${columns({ room: 'f.engagement_id', id: 'f.id', parent: noOther, label: none, code: `'F-' || lpad(f.number::text, 2, '0')`, title: 'x.title', names: 'ARRAY[x.title]', body: joined('x.fact', 'x.stated_control', 'x.difference', 'x.period_note') })}
  FROM finding f JOIN finding_text x ON ${same('x', 'f')} AND x.finding_id = f.id AND x.text_version = f.text_version
  WHERE ${mine('f', chosen('f.id'))}`;

const engagement = (chosen: Chosen): string => `
  SELECT ${columns({ room: 'e.id', id: 'e.id', parent: noOther, label: none, code: none, title: 'e.name', names: 'ARRAY[e.name, c.name, c.name_kana, s.name]', body: none })}
  FROM engagement e
  JOIN client c ON c.firm_id = e.firm_id AND c.id = e.client_id
  JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE e.firm_id = $1 AND ($2::uuid IS NULL OR e.id = $2)
    AND ${chosen('e.id', 'e.client_id', 'e.service_id')}`;

const person = (chosen: Chosen): string => `
  SELECT ${columns({ room: 'm.firm_id', id: 'm.user_id', parent: noOther, label: none, code: none, title: `m.family_name || ' ' || m.given_name`, names: `ARRAY[m.family_name || m.given_name, m.family_kana || m.given_kana]`, body: 'm.title' })}
  FROM member m WHERE m.firm_id = $1 AND ${chosen('m.user_id')} AND $2::uuid IS NOT NULL`;

/** With its services: whoever looks for one comes to the client that offers it. */
const client = (chosen: Chosen): string => `
  SELECT ${columns({ room: 'c.firm_id', id: 'c.id', parent: noOther, label: none, code: none, title: 'c.name', names: 'ARRAY[c.name, c.name_kana]', body: joined('c.corporate_number', 's.text') })}
  FROM client c
  LEFT JOIN LATERAL (SELECT string_agg(x.name, E'\\n' ORDER BY x.name) AS text, bool_or(${chosen('x.id')}) AS chosen
    FROM cloud_service x WHERE x.firm_id = c.firm_id AND x.client_id = c.id) s ON true
  WHERE c.firm_id = $1 AND (${chosen('c.id')} OR s.chosen) AND $2::uuid IS NOT NULL`;

const selects = { control, paper, evidence, population, item, finding, engagement, person, client };

/** How the things of a kind are read. $1 firm, $2 room, $3 which: an id, ids, or null. */
export interface SearchSelect {
  /** What a person changes is one thing, and is planned once. */
  one: PreparedStatement;
  some: string;
  all: string;
}

export const searchSelects = Object.fromEntries(
  Object.entries(selects).map(([kind, select]) => [
    kind,
    { one: { name: `find-one-${kind}`, text: select(one) }, some: select(some), all: select(all) },
  ]),
) as Record<SearchKind, SearchSelect>;
