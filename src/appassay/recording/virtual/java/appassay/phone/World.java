package appassay.phone;

import android.app.Instrumentation;
import javax.inject.Named;
import org.robolectric.android.internal.AndroidTestEnvironment;
import org.robolectric.internal.ShadowProvider;
import org.robolectric.pluginapi.Sdk;
import org.robolectric.pluginapi.TestEnvironmentLifecyclePlugin;

/** Robolectric's environment with our instrumentation, through which the app is started. */
public final class World extends AndroidTestEnvironment {
  public World(
      @Named("runtimeSdk") Sdk runtime, @Named("compileSdk") Sdk compile, ShadowProvider[] shadows,
      TestEnvironmentLifecyclePlugin[] plugins) {
    super(runtime, compile, shadows, plugins);
  }

  @Override
  protected Instrumentation pickInstrumentation() {
    return new Starter();
  }
}
