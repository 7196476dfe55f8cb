package appassay.phone;

import android.app.Activity;
import android.app.Application;
import android.content.ContentProvider;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.content.pm.ProviderInfo;
import android.os.Bundle;
import android.os.IBinder;
import android.os.UserHandle;
import java.util.Arrays;
import java.util.Comparator;
import org.robolectric.android.internal.RoboMonitoringInstrumentation;
import org.robolectric.shadows.ShadowContentResolver;

/** Starts what the app is made of, in the order a phone does. */
public final class Starter extends RoboMonitoringInstrumentation {
  @Override
  public void callApplicationOnCreate(Application app) {
    Persona.settle(app);
    Phone.app = app;
    provide(app);
    Entry.run(app.getClass().getName() + ".onCreate", () -> super.callApplicationOnCreate(app));
  }

  /** Providers come before the application's own start; SDKs start themselves with these. */
  private static void provide(Application app) {
    PackageInfo told;
    try {
      told = app.getPackageManager().getPackageInfo(app.getPackageName(), PackageManager.GET_PROVIDERS | PackageManager.GET_META_DATA);
    } catch (PackageManager.NameNotFoundException never) {
      return;
    }
    if (told.providers == null) {
      return;
    }
    ProviderInfo[] providers = told.providers.clone();
    Arrays.sort(providers, Comparator.comparingInt(p -> -p.initOrder));
    for (ProviderInfo info : providers) {
      boolean elsewhere = info.processName != null && !info.processName.equals(app.getPackageName());
      if (info.enabled && info.authority != null && !elsewhere) {
        Entry.run(info.name + ".onCreate", () -> {
          ContentProvider provider = (ContentProvider) Class.forName(info.name).getDeclaredConstructor().newInstance();
          for (String authority : info.authority.split(";")) {
            ShadowContentResolver.registerProviderInternal(authority, provider);
          }
          provider.attachInfo(app, info);
        });
      }
    }
  }

  @Override
  public ActivityResult execStartActivity(
      Context who, IBinder thread, IBinder token, Activity target, Intent intent, int code, Bundle options) {
    Life.ask(intent, target, null, code);
    return null;
  }

  @Override
  public ActivityResult execStartActivity(
      Context who, IBinder thread, IBinder token, String target, Intent intent, int code, Bundle options) {
    Life.ask(intent, who instanceof Activity activity ? activity : null, target, code);
    return null;
  }

  @Override
  public ActivityResult execStartActivity(
      Context who, IBinder thread, IBinder token, String target, Intent intent, int code, Bundle options, UserHandle user) {
    Life.ask(intent, who instanceof Activity activity ? activity : null, target, code);
    return null;
  }
}
