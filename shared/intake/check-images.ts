import type { Image } from '../model/article.ts';
import { type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

/** Images of one article that are looked for in its file. */
const MOST_LOOKED_FOR = 20;

/** Images without a description, and those without a size. */
export function checkImages(
  { images }: { readonly images: readonly Image[] },
  lineOf: (written: string) => number | undefined = () => undefined,
): readonly Problem[] {
  const faults = images.flatMap((image) => [
    ...(image.alt === undefined && image.caption === undefined ? [{ code: 'image-without-alt', image } as const] : []),
    ...(image.width === undefined || image.height === undefined
      ? [{ code: 'image-without-size', image } as const]
      : []),
  ]);
  return faults.map(({ code, image }, index) => {
    const line = index < MOST_LOOKED_FOR ? lineOfImage(image, lineOf) : undefined;
    return problem(code, quote(image.src), line === undefined ? {} : { line });
  });
}

/** Where the image is named: by its whole address, or by the end of it where that was written without its beginning. */
function lineOfImage({ src }: Image, lineOf: (written: string) => number | undefined): number | undefined {
  const path = src.replace(/^https?:\/\/[^/]*/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [src, path, name]
    .filter((each) => each.length > 4)
    .reduce<number | undefined>((line, each) => line ?? lineOf(each), undefined);
}
