package bench.consent.dialog_fragment;

import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.os.Bundle;

public final class ConsentFragment extends DialogFragment {
    /** Who wants to know the answer. */
    interface Host {
        void onAgreed();

        void onRefused();
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        setCancelable(false);
        Host host = (Host) getActivity();
        return new AlertDialog.Builder(getActivity())
                .setTitle("隐私政策")
                .setMessage("日记可以记下您写作的地点。请阅读并同意《隐私政策》。")
                .setPositiveButton("同意", (dialog, which) -> host.onAgreed())
                .setNegativeButton("不同意", (dialog, which) -> host.onRefused())
                .create();
    }
}
