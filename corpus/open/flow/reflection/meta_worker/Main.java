package bench.flow.meta_worker;

import android.app.Activity;
import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public final class Main extends Activity {
    private static final String KEY = "inspection.office";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission("android.permission.READ_PHONE_STATE")
                == PackageManager.PERMISSION_GRANTED) {
            inspect();
        } else {
            requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        }
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            inspect();
        }
    }

    private void inspect() {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String imei = phone.getDeviceId(0); //: #source
        office().hand("巡检员手机 " + imei);
    }

    private Office office() {
        Office office = new PaperOffice(this);
        try {
            ApplicationInfo self =
                    getPackageManager()
                            .getApplicationInfo(getPackageName(), PackageManager.GET_META_DATA);
            Class<?> named = Class.forName(self.metaData.getString(KEY));
            office = (Office) named.getConstructor(Activity.class).newInstance(this);
        } catch (ReflectiveOperationException | PackageManager.NameNotFoundException none) {
            setTitle("纸质巡检");
        }
        return office;
    }
}
