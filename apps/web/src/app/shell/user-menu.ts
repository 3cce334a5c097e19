import { Component, inject } from '@angular/core';
import { Menu, MenuItem, MenuTrigger } from '@angular/aria/menu';
import { Avatar, Icon, THEMES, Theme, type ThemeChoice, texts } from '@akashi/web-ui';
import { SHELL_SESSION } from './shell-session';

/** Who is signed in; how the page looks on this device; the way out. */
@Component({
  selector: 'ak-user-menu',
  imports: [Menu, MenuItem, MenuTrigger, Avatar, Icon],
  template: `
    @if (session.user(); as user) {
      <button class="user" type="button" ngMenuTrigger [menu]="menu">
        <ak-avatar [name]="user.name" />
        <span class="name" aria-hidden="true">{{ user.name }}</span>
        <span class="vh">{{ t().menu(user.name) }}</span>
        <ak-icon name="down" [size]="12" />
      </button>
      <div
        class="menu user__menu"
        ngMenu
        #menu="ngMenu"
        [attr.aria-label]="t().menu(user.name)"
        (itemSelected)="choose($event)"
      >
        <div class="menu__head" role="presentation">
          <b>{{ user.name }}</b>
          <div class="cap">{{ user.roles.join('、') }}</div>
        </div>
        @for (choice of themes; track choice) {
          <div
            class="menu__item"
            ngMenuItem
            role="menuitemradio"
            [value]="choice"
            [attr.aria-checked]="theme.choice() === choice"
          >
            <ak-icon [name]="choice === 'dark' ? 'moon' : choice === 'light' ? 'sun' : 'sliders'" />{{ t()[choice] }}
            @if (theme.choice() === choice) {
              <span class="push"><ak-icon name="check" /></span>
            }
          </div>
        }
        <div class="menu__item menu__item--apart" ngMenuItem value="account">
          <ak-icon name="user" />{{ t().account }}
        </div>
        @if (session.worksElsewhere()) {
          <div class="menu__item menu__item--apart" ngMenuItem value="workplace">
            <ak-icon name="building" />{{ t().workplace }}
          </div>
        }
        <div class="menu__item menu__item--apart" ngMenuItem value="sign-out">
          <ak-icon name="out" />{{ t().signOut }}
        </div>
      </div>
    }
  `,
  host: { class: 'user__box' },
})
export class UserMenu {
  protected readonly session = inject(SHELL_SESSION);
  protected readonly theme = inject(Theme);
  protected readonly themes = THEMES;
  protected readonly t = texts({
    menu: (name: string) => [`${name} のメニュー`, `Menu of ${name}`],
    light: ['明るい配色', 'Light'],
    dark: ['暗い配色', 'Dark'],
    system: ['機器の設定に合わせる', 'As this device is set'],
    account: ['アカウント', 'My account'],
    workplace: ['所属を切り替える', 'Change where you work'],
    signOut: ['サインアウト', 'Sign out'],
  });

  protected choose(value: string | undefined): void {
    if (value === 'sign-out') void this.session.signOut();
    else if (value === 'account') void this.session.openAccount();
    else if (value === 'workplace') void this.session.chooseWorkplace();
    else if (THEMES.some((theme) => theme === value)) this.theme.use(value as ThemeChoice);
  }
}
