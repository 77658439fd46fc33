/**
 * `make`, with its latest answer at hand when it is asked the same again (by identity). An article's outputs are written one after the
 * other and share much. More than the latest would outlive its use: a feed of a thousand articles is then mostly work for the
 * garbage collector.
 */
export function rememberLatest<Asked extends readonly unknown[], Made>(
  make: (...asked: Asked) => Made,
): (...asked: Asked) => Made {
  let latest: { readonly asked: Asked; readonly made: Made } | undefined;
  return (...asked) => {
    if (latest === undefined || !isSame(latest.asked, asked)) latest = { asked, made: make(...asked) };
    return latest.made;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return one.length === other.length;
}
