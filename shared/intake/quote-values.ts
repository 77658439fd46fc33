/** A field at the margin with its value on the same line. */
const FIELD = /^([^\s:#"'[{-][^:]{0,60}:[ \t]+)(\S[^\n]*)$/;
/** A value that begins as YAML’s own do. */
const OWN = /^["'[{|>&*!#]/;
/** What YAML takes for something else in a value without quotes: a colon with a space, a sign at the start. */
const TAKEN = /^[@`%]|:(?:[ \t]|$)/;

/** `yaml` with those values in quotes that stand on one line and say something else without: a headline with a colon in it. */
export function quoteValues(yaml: string): string {
  return yaml
    .split('\n')
    .map((line) => {
      const [, field, value = ''] = FIELD.exec(line) ?? [];
      const written = value.trimEnd();
      return field === undefined || OWN.test(written) || !TAKEN.test(written)
        ? line
        : `${field}${JSON.stringify(written)}`;
    })
    .join('\n');
}
