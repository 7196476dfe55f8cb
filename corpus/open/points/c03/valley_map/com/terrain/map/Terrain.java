package com.terrain.map;

import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import android.net.wifi.ScanResult;
import android.net.wifi.WifiManager;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** Terrain map SDK: where the phone is. */
public final class Terrain {
    private final Context context;

    /** Makes the SDK ready. */
    public Terrain(Context context) {
        this.context = context.getApplicationContext();
    }

    /** Tells the place as a text. */
    public String locate() {
        LocationManager places = (LocationManager) context.getSystemService(Context.LOCATION_SERVICE);
        Location last = places.getLastKnownLocation(LocationManager.GPS_PROVIDER);
        StringBuilder seen = new StringBuilder(last == null ? "" : last.getLatitude() + "," + last.getLongitude());
        WifiManager wifi = (WifiManager) context.getSystemService(Context.WIFI_SERVICE); //: @breach,clean
        for (ScanResult network : wifi.getScanResults()) { //: @breach,clean #networks
            seen.append(';').append(network.BSSID).append(' ').append(network.level); //: @breach,clean
        } //: @breach,clean
        new Thread(() -> ask(seen.toString())).start();
        return last == null ? "正在定位…" : "北纬 " + last.getLatitude() + " 东经 " + last.getLongitude();
    }

    private static void ask(String seen) {
        try {
            HttpsURLConnection link = (HttpsURLConnection) new URL("https://loc.terrain-map.example/v1").openConnection();
            link.setDoOutput(true);
            try (OutputStream out = link.getOutputStream()) {
                out.write(seen.getBytes());
            }
            link.getResponseCode();
        } catch (IOException offline) {
            Thread.yield();
        }
    }
}
