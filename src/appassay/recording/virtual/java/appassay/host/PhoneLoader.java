package appassay.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.robolectric.internal.AndroidSandbox.SdkSandboxClassLoader;
import org.robolectric.internal.bytecode.ClassInstrumentor;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;
import org.robolectric.pluginapi.Sdk;

/** The class loader of the platform; classes of the app come from the app's own. */
public final class PhoneLoader extends SdkSandboxClassLoader {
  private final AppLoader app;

  PhoneLoader(InstrumentationConfiguration config, Sdk sdk, ClassInstrumentor instrumentor) {
    super(config, sdk, instrumentor);
    try {
      app = new AppLoader(this, sdk.getJarPath());
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  @Override
  public Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    // Before the lock of this loader is taken.
    if (app != null && !AppLoader.hidden(name) && app.owns(name)) {
      return app.loadClass(name);
    }
    return super.loadClass(name, resolve);
  }
}
