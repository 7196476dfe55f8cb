package appassay.phone;

import android.accounts.AccountManager;
import android.app.Application;
import android.content.Context;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.content.pm.PermissionInfo;
import android.os.Build;
import android.provider.Settings;
import android.telephony.TelephonyManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.robolectric.Shadows;
import org.robolectric.shadows.ShadowAlarmManager;
import org.robolectric.shadows.ShadowBuild;
import org.robolectric.shadows.ShadowMediaPlayer;
import org.robolectric.shadows.ShadowTelephonyManager;
import org.robolectric.util.ReflectionHelpers;

/** The phone's owner, who does not exist, and what is on the phone. */
final class Persona {
  private static Set<String> declared = Set.of();

  /** Permissions that were granted to an earlier process of the app. */
  static List<String> granted = List.of();

  /** Values that nobody has by chance, and what they are. */
  private static final Map<String, String> VALUES =
      Map.of(
          "9c1f5a7be0d34268", "android_id", "867530900042000", "imei", "A0000042000000", "meid",
          "460004200420042", "imsi", "89860004200420042004", "iccid", "+8613004200420", "phone_number",
          "V1RTUAL0042", "serial", "owner@example.com", "accounts", "28.4242,112.4242", "location_precise");

  private Persona() {}

  /** The kinds of the owner's data that a text holds as they are. */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    VALUES.forEach((value, kind) -> {
      if (text.contains(value)) {
        found.add(kind);
      }
    });
    Collections.sort(found);
    return found;
  }

  static boolean declares(String permission) {
    return declared.contains(permission);
  }

  /** Before anything of the app runs. */
  static void make() {
    ShadowBuild.setManufacturer("Maker");
    ShadowBuild.setBrand("maker");
    ShadowBuild.setModel("M1");
    ShadowBuild.setDevice("kona");
    ShadowBuild.setProduct("kona");
    ShadowBuild.setBoard("kona");
    ShadowBuild.setHardware("qcom");
    ShadowBuild.setTags("release-keys");
    ShadowBuild.setType("user");
    ShadowBuild.setFingerprint("maker/kona/kona:15/AP3A/1:user/release-keys");
    ShadowBuild.setSerial("V1RTUAL0042");
    ReflectionHelpers.setStaticField(Build.class, "SERIAL", "V1RTUAL0042");
    ShadowBuild.setSupportedAbis(new String[] {"arm64-v8a"});
    ShadowAlarmManager.setAutoSchedule(true);
    // Whatever film or sound an app names is there, and two seconds long.
    ShadowMediaPlayer.setMediaInfoProvider(source -> new ShadowMediaPlayer.MediaInfo(2_000, 100));
  }

  static void settle(Application app) {
    try {
      PackageInfo told = app.getPackageManager().getPackageInfo(app.getPackageName(), PackageManager.GET_PERMISSIONS);
      String[] names = told.requestedPermissions;
      declared = names == null ? Set.of() : new HashSet<>(Arrays.asList(names));
      grantPlain(app);
    } catch (PackageManager.NameNotFoundException never) {
      declared = Set.of();
    }
    Settings.Secure.putString(app.getContentResolver(), "android_id", "9c1f5a7be0d34268");
    settings(app);
    ShadowTelephonyManager phone = Shadows.shadowOf((TelephonyManager) app.getSystemService(Context.TELEPHONY_SERVICE));
    phone.setDeviceId("867530900042000");
    phone.setImei("867530900042000");
    phone.setMeid("A0000042000000");
    phone.setSubscriberId("460004200420042");
    phone.setSimSerialNumber("89860004200420042004");
    phone.setLine1Number("+8613004200420");
    phone.setSimOperator("46000");
    phone.setNetworkOperator("46000");
    phone.setSimOperatorName("Carrier");
    phone.setNetworkOperatorName("Carrier");
    Shadows.shadowOf(AccountManager.get(app)).addAccount(new android.accounts.Account("owner@example.com", "com.example"));
  }

  /** Settings every phone has, as they are when nobody changed them. */
  private static void settings(Application app) {
    Map<String, Integer> values = new HashMap<>();
    for (String off : "adb_enabled airplane_mode_on development_settings_enabled mock_location accessibility_enabled bluetooth_on data_roaming install_non_market_apps".split(" ")) {
      values.put(off, 0);
    }
    for (String on : "auto_time auto_time_zone device_provisioned user_setup_complete wifi_on mobile_data accelerometer_rotation haptic_feedback_enabled".split(" ")) {
      values.put(on, 1);
    }
    values.put("location_mode", 3);
    values.put("screen_brightness", 128);
    values.put("screen_off_timeout", 60_000);
    values.forEach((name, value) -> {
      Settings.Global.putInt(app.getContentResolver(), name, value);
      Settings.Secure.putInt(app.getContentResolver(), name, value);
      Settings.System.putInt(app.getContentResolver(), name, value);
    });
  }

  /** What the system grants without a question. */
  private static void grantPlain(Application app) {
    // Apps for releases before Android 6 are granted all they declare when they are installed.
    boolean old = app.getApplicationInfo().targetSdkVersion < 23;
    Shadows.shadowOf(app).grantPermissions(
        declared.stream()
            .filter(name -> old || !isDangerous(name) || granted.contains(name))
            .toArray(String[]::new));
  }

  static boolean isDangerous(String name) {
    return Phone.DANGEROUS.contains(name);
  }
}
