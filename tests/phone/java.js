// A Java of a few classes, as Frida's bridge shows the one of an app.
const CLASSES = {};

function method(body) {
  const overload = {
    implementation: null,
    apply(self, args) {
      return body.apply(self, args);
    },
  };
  return { overloads: [overload] };
}

function call(cls, name, args) {
  const overload = CLASSES[cls][name].overloads[0];
  return overload.implementation ? overload.implementation.apply({}, args) : overload.apply({}, args);
}

function frame(cls, name, line) {
  return {
    getClassName: () => cls,
    getMethodName: () => name,
    getFileName: () => `${cls.split('.').pop()}.java`,
    getLineNumber: () => line,
  };
}

CLASSES['java.lang.Thread'] = {
  currentThread: () => ({
    getName: () => 'main',
    getStackTrace: () => [
      frame('dalvik.system.VMStack', 'getThreadStackTrace', -2),
      frame('java.lang.Thread', 'getStackTrace', 1),
      frame('com.example.notes.Ids', 'read', 12),
      frame('android.app.ActivityThread', 'main', 8000),
    ],
  }),
};
CLASSES['android.provider.Settings$Secure'] = { getString: method(() => 'a1b2') };
CLASSES['android.telephony.TelephonyManager'] = {
  getDeviceId: method(() => call('android.telephony.TelephonyManager', 'getImei', [])),
  getImei: method(() => '861234'),
  getSubscriberId: method(() => {
    throw new Error('java.lang.SecurityException: getSubscriberId');
  }),
};
CLASSES['android.app.Activity'] = { requestPermissions: method(() => undefined) };
CLASSES['android.content.ContentResolver'] = { query: method(() => null) };

const Java = {
  available: true,
  perform(body) {
    body();
  },
  use(name) {
    if (!(name in CLASSES)) {
      throw new Error(`java.lang.ClassNotFoundException: ${name}`);
    }
    return CLASSES[name];
  },
};

function run(calls) {
  for (const [cls, name, args] of calls) {
    try {
      call(cls, name, args);
    } catch (error) {
      // As the app sees it.
    }
  }
  send({ event: 'done' });
}
