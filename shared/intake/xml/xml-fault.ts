/** What is wrong with the form of an XML document, in words for its editor. */
export interface XmlFault {
  readonly needed: string;
  readonly mend: string;
  /** What is at fault: a reference or a tag that ends here, what a “<” begins, this character, or what stands outside the root. */
  readonly kind: 'reference' | 'tag' | 'opening' | 'character' | 'outside';
  /** Whether what follows can still be understood. */
  readonly goesOn: boolean;
}

const REFERENCE = {
  needed: 'one of XML’s five references, a number such as &#8212;, or a name that HTML has, such as &mdash;',
  mend: 'Write the character itself, or its number. A plain “&” is written &amp;.',
  kind: 'reference',
  goesOn: true,
} as const;
const ATTRIBUTE = {
  needed: 'attributes written as name="value", a space between them',
  mend: 'Mend the tag; a quotation mark may be missing.',
  kind: 'opening',
  goesOn: false,
} as const;
const PREFIX = {
  needed: 'names whose prefix is declared by xmlns, each attribute once',
  mend: 'Declare the prefix with xmlns:…, or take the repeated attribute out.',
  kind: 'tag',
  goesOn: true,
} as const;

/** The messages of the reader, by how they begin, in words that say what to do. */
const FAULTS: readonly (readonly [begins: string, fault: XmlFault])[] = [
  ['undefined entity', REFERENCE],
  ['malformed character entity', REFERENCE],
  ['empty entity name', REFERENCE],
  ['disallowed character in entity name', { ...REFERENCE, goesOn: false }],
  [
    'disallowed character in tag name',
    {
      needed: 'the name of an element behind “<”',
      mend: 'If the sign is part of the text, write it &lt;.',
      kind: 'opening',
      goesOn: false,
    },
  ],
  ['disallowed character in attribute name', ATTRIBUTE],
  ['disallowed character in closing tag', ATTRIBUTE],
  [
    'disallowed character',
    {
      needed: 'characters that XML allows: no control characters, and no “<” in an attribute’s value',
      mend: 'Take the character out; “<” in a value is written &lt;.',
      kind: 'character',
      goesOn: true,
    },
  ],
  ['attribute without value', ATTRIBUTE],
  ['unquoted attribute value', ATTRIBUTE],
  ['no whitespace between attributes', { ...ATTRIBUTE, goesOn: true }],
  ['forward-slash in opening tag', ATTRIBUTE],
  ['unbound namespace prefix', PREFIX],
  ['duplicate attribute', PREFIX],
  [
    'text data outside of root node',
    {
      needed: 'nothing but comments before the first element and after its end',
      mend: 'Take the text out, or see whether the file was put together from two.',
      kind: 'outside',
      goesOn: false,
    },
  ],
  [
    'documents may contain only one root',
    {
      needed: 'one document a file',
      mend: 'Upload each document as a file of its own.',
      kind: 'opening',
      goesOn: false,
    },
  ],
  [
    'document must contain a root element',
    { needed: 'an element', mend: 'The file has no element; export it again.', kind: 'outside', goesOn: false },
  ],
  [
    'the string "]]>"',
    {
      needed: 'text in which “]]>” is written ]]&gt;',
      mend: 'Write ]]&gt;, or look for the beginning of the CDATA section that this ends.',
      kind: 'character',
      goesOn: true,
    },
  ],
];

const OTHER: XmlFault = {
  needed: 'well-formed XML',
  mend: 'Mend the place named, or export the file again; a program that checks XML shows more.',
  kind: 'opening',
  goesOn: false,
};

/** The fault that the reader’s own `message` tells of. */
export function faultOf(message: string): XmlFault {
  return FAULTS.find(([begins]) => message.startsWith(begins))?.[1] ?? OTHER;
}
