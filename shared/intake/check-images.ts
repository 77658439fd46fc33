import type { Image } from '../model/article.ts';
import { type Place, type Problem, quote } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { FindPlace } from './find-place.ts';

/** Images of one article that are looked for in its file. */
const MOST_LOOKED_FOR = 20;

/** Images without a description, and those without a size. */
export function checkImages(
  {
    images,
    imagePlaces,
  }: { readonly images: readonly Image[]; readonly imagePlaces?: ReadonlyMap<string, Place> | undefined },
  find: FindPlace = () => undefined,
): readonly Problem[] {
  const faults = images.flatMap((image) => [
    ...(image.alt === undefined && image.caption === undefined ? [{ code: 'image-without-alt', image } as const] : []),
    ...(image.width === undefined || image.height === undefined
      ? [{ code: 'image-without-size', image } as const]
      : []),
  ]);
  return faults.map(({ code, image }, index) => {
    const known = imagePlaces?.get(image.src);
    const isKnown = known?.column !== undefined || (known !== undefined && known.line === undefined);
    const found = isKnown || index >= MOST_LOOKED_FOR ? undefined : findImage(image, find, known?.line);
    return problem(code, quote(image.src), { ...known, ...found });
  });
}

/** Where the image is named: by its whole address, or by the end of it where that was written without its beginning. */
function findImage({ src }: Image, find: FindPlace, from: number | undefined): Place | undefined {
  const path = src.replace(/^https?:\/\/[^/]*/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  return [src, path, name]
    .filter((each) => each.length > 4)
    .reduce<Place | undefined>((place, each) => place ?? find(each, from), undefined);
}
