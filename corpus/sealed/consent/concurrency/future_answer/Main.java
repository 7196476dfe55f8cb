package bench.consent.future_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.concurrent.CompletableFuture;

public final class Main extends Activity {
    private TextView orders;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        orders = new TextView(this);
        orders.setText("抽纸 3 提 29.9 元（还差 2 人）");
        setContentView(orders);
        question().whenComplete((agreed, problem) -> {
            paste(); //: @breach
            if (agreed) { //: @guarded
                paste(); //: @guarded
            } //: @guarded
            orders.append("\n按人数排序"); //: @order_only
            if (agreed) { //: @order_only
                pasteButton(); //: @order_only
            } //: @order_only
        });
    }

    private CompletableFuture<Boolean> question() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为识别拼单口令，我们会读取剪贴板。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> answer.complete(true))
                .setNegativeButton("不同意", (dialog, which) -> answer.complete(false))
                .show();
        return answer;
    }

    private void pasteButton() { //: @order_only
        Button paste = new Button(this); //: @order_only
        paste.setText("粘贴口令"); //: @order_only
        paste.setOnClickListener(view -> paste()); //: @order_only
        ((android.view.ViewGroup) orders.getParent()).removeView(orders); //: @order_only
        LinearLayout page = new LinearLayout(this); //: @order_only
        page.addView(orders); //: @order_only
        page.addView(paste); //: @order_only
        setContentView(page); //: @order_only
    } //: @order_only

    private void paste() {
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: #read
        if (clip != null && clip.getItemCount() > 0) {
            orders.append("\n口令：" + clip.getItemAt(0).coerceToText(this));
        }
    }
}
