package appassay.host;

import java.nio.file.Path;
import java.util.List;
import javax.annotation.Nonnull;
import org.junit.runners.model.FrameworkMethod;
import org.junit.runners.model.InitializationError;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.internal.AndroidSandbox;
import org.robolectric.internal.ManifestFactory;
import org.robolectric.internal.ManifestIdentifier;
import org.robolectric.internal.SandboxManager;
import org.robolectric.internal.bytecode.ClassInstrumentor;
import org.robolectric.internal.bytecode.InstrumentationConfiguration;
import org.robolectric.internal.bytecode.ShadowProviders;
import org.robolectric.util.inject.Injector;

/** Runs the phone as Robolectric runs a test, with the app's own package and class loader. */
public final class PhoneRunner extends RobolectricTestRunner {
  private final Path apk = Path.of(System.getProperty("appassay.apk"));

  public PhoneRunner(Class<?> phone) throws InitializationError {
    super(phone, defaultInjector().bind(SandboxManager.SandboxBuilder.class, builder()).build());
  }

  /** Makes the platform with our class loader and our environment. */
  private static SandboxManager.SandboxBuilder builder() {
    Injector parts = defaultInjector().build();
    return (config, runtime, compile, resources, database) ->
        new AndroidSandbox(
            runtime, compile, resources, new AndroidSandbox.TestEnvironmentSpec(appassay.phone.World.class),
            new PhoneLoader(config, runtime, parts.getInstance(ClassInstrumentor.class)),
            parts.getInstance(ShadowProviders.class), database);
  }

  @Override
  @Nonnull
  protected InstrumentationConfiguration createClassLoaderConfig(FrameworkMethod method) {
    return new InstrumentationConfiguration.Builder(super.createClassLoaderConfig(method))
        .doNotAcquirePackage("appassay.host.")
        .doNotInstrumentPackage("appassay.phone.")
        .build();
  }

  @Override
  protected ManifestFactory getManifestFactory(Config config) {
    return ignored ->
        new ManifestIdentifier("app", Path.of("/nothing"), null, null, List.of(), apk);
  }
}
