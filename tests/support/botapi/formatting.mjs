// SPDX-License-Identifier: GPL-3.0-or-later
// Formatted text as in core.telegram.org/bots/api#formatting-options: what parse_mode makes of it, or the error it gets.

export class CantParse extends Error {}

const kTags = { b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', ins: 'underline', s: 'strikethrough',
  strike: 'strikethrough', del: 'strikethrough', code: 'code', pre: 'pre', blockquote: 'blockquote', 'tg-spoiler': 'spoiler' };
const kNames = { lt: '<', gt: '>', amp: '&', quot: '"' };

function fromHtml(source) {
  let text = '';
  const entities = [];
  const open = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const name = /^&(lt|gt|amp|quot|#\d+|#x[0-9a-f]+);/i.exec(rest);
    if (name) {
      const code = name[1];
      text += code[0] !== '#' ? kNames[code.toLowerCase()]
        : String.fromCodePoint(/^#x/i.test(code) ? parseInt(code.slice(2), 16) : Number(code.slice(1)));
      at += name[0].length;
      continue;
    }
    if (source[at] !== '<') {
      text += source[at++];
      continue;
    }
    const tag = /^<(\/?)([a-z-]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/i.exec(rest);
    if (!tag) throw new CantParse(`Unclosed start tag at byte offset ${Buffer.byteLength(source.slice(0, at))}`);
    const [whole, closing, label, attributes] = tag;
    if (closing) {
      const last = open.pop();
      if (!last || last.label !== label) throw new CantParse(`Unmatched end tag at byte offset ${Buffer.byteLength(source.slice(0, at))}`);
      const { label: unused, ...entity } = last;
      entity.length = text.length - entity.offset;
      if (entity.length > 0) entities.push(entity);
    } else {
      const href = /href="([^"]*)"/.exec(attributes)?.[1];
      const type = label === 'a' ? 'text_link' : label === 'span' && /tg-spoiler/.test(attributes) ? 'spoiler' : kTags[label];
      if (!type) throw new CantParse(`Unsupported start tag "${label}" at byte offset ${Buffer.byteLength(source.slice(0, at))}`);
      open.push({ label, type, offset: text.length, length: 0, ...(href ? { url: href.replaceAll('&amp;', '&') } : {}) });
    }
    at += whole.length;
  }
  if (open.length) throw new CantParse(`Can't find end tag corresponding to start tag "${open.at(-1).label}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

const kMarks = [['```', 'pre'], ['__', 'underline'], ['||', 'spoiler'], ['*', 'bold'], ['_', 'italic'], ['~', 'strikethrough'], ['`', 'code']];

function fromMarkdown(source) {
  let text = '';
  const entities = [];
  const open = [];
  let at = 0;
  while (at < source.length) {
    const inCode = open.length > 0 && ['code', 'pre'].includes(open.at(-1).type);
    if (source[at] === '\\' && at + 1 < source.length) {
      text += source[at + 1];
      at += 2;
      continue;
    }
    const mark = kMarks.find(([sign]) => source.startsWith(sign, at));
    if (mark && (!inCode || open.at(-1).type === mark[1])) {
      if (open.at(-1)?.type === mark[1]) {
        const entity = open.pop();
        entity.length = text.length - entity.offset;
        if (entity.length > 0) entities.push(entity);
      } else open.push({ type: mark[1], offset: text.length, length: 0 });
      at += mark[0].length;
      continue;
    }
    const link = inCode ? null : /^\[([^\]]*)\]\(([^)]*)\)/.exec(source.slice(at));
    if (link) {
      entities.push({ type: 'text_link', offset: text.length, length: link[1].length, url: link[2] });
      text += link[1];
      at += link[0].length;
      continue;
    }
    if (!inCode && '[]()>#+-=|{}.!'.includes(source[at]))
      throw new CantParse(`Character '${source[at]}' is reserved and must be escaped with the preceding '\\'`);
    text += source[at++];
  }
  if (open.length) throw new CantParse(`Can't find end of ${open.at(-1).type} entity at byte offset ${open.at(-1).offset}`);
  return { text, entities };
}

/** Entities that Telegram finds by itself: commands, addresses. */
function found(text) {
  const rules = [[/https?:\/\/[^\s<>"]+/g, 'url'], [/(?<!\S)\/[a-z]\w{0,31}/gi, 'bot_command'], [/[\w.+-]+@[\w-]+\.[\w.-]*\w/g, 'email']];
  return rules.flatMap(([rule, type]) => [...text.matchAll(rule)].map((hit) => ({ type, offset: hit.index, length: hit[0].length })));
}

/** {text, entities} of what was asked for; entities that lie outside the text or cut a surrogate pair are refused. */
export function formatted(source, mode, given) {
  let made = { text: source, entities: given ?? [] };
  if (!given && /^html$/i.test(mode ?? '')) made = fromHtml(source);
  else if (!given && /^markdown(v2)?$/i.test(mode ?? '')) made = fromMarkdown(source);
  else if (mode && !given) throw new CantParse('unsupported parse_mode');
  for (const { offset, length } of made.entities)
    if (!(offset >= 0 && length > 0 && offset + length <= made.text.length)) throw new CantParse('entity beyond the end of the text');
  const own = found(made.text).filter((hit) => !made.entities.some((entity) => hit.offset < entity.offset + entity.length &&
    entity.offset < hit.offset + hit.length));
  return { text: made.text, entities: [...made.entities, ...own].sort((a, b) => a.offset - b.offset) };
}
