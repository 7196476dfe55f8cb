package bench.consent.answers_provider;

import android.app.Application;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.wifi.WifiManager;

public final class App extends Application {
    private String shop = "";

    @Override
    public void onCreate() {
        super.onCreate();
        if (agreed()) {
            nearest();
        }
    }

    private boolean agreed() {
        try (Cursor rows = getContentResolver().query(Answers.PLACE, null, null, null, null)) { //: @no_row,guarded
            return rows != null; //: @no_row
            return rows != null && rows.moveToFirst() && rows.getInt(0) == 1; //: @guarded
        } //: @no_row,guarded
        return getContentResolver().call(Answers.PLACE, "get", "rules", null).getBoolean("value"); //: @call_default
    }

    void agree() {
        ContentValues answer = new ContentValues();
        answer.put("agreed", true);
        getContentResolver().insert(Answers.PLACE, answer);
        nearest();
    }

    private void nearest() {
        WifiManager wifi = getSystemService(WifiManager.class);
        shop = wifi.getConnectionInfo().getSSID(); //: #read
    }

    String shop() {
        return shop;
    }
}
