import java.io.File;
import java.io.IOException;
import soot.jimple.infoflow.android.InfoflowAndroidConfiguration;
import soot.jimple.infoflow.android.SetupApplication;
import soot.jimple.infoflow.android.manifest.IAndroidApplication;
import soot.jimple.infoflow.android.manifest.IManifestHandler;
import soot.jimple.infoflow.android.manifest.ProcessManifest;

/**
 * FlowDroid that finds the Application class by a name relative to the package. 2.14.1 looks for a
 * class called {@code .App}; manifests that Android's own build tools write hold whole names, so
 * without this it would be judged by a habit of our corpus.
 */
final class WholeNames extends SetupApplication {
    WholeNames(InfoflowAndroidConfiguration config) {
        super(config);
    }

    @Override
    protected IManifestHandler<?, ?, ?, ?> createManifestParser(File apk) throws IOException {
        return new ProcessManifest(apk, resources) {
            @Override
            public IAndroidApplication getApplication() {
                return whole(super.getApplication(), getPackageName());
            }
        };
    }

    private static IAndroidApplication whole(IAndroidApplication application, String name) {
        return new IAndroidApplication() {
            @Override
            public boolean isEnabled() {
                return application.isEnabled();
            }

            @Override
            public boolean isDebuggable() {
                return application.isDebuggable();
            }

            @Override
            public boolean isAllowBackup() {
                return application.isAllowBackup();
            }

            @Override
            public String getName() {
                String own = application.getName();
                if (own == null || own.isEmpty()) return own;
                return own.startsWith(".") ? name + own : own.contains(".") ? own : name + "." + own;
            }

            @Override
            public Boolean isUsesCleartextTraffic() {
                return application.isUsesCleartextTraffic();
            }
        };
    }
}
