const SUBTITLE =
  /(?:^|[\s_-])(?:sub-?title|sub-?headline|sub-?heading|standfirst|strapline|dek|deck|chapo)(?=$|[\s_-])/i;
const LONGEST = 300;

/** Whether the class of an element says that it is the line below a headline. */
export function namesSubtitle(className: string | undefined): boolean {
  return className !== undefined && className.length <= LONGEST && SUBTITLE.test(className);
}
