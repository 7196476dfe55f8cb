package bench.flow.desk_service;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Build;
import android.os.Bundle;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Build.VERSION.SDK_INT < 26) return;
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        String serial = Build.getSerial(); //: #source
        Intent work = new Intent(this, Desk.class).putExtra("serial", "unknown");
        work.setAction(Desk.POST); //: @leak,clean
        work.setAction(Desk.FILE); //: @other_action
        work.putExtra("serial", serial); //: @leak,other_action
        work.putExtra("note", serial); //: @clean
        startService(work);
    }
}
