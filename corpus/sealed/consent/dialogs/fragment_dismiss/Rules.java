package bench.consent.fragment_dismiss;

import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.DialogInterface;
import android.os.Bundle;

@SuppressWarnings("deprecation")
public final class Rules extends DialogFragment {
    /** The screen that asked. */
    interface Host {
        void settled();

        void left();
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        return new AlertDialog.Builder(getActivity())
                .setTitle("服务协议和隐私政策")
                .setMessage("请您务必审慎阅读《服务协议》和《隐私政策》各条款。")
                .setPositiveButton("同意", (dialog, which) -> {
                    host().settled(); //: @on_cancel,clean
                })
                .setNegativeButton("暂不使用", (dialog, which) -> host().left())
                .create();
    }

    @Override
    public void onCancel(DialogInterface dialog) {
        super.onCancel(dialog);
        host().settled(); //: @on_cancel
        host().left(); //: @on_dismiss,clean
    }

    @Override
    public void onDismiss(DialogInterface dialog) {
        super.onDismiss(dialog);
        if (getActivity() != null) {
            host().settled(); //: @on_dismiss
        }
    }

    private Host host() {
        return (Host) getActivity();
    }
}
