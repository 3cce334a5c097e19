/** The part of a keyboard event that tells whether an input method is at work. */
export interface ImeFacts {
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly key: string;
}

/**
 * True while an input method (MS-IME, ことえり, ATOK …) owns the key. Every keydown asks this first: the Enter that
 * confirms a conversion must never submit. 229 also covers Safari, whose confirming Enter comes after compositionend.
 */
export function isImeEvent(event: ImeFacts): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === 'Process';
}

const TEXT_INPUT_TYPES = new Set(['text', 'search', 'email', 'password', 'tel', 'url', 'number', 'date', 'time', '']);

/** True when typing goes into this element, so that a single letter is text and not a shortcut. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && TEXT_INPUT_TYPES.has(target.type);
}
