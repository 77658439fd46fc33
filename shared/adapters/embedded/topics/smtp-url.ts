/** What `SMTP_URL` must be, for whoever set another: the other is not quoted, since it may hold a password. */
export const SMTP_URL_FAULT =
  'SMTP_URL is no smtp:// or smtps:// URL such as smtp://user:password@mail.example.com:587';

/** Whether mail can be sent through `url`. */
export function isSmtpUrl(url: string): boolean {
  return /^smtps?:\/\/[^/]/.test(url) && URL.canParse(url);
}
