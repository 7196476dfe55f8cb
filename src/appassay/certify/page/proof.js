// Signatures, notes and proofs: DSSE, C2SP signed-note and tlog-proof, RFC 6962.
"use strict";

const utf8 = text => new TextEncoder().encode(text);
const b64 = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
const join = (...parts) => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) { out.set(part, at); at += part.length; }
  return out;
};
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** JSON as it is signed and logged: keys in order, no spaces. */
function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value && typeof value === "object") {
    const order = (a, b) => {
      const [x, y] = [Array.from(a, c => c.codePointAt(0)), Array.from(b, c => c.codePointAt(0))];
      for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i] - y[i];
      return x.length - y.length;
    };
    return "{" + Object.keys(value).sort(order).map(k => JSON.stringify(k) + ":" + canonical(value[k])).join(",") + "}";
  }
  return JSON.stringify(value);
}

/** r and s of an ECDSA signature, 32 bytes each. */
function raw(der) {
  let at = 2;
  const number = () => {
    if (der[at] !== 2) throw new Error("signature");
    const bytes = der.slice(at + 2, at + 2 + der[at + 1]);
    at += 2 + der[at + 1];
    const trimmed = bytes[0] === 0 ? bytes.slice(1) : bytes;
    if (trimmed.length > 32) throw new Error("signature");
    return join(new Uint8Array(32 - trimmed.length), trimmed);
  };
  return join(number(), number());
}

async function signedBy(key, message, signature) {
  const spki = b64(key.spki);
  if (key.kind === "p256") {
    const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
    const known = await crypto.subtle.importKey("spki", spki, algorithm, false, ["verify"]);
    return crypto.subtle.verify(algorithm, known, raw(signature), message);
  }
  if (key.kind === "ed25519") {
    const known = await crypto.subtle.importKey("spki", spki, "Ed25519", false, ["verify"]);
    return crypto.subtle.verify("Ed25519", known, signature, message);
  }
  return null;
}

/** The statement of an envelope and who of those trusted signed it. */
async function opened(envelope, keys) {
  const payload = b64(envelope.payload);
  const head = `DSSEv1 ${utf8(envelope.payloadType).length} ${envelope.payloadType} ${payload.length} `;
  const message = join(utf8(head), payload);
  let by = null;
  for (const signature of envelope.signatures) {
    const key = keys.find(k => k.id === signature.keyid);
    if (!key) continue;
    const holds = await signedBy(key, message, b64(signature.sig));
    if (holds === null) return { unknown: key };
    if (!holds) return { broken: key };
    by = by || key;
  }
  return by ? { by, statement: JSON.parse(new TextDecoder().decode(payload)) } : {};
}

async function noteKey(text, kind) {
  const [name, id, ...data] = text.split("+");
  const bytes = b64(data.join("+"));
  if (bytes[0] !== kind) throw new Error("key");
  return { name, id, kind, public: bytes.slice(1) };
}

async function noteSigned(key, text, line) {
  let [message, signature, time] = [utf8(text), line.signature, 0];
  if (key.kind === 4) {
    time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
    message = utf8(`cosignature/v1\ntime ${time}\n${text}`);
    signature = signature.slice(8);
  }
  const known = await crypto.subtle.importKey("raw", key.public, "Ed25519", false, ["verify"]);
  return { holds: await crypto.subtle.verify("Ed25519", known, signature, message), time };
}

function note(text) {
  const at = text.lastIndexOf("\n\n");
  const lines = text.slice(at + 2).trimEnd().split("\n").map(line => {
    const [, name, data] = line.match(/^\u2014 (\S+) (\S+)$/) || [];
    const bytes = b64(data);
    return { name, id: hex(bytes.slice(0, 4)), signature: bytes.slice(4) };
  });
  return { text: text.slice(0, at + 1), lines };
}

const node = (left, right) => sha256(join(Uint8Array.of(1), left, right));

/** Whether a leaf lies in a tree (RFC 9162, section 2.1.3.2). */
async function included(leaf, index, size, path, root) {
  if (!(index < size)) return false;
  let [place, last, found] = [index, size - 1n, leaf];
  for (const other of path) {
    if (last === 0n) return false;
    if (place & 1n || place === last) {
      found = await node(other, found);
      while (!(place & 1n) && place) { place >>= 1n; last >>= 1n; }
    } else found = await node(found, other);
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n && same(found, root);
}

/** What the proof of a log says of an entry; an error with the reason where it does not hold. */
async function logged(text, entry, policy) {
  const at = text.indexOf("\n\n");
  const lines = text.slice(0, at).split("\n");
  if (lines[0] !== "c2sp.org/tlog-proof@v1") throw new Error("no proof");
  const rest = lines.slice(1).filter(line => !line.startsWith("extra "));
  const index = BigInt(rest[0].replace("index ", ""));
  const checkpoint = note(text.slice(at + 2));
  const [origin, size, root] = checkpoint.text.split("\n");
  const log = policy.logs.find(key => key.name === origin);
  if (!log) throw new Error(`unknown log ${origin}`);
  const seen = new Set();
  let own = false;
  for (const line of checkpoint.lines) {
    for (const [name, key] of [["", log], ...policy.witnesses]) {
      if (line.name !== key.name || line.id !== key.id) continue;
      if (!(await noteSigned(key, checkpoint.text, line)).holds) throw new Error(`signature of ${key.name}`);
      if (name) seen.add(name); else own = true;
    }
  }
  if (!own) throw new Error(`not signed by ${origin}`);
  const witnesses = seen.size;
  for (const [name, least, members] of policy.groups) {
    if (members.filter(member => seen.has(member)).length >= least) seen.add(name);
  }
  if (policy.quorum !== "none" && !seen.has(policy.quorum)) throw new Error("too few witnesses");
  const leaf = await sha256(join(Uint8Array.of(0), utf8(entry)));
  if (!(await included(leaf, index, BigInt(size), rest.slice(1).map(b64), b64(root)))) throw new Error("not in the tree");
  return { origin, place: String(index), witnesses: String(witnesses) };
}
