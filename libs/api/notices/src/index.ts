export { DeriveNotices } from './derive/derive-notices';
export { NoticesModule } from './notices.module';
