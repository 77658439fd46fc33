import { Formula } from '../web-page/formula.ts';
import { NO_ATTRIBUTES } from './attributes.ts';
import type { MarkupSink } from './html-reader.ts';

/** Hands markup on to `sink`, each formula in MathML as the text that it says; one that stands apart as a block of its own. */
export function readFormulas(sink: MarkupSink): MarkupSink {
  let formula: Formula | undefined;
  let isBlock = false;
  return {
    text: (value) => (formula ?? sink).text(value),
    open: (tag, attributes) => {
      if (formula) formula.open(tag);
      else if (tag !== 'math') sink.open(tag, attributes);
      else {
        formula = new Formula();
        isBlock = attributes.display === 'block';
      }
    },
    close: (tag) => {
      if (!formula) sink.close(tag);
      else if (tag !== 'math') formula.close(tag);
      else {
        const written = formula;
        formula = undefined;
        if (isBlock) sink.open('div', NO_ATTRIBUTES);
        written.tell({
          open: (name) => sink.open(name, NO_ATTRIBUTES),
          text: (value) => sink.text(value),
          close: (name) => sink.close(name),
        });
        if (isBlock) sink.close('div');
      }
    },
  };
}
