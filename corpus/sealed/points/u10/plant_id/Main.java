package bench.points.plant_id;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.database.Cursor;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.location.Location;
import android.location.LocationManager;
import android.net.Uri;
import android.os.Bundle;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.widget.Button;
import android.widget.LinearLayout;
import java.util.Scanner;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        add(page, "拍花识别", "android.permission.CAMERA", this::shoot);
        add(page, "附近花期", "android.permission.ACCESS_COARSE_LOCATION", this::season);
        add(page, "发给朋友", "android.permission.READ_CONTACTS", this::send);
        add(page, "应用权限说明", null, this::list);
        setContentView(page);
    }

    private void add(LinearLayout page, String words, String permission, Runnable action) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(view -> {
            if (permission != null && checkSelfPermission(permission) != 0) {
                requestPermissions(new String[] {permission}, 1);
            } else {
                action.run();
            }
        });
        page.addView(button);
    }

    private void shoot() {
        try {
            setTitle("镜头 " + getSystemService(CameraManager.class).getCameraIdList().length);
        } catch (CameraAccessException busy) {
            setTitle("相机被占用");
        }
    }

    private void season() {
        Location here = getSystemService(LocationManager.class).getLastKnownLocation(LocationManager.NETWORK_PROVIDER);
        setTitle(here == null || here.getLatitude() > 30 ? "海棠 4 月" : "木棉 3 月");
    }

    private void send() {
        try (Cursor friends = getContentResolver().query(Phone.CONTENT_URI, new String[] {Phone.NUMBER}, null, null, null)) {
            if (friends != null && friends.moveToFirst()) {
                startActivity(new Intent(Intent.ACTION_SENDTO, Uri.parse("smsto:" + friends.getString(0)))
                        .putExtra("sms_body", "我认出一株海棠"));
            }
        }
    }

    private void list() {
        try (Scanner text = new Scanner(getResources().openRawResource(R.raw.quanxian), "UTF-8").useDelimiter("\\A")) {
            new AlertDialog.Builder(this).setMessage(text.next()).setPositiveButton("关闭", null).show();
        }
    }
}
