import type { Permission } from '@akashi/domain/access';
import type { AwaitedFactor } from '@akashi/domain/factor';
import type { LogMark } from '@akashi/domain/security-log';

/** Who is let in: whoever holds the permission, anyone signed in, everyone, a firm’s provider by its token alone, or whoever opened a drop link. */
export type Access = Permission | 'signed-in' | 'public' | 'provisioning' | 'drop-link';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What goes in: nothing or JSON, a file as the whole body with its small facts in the query, or a form of another site's page. */
export type Sends = 'json' | 'file' | 'form';

/** What comes out: JSON, or a file with its name. */
export type Answers = 'json' | 'file';

/**
 * What an act asks of the person anew: a `signature` binds the firm or another person, and is given by whoever proves
 * themselves once more; an act on one's own ways in (`own-factors`) may follow from a code kept for the day a device is lost.
 */
export type StepUp = 'signature' | 'own-factors';

/**
 * One operation of the API. `path` stands below `/api/`; a part `:name` is a parameter. Body, query and answer are types
 * alone: nothing of them is there at run time.
 */
export interface Operation<
  M extends Method = Method,
  Path extends string = string,
  Body = unknown,
  Query = unknown,
  Answer = unknown,
  A extends Access = Access,
> {
  readonly method: M;
  readonly path: Path;
  readonly access: A;
  readonly status: number;
  readonly sends: Sends;
  readonly answers: Answers;
  /** A file that may also come in parts: the finished upload is then named in place of a body. */
  readonly inParts: boolean;
  /** Null where a session left open is enough. */
  readonly stepUp: StepUp | null;
  /** What a sign-in may still wait for when this is asked; a session that waits for anything may do nothing else. */
  readonly whileAwaiting: readonly AwaitedFactor[];
  /** What of it is told in the security log of the firm; a refusal is told of every operation. */
  readonly logs: LogMark | null;
  /** A file that a program may take along with its token; every other leaves by a person. */
  readonly isForPrograms: boolean;
  /** Never there: they carry the types. */
  readonly body?: Of<Body>;
  readonly query?: Of<Query>;
  readonly answer?: Of<Answer>;
}

declare const carried: unique symbol;

/** A type where a value stands. */
export interface Of<T> {
  readonly [carried]?: () => T;
}

/** Names a type in the table: `answer: of<FindingView>()`. */
/* @__NO_SIDE_EFFECTS__ */
export function of<T>(): Of<T> {
  return {};
}

/** An operation without a body, a query or an answer carries `void` for it. */
interface Parts<Body, Query, Answer> {
  body?: Of<Body>;
  query?: Of<Query>;
  answer?: Of<Answer>;
  /** 200 when left out, 201 for a POST: it creates. */
  status?: 200 | 202 | 204;
  stepUp?: StepUp;
  whileAwaiting?: readonly AwaitedFactor[];
  logs?: LogMark;
  isForPrograms?: boolean;
  inParts?: boolean;
}

const asked = ({
  stepUp,
  whileAwaiting,
  logs,
  isForPrograms,
  inParts,
}: Pick<Parts<void, void, void>, 'stepUp' | 'whileAwaiting' | 'logs' | 'isForPrograms' | 'inParts'>) => ({
  inParts: inParts ?? false,
  stepUp: stepUp ?? null,
  whileAwaiting: whileAwaiting ?? [],
  logs: logs ?? null,
  isForPrograms: isForPrograms ?? false,
});

/* @__NO_SIDE_EFFECTS__ */
export function get<const Path extends string, const A extends Access, Query = void, Answer = void>(
  path: Path,
  access: A,
  parts: Pick<Parts<void, Query, Answer>, 'query' | 'answer' | 'whileAwaiting' | 'logs'> = {},
): Operation<'GET', Path, void, Query, Answer, A> {
  return { method: 'GET', path, access, status: 200, sends: 'json', answers: 'json', ...asked(parts) };
}

/* @__NO_SIDE_EFFECTS__ */
export function post<const Path extends string, Body = void, Answer = void>(
  path: Path,
  access: Access,
  parts: Parts<Body, void, Answer> = {},
): Operation<'POST', Path, Body, void, Answer> {
  return { method: 'POST', path, access, status: parts.status ?? 201, sends: 'json', answers: 'json', ...asked(parts) };
}

/* @__NO_SIDE_EFFECTS__ */
export function put<const Path extends string, Body = void, Answer = void>(
  path: Path,
  access: Access,
  parts: Pick<Parts<Body, void, Answer>, 'body' | 'answer' | 'stepUp' | 'logs'> = {},
): Operation<'PUT', Path, Body, void, Answer> {
  return { method: 'PUT', path, access, status: 200, sends: 'json', answers: 'json', ...asked(parts) };
}

/** The body is a file; what is said of it travels in the query. PUT where it takes the place of another. */
/* @__NO_SIDE_EFFECTS__ */
export function upload<const Path extends string, Query = void, Answer = void, M extends 'POST' | 'PUT' = 'POST'>(
  path: Path,
  access: Access,
  parts: Pick<Parts<void, Query, Answer>, 'query' | 'answer' | 'inParts'> & { method?: M } = {},
): Operation<M, Path, Blob, Query, Answer> {
  const method = parts.method ?? ('POST' as M);
  const status = method === 'POST' ? 201 : 200;
  return {
    method,
    path,
    access,
    status,
    sends: 'file',
    answers: 'json',
    ...asked({ inParts: parts.inParts ?? false }),
  };
}

/** The answer is a file. POST where what is asked must not stand in an address. */
/* @__NO_SIDE_EFFECTS__ */
export function download<
  const Path extends string,
  const A extends Access,
  Body = void,
  Query = void,
  M extends 'GET' | 'POST' = 'GET',
>(
  path: Path,
  access: A,
  parts: Pick<Parts<Body, Query, void>, 'body' | 'query' | 'logs' | 'isForPrograms'> & { method?: M } = {},
): Operation<M, Path, Body, Query, Blob, A> {
  const method = parts.method ?? ('GET' as M);
  return { method, path, access, status: 200, sends: 'json', answers: 'file', ...asked(parts) };
}

/** A file goes in and a file comes out: nothing of either is kept. */
/* @__NO_SIDE_EFFECTS__ */
export function convert<const Path extends string, Query = void>(
  path: Path,
  access: Access,
  _parts: Pick<Parts<void, Query, void>, 'query'> = {},
): Operation<'POST', Path, Blob, Query, Blob> {
  return { method: 'POST', path, access, status: 200, sends: 'file', answers: 'file', ...asked({}) };
}

/**
 * A form that another site's page has the browser send, the browser being without our cookies; it goes on to a page of ours.
 * Nobody is let in by it, whatever it brings.
 */
/* @__NO_SIDE_EFFECTS__ */
export function formFromElsewhere<const Path extends string, Body>(
  path: Path,
  _parts: { body: Of<Body> },
): Operation<'POST', Path, Body, void, void, 'public'> {
  return { method: 'POST', path, access: 'public', status: 303, sends: 'form', answers: 'json', ...asked({}) };
}

/**
 * The link of a mail, opened in a browser that may be nobody's: it leads on to a page of ours and changes nothing. The token stands
 * in the address, because a mail program asks by that alone; it opens one small thing and nothing to read.
 */
/* @__NO_SIDE_EFFECTS__ */
export function leadsOn<const Path extends string>(path: Path): Operation<'GET', Path, void, void, void, 'public'> {
  return { method: 'GET', path, access: 'public', status: 303, sends: 'json', answers: 'json', ...asked({}) };
}

/** What a mail program sends in its person's stead (RFC 8058): a form of one field, without a cookie of ours, and it is led nowhere. */
/* @__NO_SIDE_EFFECTS__ */
export function oneClick<const Path extends string>(path: Path): Operation<'POST', Path, void, void, void, 'public'> {
  return { method: 'POST', path, access: 'public', status: 204, sends: 'form', answers: 'json', ...asked({}) };
}

/**
 * What a firm’s identity provider asks by SCIM (RFC 7644): by a token made for that, in the standard’s own words and with its
 * own errors. No person’s session opens any of it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function byProvider<const M extends Method, const Path extends string, Body = void, Query = void, Answer = void>(
  method: M,
  path: Path,
  parts: Parts<Body, Query, Answer> = {},
): Operation<M, Path, Body, Query, Answer, 'provisioning'> {
  const status = parts.status ?? (method === 'POST' ? 201 : 200);
  return { method, path, access: 'provisioning', status, sends: 'json', answers: 'json', ...asked(parts) };
}

/**
 * What whoever opened a drop link asks, by what its opening gave them alone: no session and no token opens any of it. A file is the whole
 * body where the operation sends one.
 */
/* @__NO_SIDE_EFFECTS__ */
export function byDropLink<const M extends Method, const Path extends string, Body = void, Query = void, Answer = void>(
  method: M,
  path: Path,
  parts: Parts<Body, Query, Answer> & { sends?: 'file' } = {},
): Operation<M, Path, Body, Query, Answer, 'drop-link'> {
  const status = parts.status ?? (method === 'POST' ? 201 : 200);
  return { method, path, access: 'drop-link', status, sends: parts.sends ?? 'json', answers: 'json', ...asked(parts) };
}

/** Names of the parameters of a path: `'a/:x/b/:y'` gives `'x' | 'y'`. */
export type ParamOf<Path extends string> = Path extends `${infer First}/${infer Rest}`
  ? ParamOf<First> | ParamOf<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never;

/** What has to be known to write the address. */
export type PathOf<O extends Operation> =
  O extends Operation<Method, infer Path, unknown, unknown, unknown> ? Readonly<Record<ParamOf<Path>, string>> : never;

export type BodyOf<O> = O extends Operation<Method, string, infer Body, infer _Query, infer _Answer> ? Body : never;
export type QueryOf<O> = O extends Operation<Method, string, infer _Body, infer Query, infer _Answer> ? Query : never;
export type AnswerOf<O> = O extends Operation<Method, string, infer _Body, infer _Query, infer Answer> ? Answer : never;
