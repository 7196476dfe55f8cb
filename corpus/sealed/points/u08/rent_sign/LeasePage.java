package bench.points.rent_sign;

import android.app.Activity;
import android.content.Intent;
import android.hardware.biometrics.BiometricPrompt;
import android.os.Bundle;
import android.os.CancellationSignal;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.alibaba.security.realidentity.RPVerify; //: @breach,clean

public final class LeasePage extends Activity {
    private static final int NOTICE = 31;
    private TextView lease;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        lease = new TextView(this);
        lease.setText("租期一年，月租 2600 元，押一付三");
        Button sign = new Button(this);
        sign.setText("签约");
        sign.setOnClickListener(view -> {
            verify(); //: @breach
            startActivityForResult(new Intent(this, FaceNotice.class), NOTICE); //: @clean
            unlock(); //: @phone_lock
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(lease);
        page.addView(sign);
        setContentView(page);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        super.onActivityResult(code, result, data);
        if (code == NOTICE && result == RESULT_OK) {
            verify(); //: @clean
        } else if (code == NOTICE && result == FaceNotice.BY_HAND) {
            lease.setText("已提交人工审核，工作人员将与您联系");
        }
    }

    private void verify() { //: @breach,clean
        if (checkSelfPermission("android.permission.CAMERA") != 0) { //: @breach,clean
            requestPermissions(new String[] {"android.permission.CAMERA"}, 32); //: @breach,clean
            return; //: @breach,clean
        } //: @breach,clean
        RPVerify.start("lease-2600", ok -> runOnUiThread(() -> signed(ok))); //: @breach,clean #verify
    } //: @breach,clean

    @Override //: @breach,clean
    public void onRequestPermissionsResult(int code, String[] names, int[] answers) { //: @breach,clean
        if (answers.length > 0 && answers[0] == 0) { //: @breach,clean
            verify(); //: @breach,clean
        } //: @breach,clean
    } //: @breach,clean

    private void unlock() {
        new BiometricPrompt.Builder(this)
                .setTitle("确认签约")
                .setNegativeButton("用密码", getMainExecutor(), (dialog, which) -> lease.setText("请输入签约密码"))
                .build()
                .authenticate(new CancellationSignal(), getMainExecutor(), new BiometricPrompt.AuthenticationCallback() {
                    @Override
                    public void onAuthenticationSucceeded(BiometricPrompt.AuthenticationResult result) {
                        signed(true);
                    }
                });
    }

    private void signed(boolean ok) {
        lease.setText(ok ? "签约成功" : "核验未通过");
    }
}
