package bench.consent.sdk_bugly_start;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.os.Bundle;
import android.widget.TextView;
import com.tencent.bugly.crashreport.CrashReport;

/** Bus lines of a county. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView lines = new TextView(this);
        lines.setText("101 路：汽车站—人民医院—一中\n102 路：火车站—市场—工业园");
        setContentView(lines);
        if (!Terms.accepted(this) && state == null) {
            Ask ask = new Ask();
            ask.setCancelable(false);
            ask.show(getFragmentManager(), "terms");
        }
    }

    /** Asks for consent. */
    public static final class Ask extends DialogFragment {
        @Override
        public Dialog onCreateDialog(Bundle state) {
            return new AlertDialog.Builder(getActivity())
                    .setTitle("服务协议和隐私政策")
                    .setMessage("为改进崩溃问题，我们使用腾讯 Bugly，详见《隐私政策》。")
                    .setPositiveButton("同意", (dialog, which) -> {
                        Terms.accept(getActivity());
                        CrashReport.initCrashReport(
                                getActivity().getApplicationContext(), "b7f3a90c21", false);
                    })
                    .setNegativeButton("不同意", (dialog, which) -> getActivity().finish())
                    .create();
        }
    }
}
