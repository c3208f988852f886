// SPDX-License-Identifier: GPL-3.0-or-later
// A call's parameters, in each of the four ways that core.telegram.org/bots/api#making-requests allows.

export const kUploadLimit = 50 * 1024 * 1024;
const kBodyLimit = kUploadLimit + 1024 * 1024;

export class TooLarge extends Error {}

export async function bodyOf(request) {
  const pieces = [];
  let size = 0;
  for await (const piece of request) {
    size += piece.length;
    if (size <= kBodyLimit) pieces.push(piece);
  }
  if (size > kBodyLimit) throw new TooLarge();
  return Buffer.concat(pieces);
}

/** {fields, files}: the values of a multipart/form-data body (RFC 7578); files by the name of their field. */
function multipart(body, boundary) {
  const fields = {};
  const files = {};
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  while (at >= 0) {
    at += mark.length;
    if (body.subarray(at, at + 2).toString() === '--') break;
    const headEnd = body.indexOf('\r\n\r\n', at);
    const next = body.indexOf(mark, headEnd);
    if (headEnd < 0 || next < 0) throw new SyntaxError('a multipart body that is cut off');
    const head = body.subarray(at, headEnd).toString();
    const value = body.subarray(headEnd + 4, next - 2);
    const valueOf = (key) => { const hit = new RegExp(`;\\s*${key}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(head); return hit?.[1] ?? hit?.[2]; };
    const name = valueOf('name') ?? '';
    const fileName = valueOf('filename');
    if (fileName === undefined) fields[name] = value.toString();
    else files[name] = { name: fileName, mime: /content-type:\s*(\S+)/i.exec(head)?.[1] ?? '', bytes: Buffer.from(value) };
    at = next;
  }
  return { fields, files };
}

function decoded(value) {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try { return JSON.parse(value); } catch { return value; }
}

/** {params, files}; what is JSON inside a text value is read as such. Throws SyntaxError. */
export function paramsOf(request, body) {
  const type = request.headers['content-type'] ?? '';
  const query = Object.fromEntries(new URL(request.url, 'http://x').searchParams);
  let fields = {};
  let files = {};
  if (/^application\/json/i.test(type)) fields = body.length ? JSON.parse(body.toString()) : {};
  else if (/^multipart\/form-data/i.test(type)) ({ fields, files } = multipart(body, /boundary="?([^";]+)/i.exec(type)?.[1]));
  else fields = Object.fromEntries(new URLSearchParams(body.toString()));
  const params = { ...query, ...fields };
  for (const name of Object.keys(params)) if (name !== 'text' && name !== 'caption') params[name] = decoded(params[name]);
  return { params, files };
}
