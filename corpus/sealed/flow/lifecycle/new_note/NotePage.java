package bench.flow.new_note;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.Button;

public final class NotePage extends Activity {
    private String note = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission("android.permission.READ_PHONE_STATE") == 0) {
            note = "电话 " + getSystemService(TelephonyManager.class).getLine1Number(); //: #source
        }
        Button another = new Button(this);
        another.setText("再写一张\n" + note);
        another.setOnClickListener(view -> startActivity(new Intent(this, NotePage.class)));
        setContentView(another);
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        note = ""; //: @begun_anew
        Log.i("note", "before: " + note); //: #sink
    }
}
