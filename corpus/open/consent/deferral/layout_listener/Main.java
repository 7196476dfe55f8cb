package bench.consent.layout_listener;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.View;
import android.view.ViewTreeObserver;
import android.widget.TextView;

/** Lists what stands on which shelf, apps among it. */
public final class Main extends Activity implements ViewTreeObserver.OnGlobalLayoutListener {
    private View page;
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        page = findViewById(R.id.page);
        page.getViewTreeObserver().addOnGlobalLayoutListener(this); //: @breach,looks_first
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护提示")
                .setMessage("为了整理应用，我们会读取已安装应用列表。请阅读《隐私政策》后选择。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agreed() {
        agreed = true;
        page.getViewTreeObserver().addOnGlobalLayoutListener(this); //: @after_yes
        page.requestLayout();
    }

    @Override
    public void onGlobalLayout() {
        if (!agreed) return; //: @looks_first
        page.getViewTreeObserver().removeOnGlobalLayoutListener(this);
        int apps = getPackageManager().getInstalledPackages(0).size(); //: #read
        TextView shelf = findViewById(R.id.shelf);
        shelf.append(agreed ? "\n第二层：应用 " + apps + " 个" : "");
    }
}
