package bench.consent.popup_window;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup.LayoutParams;
import android.widget.PopupWindow;
import android.widget.TextView;

public final class Main extends Activity {
    private PopupWindow ask;
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.paste).setOnClickListener(button -> paste());
        View root = findViewById(R.id.root);
        root.post(() -> ask(root));
    }

    private void ask(View root) {
        View content = getLayoutInflater().inflate(R.layout.ask, null);
        ask = new PopupWindow(content, LayoutParams.MATCH_PARENT, LayoutParams.WRAP_CONTENT);
        content.findViewById(R.id.agree).setOnClickListener(button -> answer(true));
        content.findViewById(R.id.refuse).setOnClickListener(button -> answer(false));
        ask.setOnDismissListener(this::importRecipe); //: @on_dismiss
        ask.setOnDismissListener(() -> setTitle("欢迎")); //: @behind,guarded
        ask.showAtLocation(root, Gravity.BOTTOM, 0, 0);
    }

    private void answer(boolean yes) {
        agreed = yes;
        ask.dismiss();
    }

    private void paste() {
        if (!agreed) { //: @on_dismiss,guarded
            return; //: @on_dismiss,guarded
        } //: @on_dismiss,guarded
        importRecipe();
    }

    private void importRecipe() {
        ClipboardManager board = getSystemService(ClipboardManager.class);
        ClipData copied = board.getPrimaryClip(); //: #read
        TextView recipe = findViewById(R.id.recipe);
        if (copied != null) {
            recipe.setText(copied.getItemAt(0).getText());
        }
    }
}
