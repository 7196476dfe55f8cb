package bench.consent.custom_dialog;

import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import android.view.View;
import android.view.Window;

/** The consent dialog, drawn by ourselves. */
final class PolicyDialog extends Dialog implements View.OnClickListener {
    private final Runnable whenAgreed;
    private final Runnable whenRefused;

    PolicyDialog(Context context, Runnable whenAgreed, Runnable whenRefused) {
        super(context);
        this.whenAgreed = whenAgreed;
        this.whenRefused = whenRefused;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestWindowFeature(Window.FEATURE_NO_TITLE);
        setContentView(R.layout.policy_dialog);
        findViewById(R.id.yes).setOnClickListener(this);
        findViewById(R.id.no).setOnClickListener(this);
    }

    @Override
    public void onClick(View button) {
        dismiss();
        if (button.getId() == R.id.yes) {
            whenAgreed.run();
        } else {
            whenRefused.run();
        }
    }
}
