import { allow, refuse, type Decision } from '../decision';

export type EndInspectorRefusal = 'inspector.ended';

/** Somebody's place ends once, whether they came in or not: an open link opens nothing from then on. */
export function mayEndInspector(facts: { isEnded: boolean }): Decision<EndInspectorRefusal> {
  return facts.isEnded ? refuse('inspector.ended') : allow;
}
