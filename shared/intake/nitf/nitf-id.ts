/** The id of a NITF document as a URI: its `id-string` where that is one, else `urn:nitf:<regsrc>:<id-string>`. */
export function nitfId(idString: string | undefined, source: string | undefined): string | undefined {
  const id = idString?.trim() ?? '';
  if (id === '') return undefined;
  if (/^(?:urn|tag|https?|info):\S+$/i.test(id)) return id;
  return ['urn:nitf', ...[source?.trim() ?? '', id].filter((part) => part !== '').map(uriPart)].join(':');
}

/** An id without the number that it has behind the key of its story, where it is another with every version. */
export function withoutVersion(id: string, key: string): string {
  return key !== '' && id.startsWith(key) && /^[_.:-]\d{1,6}$/.test(id.slice(key.length)) ? key : id;
}

function uriPart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':').replaceAll('%2F', '/');
}
