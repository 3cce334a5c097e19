// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { Shortcuts } from './shortcuts';

describe('pressing a shortcut', () => {
  let shortcuts: Shortcuts;
  let pressed: string[];

  const listen = (keys: string, host?: HTMLElement) =>
    shortcuts.add({ keys, run: () => pressed.push(keys), ...(host ? { host } : {}) });
  const press = (key: string, more: KeyboardEventInit = {}, on: Element = document.body) =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

  beforeEach(() => {
    TestBed.resetTestingModule();
    localStorage.clear();
    document.body.innerHTML = '<input id="text" /><button id="outside"></button>';
    shortcuts = TestBed.inject(Shortcuts);
    pressed = [];
  });

  it('does its work once, until it ends', () => {
    const end = listen('Ctrl+K');
    press('k', { ctrlKey: true });
    end();
    press('k', { ctrlKey: true });
    expect(pressed).toEqual(['Ctrl+K']);
  });

  it('keeps the browser from using the same key', () => {
    listen('Ctrl+K');
    expect(press('k', { ctrlKey: true })).toBe(false);
    expect(press('j', { ctrlKey: true })).toBe(true);
  });

  it('waits for the second key of a sequence', () => {
    listen('G M');
    press('g');
    expect(pressed).toEqual([]);
    press('m');
    expect(pressed).toEqual(['G M']);
  });

  it('forgets the first key when another comes between', () => {
    listen('G M');
    for (const key of ['g', 'x', 'm']) press(key);
    expect(pressed).toEqual([]);
  });

  it('lets the newest of equal keys win', () => {
    listen('N');
    shortcuts.add({ keys: 'N', run: () => pressed.push('newer') });
    press('n');
    expect(pressed).toEqual(['newer']);
  });

  it('leaves single letters to the text being typed, and chords with Ctrl work there', () => {
    listen('G M');
    listen('Ctrl+Enter');
    const text = document.querySelector('#text')!;
    press('g', {}, text);
    press('m', {}, text);
    press('Enter', { ctrlKey: true }, text);
    expect(pressed).toEqual(['Ctrl+Enter']);
  });

  it('leaves every key to the input method while it composes', () => {
    listen('Ctrl+Enter');
    press('Enter', { ctrlKey: true, isComposing: true });
    press('Enter', { ctrlKey: true, keyCode: 229 });
    expect(pressed).toEqual([]);
  });

  it('hears no single letter once they are turned off', () => {
    listen('?');
    listen('Ctrl+/');
    shortcuts.singleKeys.set(false);
    press('?');
    press('/', { ctrlKey: true });
    expect(pressed).toEqual(['Ctrl+/']);
  });

  it('keeps them off in this browser', () => {
    shortcuts.singleKeys.set(false);
    TestBed.tick();
    TestBed.resetTestingModule();
    expect(TestBed.inject(Shortcuts).singleKeys()).toBe(false);
  });

  it('lets only the top dialog answer', () => {
    const dialog = document.createElement('cdk-dialog-container');
    const inside = document.createElement('button');
    dialog.append(inside);
    document.body.append(dialog);
    listen('F6', document.querySelector<HTMLElement>('#outside')!);
    listen('F2', inside);
    press('F6');
    press('F2');
    expect(pressed).toEqual(['F2']);
  });
});
