import { expect, test } from 'vitest';
import { ConceptNames, codeOf } from '../../../shared/intake/newsml-g2/concept.ts';
import { readXml } from '../../../shared/intake/xml/read-xml.ts';
import { childNamed, type XmlElement } from '../../../shared/intake/xml/xml-tree.ts';

function element(text: string): XmlElement {
  const { root } = readXml(text);
  if (!root) throw new Error(text);
  return root;
}

test.each([
  ['<pubStatus qcode="stat:usable"/>', 'stat', 'usable'],
  ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', 'pubstatusg2', 'canceled'],
  ['<pubStatus uri="http://cv.example.org/status#Usable"/>', 'status', 'usable'],
  ['<provider literal="AFP"/>', '', 'afp'],
  ['<provider/>', '', ''],
])('the code of %s is the same however it is written', (text, scheme, code) => {
  expect(codeOf(element(text))).toEqual({ scheme, code });
});

test.each([
  ['<subject qcode="a:1"><name xml:lang="de">Sport</name><name xml:lang="en">Sports</name></subject>', 'Sports'],
  [
    '<subject qcode="a:1"><name role="nrol:mnemonic">spo</name><name role="nrol:full">Sports desk</name></subject>',
    'Sports desk',
  ],
  ['<subject qcode="a:1"/>', undefined],
  ['<subject qcode="a:2"/>', 'Ana Sol'],
  ['<subject literal="Port of Varn"/>', 'Port of Varn'],
  ['<subject literal="N2_ES"/>', undefined],
  ['<subject literal="CRO"/>', undefined],
  ['<subject literal="poiId"/>', undefined],
])('%s is called as readers would', (subject, name) => {
  const item = element(`<newsItem>${subject}<assert qcode="a:2"><name>Ana Sol</name></assert></newsItem>`);
  const concept = childNamed(item, 'subject');
  expect(concept && new ConceptNames(item, 'en-GB').nameOf(concept)).toBe(name);
});
