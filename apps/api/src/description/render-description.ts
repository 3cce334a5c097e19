import type { DescribedOperation, Description, JsonSchema } from './description';

const style = `
  body { font: 15px/1.6 "BIZ UDPGothic", "Noto Sans JP", sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; color: #1a1a1c; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 1px solid #999; }
  h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; } code { font-family: ui-monospace, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.6rem 0.2rem 0; }
  th { font-weight: normal; color: #595959; width: 9rem; } p { margin: 0.25rem 0; } nav a { margin-inline-end: 0.75rem; white-space: nowrap; }`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: unknown): string => String(text).replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
const code = (text: unknown): string => `<code>${plain(text)}</code>`;

/** The description of the API as one page: operations by topic, then what bodies and answers are made of. No script. */
export function renderDescription({ info, paths, components }: Description): string {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const topics = Map.groupBy(operations, ({ operation }) => operation.operationId.split('.')[0] ?? '');
  const names = [...topics.keys()].sort();
  const parts = names.map(
    (topic) =>
      `<h2 id="${plain(topic)}">${plain(topic)}</h2>${(topics.get(topic) ?? [])
        .map(({ path, method, operation }) => operationPart(`${method} ${path}`, operation))
        .join('')}`,
  );
  const schemas = Object.entries(components.schemas).map(([name, schema]) => schemaPart(name, schema));
  const links = [...names, 'types'].map((name) => `<a href="#${plain(name)}">${plain(name)}</a>`).join(' ');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${plain(info.title)} API</title><style>${style}</style></head>
<body><h1>${plain(info.title)} API</h1><p>${operations.length} operations. <a href="/api/openapi.json">openapi.json</a></p><nav>${links}</nav>
${parts.join('\n')}<h2 id="types">types</h2>${schemas.join('\n')}</body></html>`;
}

function operationPart(address: string, operation: DescribedOperation): string {
  const rows = [
    ['access', code(operation['x-access'])],
    ...operation.parameters.map((parameter) => {
      const { name, in: place, required, schema } = parameter as Parameter;
      return [`${plain(place)}`, `${code(name)} ${typeText(schema)}${required ? '' : ' (may be left out)'}`];
    }),
    ...(operation.requestBody ? [['body', contentText(operation.requestBody as Content)]] : []),
    ...Object.entries(operation.responses).map(([status, answer]) => [
      plain(status),
      `${plain((answer as Content).description ?? '')} ${contentText(answer as Content)}`,
    ]),
  ];
  const lines = rows.map(([head, cell]) => `<tr><th>${head}</th><td>${cell}</td></tr>`).join('');
  const { operationId, summary } = operation;
  return `<h3 id="${plain(operationId)}">${code(address)}</h3><p>${plain(summary)}</p><table>${lines}</table>`;
}

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: JsonSchema;
}

interface Content {
  description?: string;
  content?: Record<string, { schema: JsonSchema }>;
}

const contentText = ({ content = {} }: Content): string =>
  Object.values(content)
    .map(({ schema }) => typeText(schema))
    .join(' ');

function schemaPart(name: string, schema: JsonSchema): string {
  const fields = Object.entries(schema.properties ?? {}).map(([field, part]) => {
    const said = part.description ? ` — ${plain(part.description)}` : '';
    const optional = schema.required?.includes(field) ? '' : '?';
    return `<tr><th>${code(field + optional)}</th><td>${typeText(part)}${said}</td></tr>`;
  });
  const body = fields.length > 0 ? `<table>${fields.join('')}</table>` : `<p>${typeText(schema)}</p>`;
  const said = schema.description ? `<p>${plain(schema.description)}</p>` : '';
  return `<h3 id="type-${plain(name)}">${code(name)}</h3>${said}${body}`;
}

/** A type in one line: the name of another one is a link to it. */
function typeText(schema: JsonSchema): string {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `<a href="#type-${plain(name)}">${code(name)}</a>`;
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(JSON.stringify(value))).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' | ');
  if (schema.items) return `list of ${typeText(schema.items)}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'anything');
  return plain(schema.format ? `${type} (${schema.format})` : type);
}
