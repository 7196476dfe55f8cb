// Reads what of an APK a certificate speaks of: its signing block, and the digest of the rest.
"use strict";

const CARRIER = 0x79737361; // "assy"
const CHUNK = 1 << 20;
const MAGIC = "APK Sig Block 42";

const hex = bytes => Array.from(new Uint8Array(bytes), b => b.toString(16).padStart(2, "0")).join("");
const slice = async (file, start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer());
const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** Where the parts of an archive lie; null where it is none. */
async function sections(file) {
  const from = Math.max(0, file.size - 22 - 0xffff);
  const tail = await slice(file, from, file.size);
  const view = new DataView(tail.buffer);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && view.getUint16(at + 20, true) === tail.length - 22 - at) {
      const size = view.getUint32(at + 12, true);
      const directory = view.getUint32(at + 16, true);
      const end = from + at;
      if (directory + size > end) return null;
      return { directory, size, end, record: tail.slice(at) };
    }
  }
  return null;
}

/** The signing block before the directory: its offset, and its pairs by identifier. */
async function block(file, parts) {
  if (parts.directory < 32) return null;
  const footer = await slice(file, parts.directory - 24, parts.directory);
  if (new TextDecoder("latin1").decode(footer.slice(8)) !== MAGIC) return null;
  const size = Number(new DataView(footer.buffer).getBigUint64(0, true));
  const offset = parts.directory - size - 8;
  if (size < 24 || offset < 0 || parts.directory + parts.size !== parts.end) return null;
  const bytes = await slice(file, offset, parts.directory);
  const view = new DataView(bytes.buffer);
  if (Number(view.getBigUint64(0, true)) !== size) return null;
  const pairs = new Map();
  let at = 8;
  const last = bytes.length - 24;
  while (at + 12 <= last) {
    const length = Number(view.getBigUint64(at, true));
    if (length < 4 || at + 8 + length > last) break;
    const id = view.getUint32(at + 8, true);
    if (!pairs.has(id)) pairs.set(id, bytes.slice(at + 12, at + 8 + length));
    at += 8 + length;
  }
  return { offset, pairs };
}

/** SHA-256 of the three signed parts, as APK Signature Scheme v2 digests them. */
async function partsDigest(file, parts, offset) {
  const record = parts.record.slice();
  new DataView(record.buffer).setUint32(16, offset, true);
  const spans = [[0, offset], [parts.directory, parts.directory + parts.size]];
  const digests = [];
  const add = async bytes => {
    const framed = new Uint8Array(bytes.length + 5);
    framed[0] = 0xa5;
    new DataView(framed.buffer).setUint32(1, bytes.length, true);
    framed.set(bytes, 5);
    digests.push(await sha256(framed));
  };
  for (const [start, end] of spans) {
    for (let at = start; at < end; at += CHUNK) await add(await slice(file, at, Math.min(end, at + CHUNK)));
  }
  for (let at = 0; at < record.length; at += CHUNK) await add(record.slice(at, at + CHUNK));
  const top = new Uint8Array(5 + 32 * digests.length);
  top[0] = 0x5a;
  new DataView(top.buffer).setUint32(1, digests.length, true);
  digests.forEach((digest, i) => top.set(digest, 5 + 32 * i));
  return hex(await sha256(top));
}

/** SHA-256 of the certificates in the blocks of APK Signature Schemes v2, v3 and v3.1. */
async function signers(pairs) {
  const found = new Set();
  for (const id of [0x7109871a, 0xf05368c0, 0x1b93ad61]) {
    if (!pairs.has(id)) continue;
    for (const signer of parts4(part4(pairs.get(id)))) {
      const [, certificates] = parts4(part4(signer));
      for (const certificate of parts4(certificates).slice(0, 1)) found.add(hex(await sha256(certificate)));
    }
  }
  return [...found];
}

/** The bytes behind a length of four bytes; an error where there are too few. */
function part4(bytes, at = 0) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
  if (at + 4 + length > bytes.length) throw new RangeError("signing block");
  return bytes.subarray(at + 4, at + 4 + length);
}

/** The parts that stand one behind the other, each behind its length. */
function parts4(bytes) {
  const found = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const part = part4(bytes, at);
    found.push(part);
    at += 4 + part.length;
  }
  return found;
}

/** What a certificate speaks of, and the certificate inside. */
async function look(file) {
  const parts = await sections(file);
  if (!parts) return null;
  const found = await block(file, parts);
  const offset = found ? found.offset : parts.directory;
  return {
    parts: await partsDigest(file, parts, offset),
    signers: found ? await signers(found.pairs).catch(() => ["?"]) : [],
    carried: found ? found.pairs.get(CARRIER) || null : null,
  };
}
