package bench.flow.picked_person;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.view.Gravity;
import android.widget.Button;

public final class Main extends Activity {
    private static final int PERSON = 7;
    private static final int PLACE = 8;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button pick = new Button(this);
        pick.setGravity(Gravity.CENTER);
        pick.setText("选择联系人");
        pick.setOnClickListener(view -> pick());
        setContentView(pick);
    }

    private void pick() {
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        Intent pick = new Intent(this, Pick.class);
        startActivityForResult(pick, PERSON); //: @leak,canceled
        startActivityForResult(pick, PLACE); //: @clean
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        if (request != PERSON || result != RESULT_OK) return;
        Intent out = new Intent("bench.PERSON");
        out.putExtra("name", data.getStringExtra("name"));
        sendBroadcast(out); //: #sink
    }
}
