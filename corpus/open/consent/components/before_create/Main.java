package bench.consent.before_create;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ImageButton;

public final class Main extends Activity {
    private static final Id ID = new Id(); //: @static_init

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ImageButton fish = new ImageButton(this);
        fish.setOnClickListener(view -> setTitle("功德 +1"));
        setContentView(fish);
        new AlertDialog.Builder(this)
                .setMessage("敲木鱼前，请先阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    App app = (App) getApplication();
                    app.id = Holder.ONLY; //: @attach,untouched_class
                    app.id = ID; //: @static_init
                    app.id = new Id(); //: @after_agree
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
