package bench.consent.sheet_view;

import android.content.Context;
import android.view.Gravity;
import android.view.View;
import android.widget.CheckBox;
import android.widget.FrameLayout;
import android.widget.Toast;

/** A panel that comes up from the lower edge of the page. */
final class Sheet extends FrameLayout {
    interface Listener {
        void onAgreed();

        void onRefused();
    }

    private final Listener listener;
    private final CheckBox read;

    Sheet(Context context, Listener listener) {
        super(context);
        this.listener = listener;
        View panel = inflate(context, R.layout.sheet, null);
        addView(panel, new LayoutParams(LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT, Gravity.BOTTOM));
        read = panel.findViewById(R.id.read);
        panel.findViewById(R.id.on).setOnClickListener(button -> goOn());
        panel.findViewById(R.id.off).setOnClickListener(button -> listener.onRefused());
    }

    private void goOn() {
        if (!read.isChecked()) {
            Toast.makeText(getContext(), "请先阅读并勾选", Toast.LENGTH_SHORT).show();
            return; //: @back,guarded
        }
        fold();
        listener.onAgreed();
    }

    boolean isUp() {
        return getVisibility() == VISIBLE;
    }

    void fold() {
        animate().translationY(getHeight()).setDuration(200);
        setVisibility(GONE);
    }
}
