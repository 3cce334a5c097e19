import type { AnswerOf, BodyOf, InspectedOperation, Method, Operation } from '@akashi/contracts/api';
import type { TokenPermission } from '@akashi/domain/access';
import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { ApiTokenCaller, InspectorCaller, LinkPersonCaller, MemberCaller } from '../transactions/caller';

const operationKey = 'akashi:operation';

declare const textOf: unique symbol;

/** The JSON text of a view, as PostgreSQL made it. */
export type JsonText<View> = string & { readonly [textOf]: View };

/** A file leaves through the response; a JSON answer may come as the text that PostgreSQL made. */
type Told<O> = AnswerOf<O> extends Blob ? void : AnswerOf<O> | JsonText<AnswerOf<O>>;

type Handler<O> = (...given: never[]) => Told<O> | Promise<Told<O>>;

/** Asks too much of a method of which no parameter takes every body that the contract allows. */
type TakesBody<O, H extends Handler<O>> = [BodyOf<O>] extends [void | Blob]
  ? unknown
  : [BodyOf<O>] extends [Parameters<H>[number]]
    ? unknown
    : { 'no parameter takes the body': BodyOf<O> };

/**
 * Asks too much of a method that takes a member alone where the table lets a program ask: a parameter that takes a member
 * takes a program as well.
 */
type TakesTokens<O, H extends Handler<O>> =
  O extends Operation<'GET', string, unknown, unknown, unknown, TokenPermission>
    ? [MembersAlone<Parameters<H>>] extends [never]
      ? unknown
      : { 'a parameter takes members alone': MembersAlone<Parameters<H>> }
    : unknown;

/**
 * Asks too much of a method of a link's that takes nobody who holds one, and of every other method that does: neither is served the
 * other's callers.
 */
type TakesLinkPerson<O, H extends Handler<O>> =
  O extends Operation<Method, string, unknown, unknown, unknown, 'drop-link'>
    ? true extends LinkPersonIn<Parameters<H>>
      ? unknown
      : { 'no parameter takes who holds a link': true }
    : true extends LinkPersonIn<Parameters<H>>
      ? { 'a parameter takes who holds a link': true }
      : unknown;

/** True where a parameter is a caller’s and takes one. */
type LinkPersonIn<Taken extends unknown[]> = {
  [N in keyof Taken]: [LinkPersonCaller, Taken[N]] extends [Taken[N], { readonly kind: string }] ? true : false;
}[number];

/** The same where the table lets an inspector read: a parameter that takes a member takes an inspector as well. */
type TakesInspectors<O, H extends Handler<O>> = O extends InspectedOperation
  ? [WithoutInspectors<Parameters<H>>] extends [never]
    ? unknown
    : { 'a parameter takes no inspector': WithoutInspectors<Parameters<H>> }
  : unknown;

type WithoutInspectors<Taken extends unknown[]> = {
  [N in keyof Taken]: [MemberCaller] extends [Taken[N]]
    ? [InspectorCaller] extends [Taken[N]]
      ? never
      : Taken[N]
    : never;
}[number];

type MembersAlone<Taken extends unknown[]> = {
  [N in keyof Taken]: [MemberCaller] extends [Taken[N]]
    ? [ApiTokenCaller] extends [Taken[N]]
      ? never
      : Taken[N]
    : never;
}[number];

/**
 * Makes a method the handler of an operation: its method, path, status and access come from the table, and its answer and
 * body have the table's types, or it does not compile. Nothing else opens a route.
 */
export function Handles<O extends Operation>(operation: O) {
  const decorate = applyDecorators(
    RequestMapping({ path: operation.path, method: RequestMethod[operation.method] }),
    HttpCode(operation.status),
    SetMetadata(operationKey, operation),
  );
  return <H extends Handler<O>>(
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<H> &
      TakesBody<O, H> &
      TakesTokens<O, H> &
      TakesLinkPerson<O, H> &
      TakesInspectors<O, H>,
  ): void => decorate(target, name, descriptor);
}

/** The operation that a handler was made for; undefined for a method that handles none. */
export function handledBy(handler: object): Operation | undefined {
  return Reflect.getMetadata(operationKey, handler) as Operation | undefined;
}
