/**
 * Expressions that some text would make slow and that never see one: the code that asks them gives them no more characters than these. Each by
 * the file that asks it.
 */
export const BOUNDED_TEXTS: readonly { readonly file: string; readonly begins: string; readonly characters: number }[] =
  [
    { file: 'shared/intake/html/credit.ts', begins: '/(?:^|[\\s|–—-])[([]?((?:photo', characters: 300 },
    { file: 'shared/intake/email/byline-of-sender.ts', begins: '/[\'"”’]? via ', characters: 200 },
    { file: 'shared/intake/text/page-breaks.ts', begins: '/^(\\d{1,4})(?:', characters: 120 },
  ];

/** Whether the expression is one of these. */
export function hasBoundedText({ file, source }: { readonly file: string; readonly source: string }): boolean {
  return BOUNDED_TEXTS.some((each) => each.file === file && source.startsWith(each.begins));
}
