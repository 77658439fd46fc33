import type { Handler } from './ink.ts';

/** An image as the dialect has it; one without an address is nothing. */
export const renderImage: Handler = (node, ink) => {
  const { src } = node.properties;
  return src === undefined ? '' : ink.dialect.image({ ...node.properties, src }, ink);
};
