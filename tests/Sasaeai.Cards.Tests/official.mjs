// Puts cards before the official renderer. Standard input: one JSON object {name, card} a line.
// Standard output: one JSON object {name, findings: [text]} a line; no findings means that the card is right.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import { parseHTML } from 'linkedom';

const { window } = parseHTML('<!doctype html><html><body></body></html>');
globalThis.window = window;
globalThis.document = window.document;
for (const name of ['Node', 'HTMLElement', 'HTMLButtonElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement']) {
  globalThis[name] = window[name];
}

// The renderer sets innerText; this DOM can only read it.
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get() { return this.textContent; },
  set(text) { this.textContent = text; },
});

// The package's main file can't be loaded by Node (imports without endings); its bundle can.
const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');
const markdown = new MarkdownIt({ linkify: true });
const notOurs = new Set(['msteams', 'fallback']);

function check(json) {
  const findings = [];
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
    const line = parseHTML(`<html><body>${result.outputHtml}</body></html>`).document.body;
    const tags = [...line.querySelectorAll('*')].map(e => e.localName).filter(t => t !== 'p');
    if (tags.length > 0) findings.push(`Markdown came alive as <${tags.join('> <')}>`);
    else if (line.textContent.trim() !== text.trim()) findings.push('Markdown changed the text');
  };

  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  for (let i = 0; i < context.eventCount; i++) findings.push(`parse: ${context.getEventAt(i).message}`);
  for (const event of card.validateProperties().validationEvents) findings.push(`validation: ${event.message}`);
  try {
    if (card.render() === undefined) findings.push('render: nothing');
  } catch (error) {
    findings.push(`render: ${error.message}`);
  }

  const kept = leaves(card.toJSON());
  for (const [path, value] of leaves(json)) {
    if (!kept.has(path)) findings.push(`the renderer dropped ${path}`);
    else if (kept.get(path).toLowerCase() !== value.toLowerCase()) findings.push(`the renderer read ${path} as something else`);
  }

  return findings;
}

function leaves(value, path = '$', found = new Map()) {
  if (value === null || typeof value !== 'object') return found.set(path, String(value));
  found.set(path, Array.isArray(value) ? `[${value.length}]` : '{}');
  for (const key of Object.keys(value)) if (!notOurs.has(key)) leaves(value[key], `${path}.${key}`, found);
  return found;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { name, card } = JSON.parse(line);
  console.log(JSON.stringify({ name, findings: check(card) }));
}
