package bench.consent.two_keys;

import android.app.Activity;
import android.app.Dialog;
import android.app.DialogFragment;
import android.app.AlertDialog;
import android.content.Context;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;

public final class Main extends Activity {
    private static final String GATE = Keys.SHOWN; //: @shown
    private static final String GATE = Keys.ANSWERED; //: @remembered_refusal
    private static final String GATE = Keys.AGREED; //: @guarded
    private Keys keys;
    private String device;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        keys = new Keys(this);
        if (state != null) {
            return;
        }
        if (keys.is(GATE)) {
            register();
        } else {
            new Ask().show(getFragmentManager(), "ask");
            keys.set(Keys.SHOWN, true);
        }
    }

    void answer(boolean yes) {
        keys.set(Keys.ANSWERED, true).set(Keys.AGREED, yes);
        if (yes) {
            register();
        } else {
            setTitle("浏览模式");
        }
    }

    private void register() {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        try {
            device = phone.getImei(); //: #read
        } catch (SecurityException denied) {
            device = null;
        }
        setTitle(device == null ? "游客" : "会员");
    }

    /** The question of the first launch. */
    public static final class Ask extends DialogFragment implements DialogInterface.OnClickListener {
        @Override
        public Dialog onCreateDialog(Bundle state) {
            setCancelable(false);
            return new AlertDialog.Builder(getActivity())
                    .setTitle("隐私政策")
                    .setMessage("请阅读《隐私政策》。会员服务需要读取设备识别码。")
                    .setPositiveButton("同意", this)
                    .setNegativeButton("不同意", this)
                    .create();
        }

        @Override
        public void onClick(DialogInterface dialog, int which) {
            ((Main) getActivity()).answer(which == DialogInterface.BUTTON_POSITIVE);
        }
    }
}
