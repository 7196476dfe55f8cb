package bench.flow.async_result;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.AsyncTask;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Main extends Activity {
    private static final class Work extends AsyncTask<String, Void, String> {
        @Override
        protected String doInBackground(String... given) {
            return "phone " + given[0];
        }

        @Override
        protected void onPostExecute(String result) { //: @leak
        protected void onCancelled(String result) { //: @clean
            Log.i("bench", result); //: #sink
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        new Work().execute(phone.getDeviceId()); //: #source
    }
}
