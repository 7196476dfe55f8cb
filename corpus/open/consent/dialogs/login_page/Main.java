package bench.consent.login_page;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.view.View;
import android.widget.CheckBox;
import android.widget.TextView;
import android.widget.Toast;

public final class Main extends Activity implements View.OnClickListener {
    private CheckBox tick;
    private String device = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.login);
        tick = findViewById(R.id.tick);
        findViewById(R.id.login).setOnClickListener(this);
        findViewById(R.id.visitor).setOnClickListener(this);
    }

    @Override
    public void onClick(View button) {
        if (button.getId() == R.id.visitor) {
            signIn(); //: @visitor
            list();
            return;
        }
        if (!tick.isChecked()) { //: @visitor,guarded
            Toast.makeText(this, "请先阅读并同意协议", Toast.LENGTH_SHORT).show(); //: @visitor,guarded
            return; //: @visitor,guarded
        } //: @visitor,guarded
        signIn();
        list();
    }

    private void signIn() {
        try {
            device = getSystemService(TelephonyManager.class).getDeviceId(); //: #read
        } catch (SecurityException denied) {
            device = "";
        }
    }

    private void list() {
        TextView repairs = new TextView(this);
        repairs.setText("空调清洗 ¥89");
        repairs.setTag(device);
        setContentView(repairs);
    }
}
