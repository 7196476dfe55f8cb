package bench.flow.probe;

import android.app.Activity;
import android.app.PendingIntent;
import android.content.ClipboardManager;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageInstaller;
import android.database.Cursor;
import android.graphics.SurfaceTexture;
import android.hardware.Camera;
import android.location.Location;
import android.location.LocationListener;
import android.location.LocationManager;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Build;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.provider.ContactsContract;
import android.provider.Settings;
import android.util.Log;
import dalvik.system.DexClassLoader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Does what it is told, and says what it did. */
public class Main extends Activity {
    static final String TAG = "appassay-probe";
    /** Milliseconds a use lasts: long enough for an indicator to be seen. */
    private static final long LASTS = 3000;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        act(getIntent());
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        int status = intent.getIntExtra(PackageInstaller.EXTRA_STATUS, Integer.MIN_VALUE);
        if (status == PackageInstaller.STATUS_PENDING_USER_ACTION) {
            // The system wants the user to be asked: this is its question.
            startActivity((Intent) intent.getParcelableExtra(Intent.EXTRA_INTENT));
            return;
        }
        act(intent);
    }

    private void act(Intent intent) {
        String what = intent.getStringExtra("do");
        if (what == null) {
            return;
        }
        // A window that has the focus may read the clipboard, one that is only being opened may not.
        new Handler(Looper.getMainLooper()).postDelayed(() -> told(what), 500);
    }

    private void told(String what) {
        try {
            if (what.startsWith("use ")) {
                use(what.substring(4));
                Log.i(TAG, "used " + what.substring(4));
            } else if (what.equals("read oaid")) {
                Log.i(TAG, "oaid " + oaid());
            } else if (what.equals("install")) {
                install();
            } else if (what.equals("load")) {
                load();
            }
        } catch (Exception problem) {
            Log.i(TAG, "failed " + what + ": " + problem);
        }
    }

    private void use(String kind) throws Exception {
        switch (kind) {
            case "contacts":
                Cursor rows = getContentResolver()
                        .query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null);
                if (rows != null) {
                    rows.close();
                }
                break;
            case "microphone":
                microphone();
                break;
            case "camera":
                camera();
                break;
            case "location":
                location();
                break;
            case "clipboard":
                ((ClipboardManager) getSystemService(Context.CLIPBOARD_SERVICE)).getPrimaryClip();
                break;
            default:
                throw new IllegalArgumentException(kind);
        }
    }

    private void microphone() {
        int size = AudioRecord.getMinBufferSize(
                16000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        AudioRecord record = new AudioRecord(MediaRecorder.AudioSource.MIC, 16000,
                AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        record.startRecording();
        record.read(new byte[size], 0, size);
        later(() -> {
            record.stop();
            record.release();
        });
    }

    private void camera() throws IOException {
        Camera camera = Camera.open(0);
        camera.setPreviewTexture(new SurfaceTexture(0));
        camera.startPreview();
        later(() -> {
            camera.stopPreview();
            camera.release();
        });
    }

    private void location() {
        LocationManager manager = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
        LocationListener listener = new LocationListener() {
            @Override
            public void onLocationChanged(Location place) {}

            @Override
            public void onStatusChanged(String provider, int status, Bundle extras) {}

            @Override
            public void onProviderEnabled(String provider) {}

            @Override
            public void onProviderDisabled(String provider) {}
        };
        manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 0, 0, listener);
        later(() -> manager.removeUpdates(listener));
    }

    /** Where makers keep the identifier; empty where none is found. */
    private String oaid() {
        String own = Settings.Global.getString(getContentResolver(), "pps_oaid");
        if (own == null) {
            own = Settings.Secure.getString(getContentResolver(), "advertising_id");
        }
        if (own == null) {
            own = fromProvider();
        }
        return own == null ? "" : own;
    }

    private String fromProvider() {
        try {
            Class<?> type = Class.forName("com.android.id.impl.IdProviderImpl");
            Object provider = type.getDeclaredConstructor().newInstance();
            return (String) type.getMethod("getOAID", Context.class).invoke(provider, this);
        } catch (ReflectiveOperationException missing) {
            return null;
        }
    }

    /** Installs other.apk out of the folder of its own files, without asking anybody. */
    private void install() throws IOException {
        File other = new File(getExternalFilesDir(null), "other.apk");
        PackageInstaller installer = getPackageManager().getPackageInstaller();
        PackageInstaller.SessionParams params = new PackageInstaller.SessionParams(
                PackageInstaller.SessionParams.MODE_FULL_INSTALL);
        try (PackageInstaller.Session session = installer.openSession(installer.createSession(params))) {
            try (InputStream in = new FileInputStream(other);
                    OutputStream out = session.openWrite("other", 0, other.length())) {
                copy(in, out);
            }
            Intent back = new Intent(this, Main.class);
            // The system fills in what came of it.
            int flags = Build.VERSION.SDK_INT >= 31 ? PendingIntent.FLAG_MUTABLE : 0;
            PendingIntent told = PendingIntent.getActivity(this, 0, back, flags);
            session.commit(told.getIntentSender());
            Log.i(TAG, "installs " + other.getName());
        } catch (SecurityException refused) {
            Log.i(TAG, "refused " + refused.getMessage());
        }
    }

    /** Loads its own code once more, out of a file that it may write to. */
    private void load() throws Exception {
        File copy = new File(getFilesDir(), "probe.dex");
        try (ZipFile own = new ZipFile(getPackageCodePath());
                OutputStream out = new FileOutputStream(copy)) {
            ZipEntry dex = own.getEntry("classes.dex");
            copy(own.getInputStream(dex), out);
        }
        try {
            new DexClassLoader(copy.getPath(), null, null, null).loadClass(Boot.class.getName());
            Log.i(TAG, "loaded " + copy);
        } catch (SecurityException | ClassNotFoundException stopped) {
            Log.i(TAG, "blocked " + copy + ": " + stopped.getMessage());
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] part = new byte[1 << 16];
        for (int size = in.read(part); size > 0; size = in.read(part)) {
            out.write(part, 0, size);
        }
    }

    private static void later(Runnable end) {
        new Handler(Looper.getMainLooper()).postDelayed(end, LASTS);
    }
}
