// SPDX-License-Identifier: GPL-3.0-or-later
/** An element with properties, aria-* and other attributes, and children; text is only ever set as text. */
function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && !name.startsWith('aria-')) element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';
/** A line icon of 24 units from path data. */
function icon(...paths) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const data of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', data);
    svg.append(path);
  }
  return svg;
}

/** Text with its http(s) addresses as links that tell the other side nothing. */
function linked(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const address = found[0].replace(/[.,;:!?)\]}»”']+$/, '');
    let url;
    try {
      url = new URL(address);
    } catch {
      continue;
    }
    nodes.push(text.slice(from, found.index));
    nodes.push(h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer nofollow' }, address));
    from = found.index + address.length;
  }
  return [...nodes, text.slice(from)];
}

const PICTURE_HEIGHT = 260;

const format = (options) => new Intl.DateTimeFormat(LOCALE, options);
const clockTime = (at) => format({ hour: '2-digit', minute: '2-digit' }).format(at);

function dayOf(at) {
  const days = (time) => Math.round(new Date(time).setHours(0, 0, 0, 0) / 86400000);
  const ago = days(Date.now()) - days(at);
  if (ago === 0) return T.today;
  return ago === 1 ? T.yesterday : format({ day: 'numeric', month: 'long' }).format(at);
}

function sizeOf(bytes) {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const options = { style: 'unit', unit, maximumFractionDigits: amount < 10 ? 1 : 0 };
  return new Intl.NumberFormat(LOCALE, options).format(amount);
}

/** A file of a message. `local`: an address of the visitor's own copy, before the hub has it. */
function fileElement(file, base) {
  const url = file.local || (file.url && new URL(file.url, base).href);
  const picture = /^image\/(png|jpeg|gif|webp|bmp)$/.test(file.mime) && url;
  if (picture) {
    const image = h('img', { src: url, alt: `${T.picture}: ${file.name}` });
    // The place is kept free, so that nothing jumps when the picture comes.
    if (file.width && file.height) {
      const scale = Math.min(1, PICTURE_HEIGHT / file.height);
      Object.assign(image, { width: Math.round(file.width * scale), height: Math.round(file.height * scale) });
    }
    return h('a', { className: 'picture', href: url, target: '_blank', rel: 'noopener' }, image);
  }
  const label = `${file.name} · ${sizeOf(file.size)}`;
  const clip = icon('M14 3H6v18h12V7z', 'M14 3v4h4');
  return url
    ? h('a', { className: 'file', href: url, target: '_blank', rel: 'noopener' }, clip, label)
    : h('span', { className: 'file' }, clip, label);
}

/** Where an own message stands: for the eye a mark, for the ear a word. */
function stateElement(message) {
  const marks = { sending: '', kept: '✓', read: '✓✓', waiting: '!', refused: '!' };
  const words = { sending: T.sending, kept: T.kept, read: T.read, waiting: T.waiting, refused: T.notSent };
  const quiet = message.state === 'kept' || message.state === 'read';
  return h('span', { className: `state ${message.state}`, title: words[message.state] },
    h('span', { 'aria-hidden': 'true' }, marks[message.state]),
    h('span', { className: quiet ? 'unseen' : '' }, ` ${words[message.state]}`));
}

/** One message as a list item. `act(name, message)` is called by the buttons of one that was refused. */
function bubble(message, base, act) {
  const who = message.own ? T.you : message.agent || T.us;
  const body = h('div', { className: 'bubble' });
  body.append(h('span', { className: message.own ? 'unseen' : 'who' }, who));
  if (message.text) body.append(h('p', {}, ...linked(message.text)));
  for (const file of message.files || []) body.append(fileElement(file, base));
  const time = h('time', { dateTime: new Date(message.at).toISOString() }, clockTime(message.at));
  body.append(h('div', { className: 'foot' }, time, message.own ? stateElement(message) : null));
  if (message.reason) body.append(h('p', { className: 'reason' }, message.reason));
  if (message.state === 'refused') {
    body.append(h('div', { className: 'choices' },
      h('button', { type: 'button', onclick: () => act('edit', message) }, T.edit),
      h('button', { type: 'button', onclick: () => act('drop', message) }, T.drop)));
  }
  return h('li', { className: message.own ? 'own' : 'theirs' }, body);
}
