// Runs in every process of the app. HOOKS is put before it: what is hooked, as data.
'use strict';

const LONGEST = 400;
const FRAMES = 60;
const busy = new Set();

function tell(message) {
  message.time = Date.now();
  message.pid = Process.id;
  send(message);
}

// Connections of any code, native or not, by the call of libc they all go through.
function watchSockets() {
  const address = Module.findGlobalExportByName('connect');
  if (address === null) {
    return false;
  }
  Interceptor.attach(address, {
    onEnter(args) {
      const place = args[1];
      if (place.isNull()) {
        return;
      }
      const family = place.readU16();
      const port = (place.add(2).readU8() << 8) | place.add(3).readU8();
      let host = '';
      if (family === 2) {
        host = bytes(place.add(4), 4).join('.');
      } else if (family === 10) {
        host = wide(bytes(place.add(8), 16));
      }
      if (host !== '' && port !== 0) {
        tell({ event: 'connect', kind: 'socket', api: 'libc.connect', args: [`${host}:${port}`] });
      }
    },
  });
  return true;
}

function bytes(place, count) {
  return Array.from(new Uint8Array(place.readByteArray(count)));
}

function wide(all) {
  const mapped = all.slice(0, 10).every((b) => b === 0) && all[10] === 255 && all[11] === 255;
  if (mapped) {
    return all.slice(12).join('.');
  }
  const words = [];
  for (let i = 0; i < 16; i += 2) {
    words.push(((all[i] << 8) | all[i + 1]).toString(16));
  }
  return `[${words.join(':')}]`;
}

function text(value) {
  if (value === null || value === undefined) {
    return 'null';
  }
  try {
    return String(value).slice(0, LONGEST);
  } catch (error) {
    return '?';
  }
}

function fits(hook, args) {
  return hook.when.every(([number, wanted]) => {
    const given = text(args[number - 1]);
    return wanted.some((w) => (w.endsWith('*') ? given.startsWith(w.slice(0, -1)) : given === w));
  });
}

function told(hook, self, args) {
  if (hook.args === 'this') {
    return [text(self)];
  }
  if (hook.args === 'items') {
    return args.length && args[0] ? Array.from(args[0], text) : [];
  }
  return args.slice(0, 8).map(text);
}

function stack() {
  const frames = Java.use('java.lang.Thread').currentThread().getStackTrace();
  const found = [];
  for (const frame of Array.from(frames).slice(0, FRAMES)) {
    found.push({
      class: text(frame.getClassName()),
      method: `${text(frame.getMethodName())}()`,
      file: frame.getFileName() ? text(frame.getFileName()) : '',
      line: Math.max(0, frame.getLineNumber()),
    });
  }
  // The call that looked and the hook itself are none of the app's.
  return found.filter((f) => !/^(dalvik\.system\.VMStack|java\.lang\.Thread)$/.test(f.class)).reverse();
}

// Several rows may hook one method, each for other arguments: the first that fits tells.
function hookMethod(rows, name, cls) {
  const method = name === '<init>' ? cls.$init : cls[name];
  if (method === undefined) {
    return false;
  }
  for (const overload of method.overloads) {
    overload.implementation = function (...args) {
      const thread = Process.getCurrentThreadId();
      // Calls of the platform call each other: the app made the outer one.
      const hook = busy.has(thread) ? undefined : rows.find((row) => fits(row, args));
      if (hook === undefined) {
        return overload.apply(this, args);
      }
      busy.add(thread);
      const message = { event: hook.event, kind: hook.kind, api: `${hook.cls}.${name}` };
      try {
        message.args = told(hook, this, args);
        message.stack = stack();
        message.thread = text(Java.use('java.lang.Thread').currentThread().getName());
      } catch (error) {
        message.fault = text(error);
      }
      try {
        const result = overload.apply(this, args);
        // What was read is looked for in the traffic; see docs/reference/run-record.md.
        if (hook.event === 'source' && typeof result === 'string') {
          message.value = text(result);
        }
        tell(message);
        return result;
      } catch (error) {
        if (/SecurityException/.test(text(error))) {
          message.denied = hook.permissions;
        }
        tell(message);
        throw error;
      } finally {
        busy.delete(thread);
      }
    };
  }
  return true;
}

function together(hooks) {
  const table = new Map();
  for (const hook of hooks) {
    for (const name of hook.methods) {
      const key = `${hook.cls} ${name}`;
      table.set(key, [...(table.get(key) || []), hook]);
    }
  }
  return table;
}

function hookAll() {
  const missing = [];
  let count = 0;
  for (const [key, rows] of together(HOOKS)) {
    const [name, method] = key.split(' ');
    try {
      const cls = Java.use(name);
      count += hookMethod(rows, method, cls) ? 1 : 0;
    } catch (error) {
      // A class that this release of Android has not, or one that can't be hooked.
      missing.push(/ClassNotFound/.test(text(error)) ? '' : `${key}: ${text(error)}`);
    }
  }
  return { count, faults: missing.filter((m) => m !== '') };
}

const sockets = watchSockets();
if (typeof Java === 'undefined' || !Java.available) {
  tell({ event: 'hooks', count: 0, sockets, faults: ['no Java in this process'] });
} else {
  Java.perform(() => {
    const { count, faults } = hookAll();
    tell({ event: 'hooks', count, sockets, faults });
  });
}
