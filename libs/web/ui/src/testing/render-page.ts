import { type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Rendered, settled } from './rendered';

/** Draws a page, or a part of one, with the inputs its route or its page would give it. */
export async function renderPage(page: Type<unknown>, inputs: Record<string, unknown> = {}): Promise<Rendered> {
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  document.body.append(fixture.nativeElement as HTMLElement);
  await settled();
  return new Rendered(fixture.nativeElement as HTMLElement);
}
