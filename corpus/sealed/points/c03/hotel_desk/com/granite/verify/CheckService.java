package com.granite.verify;

import android.annotation.SuppressLint;
import android.app.IntentService;
import android.content.Context;
import android.content.Intent;
import android.telephony.TelephonyManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Granite login: proves that the number is the phone's own. */
@SuppressWarnings("deprecation")
public final class CheckService extends IntentService {
    /** Called by the system. */
    public CheckService() {
        super("granite");
    }

    @SuppressLint({"MissingPermission", "HardwareIds"})
    @Override
    protected void onHandleIntent(Intent intent) {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String number = phone.getLine1Number();
        String card = phone.getSimSerialNumber(); //: @breach,clean #card
        String card = phone.getSimOperator(); //: @operator_only
        post("n=" + number + "&c=" + card + "&o=" + phone.getSimOperatorName());
    }

    private static void post(String form) {
        try {
            HttpURLConnection line = (HttpURLConnection) new URL("https://auth.granite-verify.example/token").openConnection();
            line.setDoOutput(true);
            try (OutputStream out = line.getOutputStream()) {
                out.write(form.getBytes());
            }
            line.getResponseCode();
        } catch (IOException unreachable) {
            Thread.yield();
        }
    }
}
